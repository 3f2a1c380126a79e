import { describe, expect, it } from 'vitest';
import type { PageCopy } from '../../src/core/reader/page-copy.ts';
import { type Snapshot, takeSnapshot } from '../../src/extract/snapshot.ts';
import { documentOf, newsPage } from './page.ts';

function snapshotOf(body: string): Snapshot {
  return takeSnapshot(documentOf(newsPage(body)), new Set());
}

function copyOf(body: string): PageCopy {
  return snapshotOf(body).copy;
}

/** The elements in a copy, each as its name and its attributes. */
function elementsOf(copy: PageCopy) {
  return copy.filter(token => Array.isArray(token)).map(([name, ...rest]) => ({ name, rest }));
}

const namesIn = (copy: PageCopy) => elementsOf(copy).map(({ name }) => name);
const textsIn = (copy: PageCopy) => copy.filter(token => typeof token === 'string' && token.trim() !== '');

describe('the copy that Readability gets', () => {
  it.each(['svg', 'source', 'aside', 'footer', 'nav', 'noscript', 'script', 'style', 'template'])(
    'is without what would be taken out of the article anyway: <%s>',
    name => {
      const body = `<svg><path></path></svg><picture><source media="print"><img alt=""></picture><aside>More</aside>
        <noscript>No program</noscript><script>let it;</script><style>p {}</style><template>None</template>`;
      const copy = copyOf(body);
      expect(namesIn(copy)).not.toContain(name);
      expect(namesIn(copy)).toEqual(expect.arrayContaining(['picture', 'img', 'article']));
      expect(textsIn(copy).join()).not.toMatch(/More|No program|let it|p \{\}/);
    },
  );

  it('keeps what is named so but holds an article, and what the page says of itself', () => {
    const copy = copyOf(`<aside><article>One</article></aside><footer><div><h1>Two</h1></div></footer>
      <script type="application/ld+json">{"@type": "NewsArticle"}</script>`);
    expect(textsIn(copy)).toEqual(expect.arrayContaining(['One', 'Two', '{"@type": "NewsArticle"}']));
  });

  it('has each element closed where the page closes it', () => {
    const { copy } = takeSnapshot(documentOf('<p>One <b>and <i>two</i></b></p><p>three</p>'), new Set());
    const from = copy.findIndex(token => Array.isArray(token) && token[0] === 'p');
    expect(copy.slice(from)).toEqual([['p'], 'One ', ['b'], 'and ', ['i'], 'two', 3, ['p'], 'three']);
  });

  it('knows the texts it has, and in a stated order', () => {
    const { copy, texts } = snapshotOf('<p>One</p><nav>Two</nav><p>Three</p>');
    expect(texts.map(({ data }) => data)).toEqual(copy.filter(token => typeof token === 'string'));
    expect(texts.map(({ data }) => data)).not.toContain('Two');
  });

  it('takes only those attributes along by which Readability judges, and of a picture all', () => {
    const long = 'a'.repeat(5_000);
    const copy = copyOf(`<p class="a" onclick="b()" data-c="d" hidden>e</p><a href="javascript:f()">g</a>
      <img data-src="h.jpg" src="data:${long}">`);
    const attributesOf = (name: string) => elementsOf(copy).findLast(element => element.name === name)?.rest;
    expect(elementsOf(copy).find(({ rest }) => rest.includes('hidden'))?.rest).toEqual([
      'class',
      'a',
      'hidden',
      '',
    ]);
    expect(attributesOf('a')).toEqual([]);
    expect(attributesOf('img')?.slice(0, 3)).toEqual(['data-src', 'h.jpg', 'src']);
    expect(attributesOf('img')?.[3]?.length).toBe(4_000);
  });

  it.each([
    ['display:none !important', 'display:none'],
    ['display: block; display: none', 'display:none'],
    ['/* x */ visibility : HIDDEN', 'visibility:hidden'],
    [`background: url("data:${'a'.repeat(9_000)}"); display: none`, 'display:none'],
    ['display: none; display: block', null],
    ['background: url("a;display:none;b")', null],
    ['display', null],
    ['color: red; visibility;', null],
  ])('tells of the style of an element whether that hides it: %s', (style, told) => {
    const copy = copyOf(`<p id="styled" style='${style}'>Words</p>`);
    const styled = elementsOf(copy).find(({ rest }) => rest.includes('styled'));
    expect(styled?.rest).toEqual(['id', 'styled', ...(told ? ['style', told] : [])]);
  });

  it('takes what a page says of itself for no running text', () => {
    const data = (words: number) =>
      `<script type="application/ld+json">{"@type": "NewsArticle", "keywords": "${'word '.repeat(words)}"}</script>`;
    expect(snapshotOf(data(1_000)).prose).toBe(snapshotOf('').prose);
    expect(textsIn(copyOf(data(10)))).toHaveLength(textsIn(copyOf('')).length + 1);
    expect(textsIn(copyOf(data(500_000)))).toHaveLength(textsIn(copyOf('')).length);
  });

  it('has the beginning of a text that is too long to be weighed', () => {
    const { copy, texts } = snapshotOf(`<p>${'Words, words. '.repeat(10_000)}</p>`);
    const longest = Math.max(...copy.map(token => (typeof token === 'string' ? token.length : 0)));
    expect(longest).toBe(10_000);
    expect(Math.max(...texts.map(({ length }) => length))).toBeGreaterThan(100_000);
  });

  it.each([
    ['elements', '<p>One</p>'.repeat(40_000)],
    ['attributes', `<img alt="${'Words. '.repeat(500)}">`.repeat(2_000)],
    ['text', `<p>${'Words. '.repeat(1_000)}</p>`.repeat(1_000)],
  ])('is known to be too long for Readability where it has too much of %s', (_, body) => {
    expect(snapshotOf(body).isTooLong).toBe(true);
    expect(snapshotOf(body.slice(0, body.length / 10)).isTooLong).toBe(false);
  });

  it('has a slot as an element, and what is put into one as lying right there', () => {
    expect(namesIn(copyOf('<slot hidden>Words</slot>'))).toContain('slot');
  });

  it('leaves out what it is told to', () => {
    const document = documentOf('<p>One</p><div>Two <b>three</b></div><p>four</p>');
    const { copy } = takeSnapshot(document, new Set(document.querySelectorAll('div')));
    expect(textsIn(copy)).toEqual(['One', 'four']);
  });

  it('of what lies deeper than a hundred elements has the text', () => {
    const copy = copyOf(`${'<div>'.repeat(300)}Deep <b>down</b>${'</div>'.repeat(300)}<p>Behind</p>`);
    expect(namesIn(copy).filter(name => name === 'div').length).toBeLessThan(100);
    expect(textsIn(copy)).toEqual(expect.arrayContaining(['Deep ', 'down', 'Behind']));
  });
});
