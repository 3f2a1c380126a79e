// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, type CheckedQuotation, type DiffPiece } from '../../src/core/result.ts';
import { Quotation } from '../../src/ui/components/quotation.tsx';
import { checkOf, finding, quotation } from '../background/samples.ts';
import { eventually } from '../eventually.ts';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(1)</script> &lt;b&gt;';

afterEach(() => {
  render(null, document.body);
});

/** As it is once the first frame has been painted. */
function show(
  over: Partial<CheckedQuotation>,
  onReveal = async () => true,
  excluded: string[] = [],
  corpora = checkOf().corpora,
) {
  const check = { ...checkOf(), corpora, corpus: { reports: 5, excluded } };
  const props = { listed: { index: 3, quotation: quotation(over) }, check, onReveal };
  void act(() => render(h(Quotation, props), document.body));
}

function text(selector: string): string | undefined {
  return document.querySelector(selector)?.textContent?.trim();
}

describe('a quotation', () => {
  it('is shown in marks, with its speaker and its verdict in words', () => {
    show({ verdict: 'corroborated', outlets: [finding()] });
    expect(text('.quote-text')).toBe('“We will sign.”');
    expect(text('.speaker')).toBe('Ada Person');
    expect(text('.verdict')).toBe('Word for word elsewhere');
    expect(text('summary')).toBe('In 1 other report');
  });

  it('says how many outlets have other words than the one that has them as they are', () => {
    const other = finding({ report: 'o', outlet: 'Other', relation: 'reworded', changes: ['wording'] });
    show({ verdict: 'corroborated', outlets: [finding(), other, { ...other, report: 'p' }] });
    expect(text('.verdict')).toBe('Word for word elsewhere · but 1 outlet has other words');
  });

  it('puts before all else what a transcript has, and says that it is one', () => {
    const diff: DiffPiece[] = [
      ['=', 'We will '],
      ['+', 'not '],
      ['=', 'sign.'],
    ];
    const transcript = finding({ report: 't', kind: 'transcript', relation: 'reworded', diff });
    show({ verdict: 'differs', outlets: [transcript, finding()] });
    expect(text('.quotation > .transcript')).toBe(
      'The transcript has:We will [only in that report: not] sign.',
    );
    expect([...document.querySelectorAll('.outlet .transcript-has')].map(it => it.textContent)).toEqual([
      'The transcript has:',
    ]);
  });

  it('has the outlets written only once what is in sight has been painted', async () => {
    const listed = { index: 3, quotation: quotation({ verdict: 'corroborated', outlets: [finding()] }) };
    render(h(Quotation, { listed, check: checkOf(), onReveal: async () => true }), document.body);
    expect(text('summary')).toBe('In 1 other report');
    expect(document.querySelector('.outlet')).toBeNull();
    await vi.waitUntil(() => document.querySelector('.outlet'));
  });

  it('shows no words in advance where there is no transcript', () => {
    show({ verdict: 'corroborated', outlets: [finding()] });
    expect(document.querySelector('.transcript')).toBeNull();
  });

  it('says from which corpus each report is where several are on', () => {
    const [summit] = checkOf().corpora;
    if (!summit) throw new Error('no corpus');
    const outlets = [finding(), finding({ corpus: 'own' })];
    show(
      { verdict: 'corroborated', outlets },
      undefined,
      [],
      [summit, { ...summit, id: 'own', name: 'Mine' }],
    );
    const told = [...document.querySelectorAll('.outlet-corpus')].map(it => it.textContent);
    expect(told).toEqual(['Corpus: Summit', 'Corpus: Mine']);
    show({ verdict: 'corroborated', outlets: [finding()] });
    expect(document.querySelector('.outlet-corpus')).toBeNull();
  });

  it('names no speaker where none is known', () => {
    show({ speaker: null });
    expect(document.querySelector('.speaker')).toBeNull();
  });

  it('says what differs, the gravest first', () => {
    show({
      verdict: 'differs',
      outlets: [finding({ relation: 'reworded', changes: ['wording', 'negation'] })],
    });
    expect(text('.verdict')).toBe('Differs · a “not”, wording');
  });

  it('says only of whose words a phrase was not found: somebody else may well say it', () => {
    show({ verdict: 'only-here', kind: 'phrase' });
    expect(text('.verdict')).toBe('Only here · not found as this speaker’s words in the 5 reports compared');
  });

  it('says where the only witnesses are copies of the article', () => {
    const copy = finding({ copyOf: ARTICLE });
    show({ verdict: 'corroborated', outlets: [copy] });
    expect(text('.verdict')).toBe('Word for word elsewhere · only in copies of this same text');
    show({ verdict: 'corroborated', outlets: [copy, finding({ report: 'own' })] });
    expect(text('.verdict')).toBe('Word for word elsewhere');
  });

  it('says where only the article’s own site has it elsewhere', () => {
    const own = finding({ ownSite: true });
    show({ verdict: 'only-here', outlets: [own] });
    expect(text('.verdict')).toBe('Only here · only other reports of this same site have anything of it');
    expect(text('.outlet-copy')).toBe('A report of this same site: not a voice of its own');
    show({ verdict: 'corroborated', outlets: [finding({ ...own, relation: 'reworded' }), finding()] });
    expect(text('.verdict')).toBe('Word for word elsewhere · but 1 outlet has other words');
  });

  it.each<[string, string[]]>([
    ['Only here · not found in the 5 reports compared', []],
    ['Only here · not found in the 4 reports compared', ['a']],
  ])('says in how many reports it is not: %s', (words, excluded) => {
    show({ verdict: 'only-here' }, undefined, excluded);
    expect(text('.verdict')).toBe(words);
    expect(document.querySelector('details')).toBeNull();
  });

  it.each<[string, boolean]>([
    ['In part · other reports carry only part of it', true],
    ['In part · other reports carry the words, but not as a quotation', false],
  ])('says in which way it is there in part: %s', (words, quoted) => {
    show({ verdict: 'partly', outlets: [finding({ relation: 'part', quoted })] });
    expect(text('.verdict')).toBe(words);
  });

  it('has no verdict where it was not judged', () => {
    show({ verdict: null });
    expect(document.querySelector('.verdict')).toBeNull();
  });
});

describe('a click on a quotation', () => {
  it('shows it on the page', async () => {
    const onReveal = vi.fn(async () => true);
    show({}, onReveal);
    document.querySelector('button')?.click();
    await eventually(() => expect(onReveal).toHaveBeenCalledExactlyOnceWith(3));
    expect(text('.lost')).toBe('');
  });

  it('says so when it is no longer there', async () => {
    show({}, async () => false);
    document.querySelector('button')?.click();
    await eventually(() =>
      expect(text('.lost')).toBe('This quotation is no longer on the page, or folded away in it.'),
    );
  });
});

describe('the list of other reports', () => {
  it.each<[string, DiffPiece['0'][]]>([
    ['only in this article', ['-']],
    ['only in that report', ['+']],
    ['only in this article only in that report', ['+', '-']],
  ])('explains the marks it holds, and no others: %s', (legend, sides) => {
    const outlets = sides.map((side, at) =>
      finding({
        report: `report-${at}`,
        diff: [
          ['=', 'We '],
          [side, 'will'],
        ],
      }),
    );
    show({ verdict: 'differs', outlets });
    expect(text('.legend')?.replace(/\s+/g, ' ')).toBe(legend);
  });
});

describe('an outlet', () => {
  it('is shown with relation, changes, difference and a link', () => {
    show({
      verdict: 'differs',
      outlets: [
        finding({
          relation: 'reworded',
          changes: ['wording', 'number'],
          diff: [
            ['=', 'We will '],
            ['-', 'sign'],
            ['+', ' initial two '],
            ['=', 'of them.'],
          ],
        }),
      ],
    });
    expect(text('.outlet-name')).toBe('The Other Paper');
    expect(text('.outlet-relation')).toBe('Worded differently · quoted');
    expect(text('.outlet-changes')).toBe('Changed: a number, wording');
    expect(text('.passage del')).toBe('[only in this article: sign]');
    expect(text('.passage ins')).toBe('[only in that report: initial two]');
    expect(text('.passage')).toBe(
      'We will [only in this article: sign] [only in that report: initial two] of them.',
    );
    const link = document.querySelector('a');
    expect(link?.href).toBe('https://other.example/report#:~:text=We%20will%20sign.');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(link?.textContent).toBe('Open the report The Other Paper, in a new tab');
  });

  it('is shown with its words as printed where nothing differs', () => {
    show({ verdict: 'corroborated', outlets: [finding({ passage: '“We will sign.”', quoted: false })] });
    expect(text('.passage')).toBe('“We will sign.”');
    expect(text('.outlet-relation')).toBe('Word for word · not as a quotation');
    expect(document.querySelector('.legend')).toBeNull();
  });

  it('names the speaker it gives the words to where that differs', () => {
    show({ verdict: 'differs', outlets: [finding({ changes: ['speaker'], speaker: 'Bob Other' })] });
    expect(text('.outlet-speaker')).toBe('There, Bob Other is named as the speaker');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address'])('has no dead link: %s', url => {
    show({ verdict: 'corroborated', outlets: [finding({ url })] });
    expect(document.querySelector('a')).toBeNull();
  });
});

describe('text from outside', () => {
  it('is shown as text, wherever it stands', () => {
    show({
      text: HOSTILE,
      speaker: HOSTILE,
      verdict: 'differs',
      outlets: [
        finding({
          outlet: HOSTILE,
          speaker: HOSTILE,
          changes: ['speaker'],
          diff: [
            ['=', HOSTILE],
            ['-', HOSTILE],
            ['+', HOSTILE],
          ],
        }),
        finding({ report: 'third', passage: HOSTILE }),
      ],
    });
    expect(document.querySelector('img, script, b')).toBeNull();
    for (const place of [
      '.quote-text',
      '.speaker',
      '.outlet-name',
      '.outlet-speaker',
      '.passage del',
      '.passage ins',
    ]) {
      expect(text(place), place).toContain(HOSTILE);
    }
  });

  it('keeps its own direction to itself', () => {
    show({
      text: 'هذا اتفاق تاريخي',
      speaker: 'المتحدث',
      verdict: 'corroborated',
      outlets: [finding({ outlet: 'الجزيرة', passage: 'هذا اتفاق تاريخي' })],
    });
    for (const place of ['.quote-text', '.speaker', '.passage']) {
      expect(document.querySelector(place)?.getAttribute('dir'), place).toBe('auto');
    }
    expect(document.querySelector('.outlet-name')?.localName).toBe('bdi');
  });
});
