import { describe, expect, it } from 'vitest';
import { chooseText } from '../../../src/core/reader/choose-text.ts';
import { type PageCopy, withoutNames } from '../../../src/core/reader/page-copy.ts';

const paragraph =
  'The harbour board met on Monday to settle the strike, and its members, some of them visibly tired, spoke of progress.';
const story = Array.from({ length: 4 }, (_, index): PageCopy => [['p'], `${index} ${paragraph}`, 1]).flat();

/** A page with a menu, `body` and what is behind it; nothing but `body` is an article. */
function pageWith(...body: PageCopy): PageCopy {
  return [
    ['html', 'lang', 'en'],
    ['head'],
    ['title'],
    'Talks go on',
    2,
    ['body'],
    ['ul'],
    ['li'],
    ['a', 'href', '/'],
    'Home',
    3,
    ...body,
    ['p'],
    '©',
  ];
}

function textsOf(copy: PageCopy): string[] {
  const texts = copy.filter(token => typeof token === 'string');
  return chooseText(copy).chosen.map(place => texts[place] ?? '');
}

const all = story.filter(token => typeof token === 'string');

describe('choosing the text of an article', () => {
  it('gives the places of its texts, and its title', () => {
    const copy = pageWith(['article'], ...story, 1);
    expect(textsOf(copy)).toEqual(all);
    expect(chooseText(copy).title).toBe('Talks go on');
  });

  it('tells adjacent texts apart', () => {
    expect(textsOf(pageWith(['article'], ...story, ['p'], 'He said ', 'so, and ', paragraph, 2))).toEqual([
      ...all,
      'He said ',
      'so, and ',
      paragraph,
    ]);
  });

  it('minds what is hidden, and how elements are named', () => {
    const hidden = pageWith(
      ['div'],
      ...story,
      ['p', 'style', 'display: none'],
      `Not to be seen. ${paragraph}`,
      2,
    );
    expect(textsOf(hidden)).toEqual(all);
    const named = pageWith(['div', 'class', 'comment'], ...story, 1);
    expect(textsOf(named)).toEqual([]);
    expect(textsOf(withoutNames(named))).toEqual(all);
  });

  it('takes an element of another vocabulary for no paragraph', () => {
    expect(textsOf(pageWith(['article'], ...story, ['p'], paragraph, ['o:p'], 'and more', 3))).toContain(
      'and more',
    );
  });

  it.each<[string, PageCopy]>([
    ['nothing', []],
    ['no body', [['html'], ['head']]],
    ['text alone', ['Words, words, words.']],
    ['more closed than was opened', [['html'], 5, ['body'], 9, 'Behind the end']],
    [
      'no attribute to a name',
      [
        ['html', 'lang'],
        ['body', 'class'],
      ],
    ],
  ])('finds none in %s', (_, copy) => {
    expect(chooseText(copy)).toEqual({ title: '', chosen: [] });
  });
});

describe('a copy without names', () => {
  it('keeps all other attributes, also where one has the value of a name', () => {
    expect(withoutNames([['p', 'class', 'id', 'href', 'class', 'id', 'a'], 'class', 1])).toEqual([
      ['p', 'href', 'class'],
      'class',
      1,
    ]);
  });
});
