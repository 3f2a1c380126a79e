import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { flatWalk } from '../../src/extract/flat.ts';
import type { Extraction } from '../../src/extract/index.ts';
import { address, documentOf, filler, fixture, spanOf, textInPage, withoutSpace } from './page.ts';

function extractFixture(name: string): Extraction {
  const extraction = extract(fixture(name), address);
  if (!extraction) throw new Error(`${name} was taken for no article`);
  return extraction;
}

const MOST = '“We covered almost all the other issues necessary for a peace deal,”';
const NOT_AT = '“We’re not at the precipice of a peace agreement,”';
const GOOD =
  '“It is good that America has agreed to cooperate with Europe to offer security guarantees for Ukraine,”';
const MODERATION =
  '“We began to see some moderation in the way they’re thinking about getting to a final peace deal,”';

/** What the article must hold, in this order, and what it must not. */
const shapes: Record<string, { holds: string[]; leavesOut: string[] }> = {
  'live-blog': {
    holds: [
      'Kremlin says no more tonight',
      MOST,
      NOT_AT,
      GOOD,
      '“BIG PROGRESS ON RUSSIA. STAY TUNED!”',
      'hour by hour.',
    ],
    leavesOut: ['Share on', 'Copy the link', 'villages behind', 'all the news', 'World'],
  },
  amp: {
    holds: [MOST, NOT_AT, 'flies to Washington', GOOD],
    leavesOut: ['partners store', 'Advertisement', 'Harbour', 'all the news'],
  },
  paywall: {
    holds: ['“There’s not going to be a truce unless Ukraine is in the room,”', 'Others in the room'],
    leavesOut: ['The best money', 'Subscribe', 'all the news'],
  },
  'line-breaks': {
    holds: [
      'spoke on Sunday',
      MOST.replace(/[“”]/g, '"'),
      'and went on to speak of sanctions.',
      'Washington on Monday.',
    ],
    leavesOut: ['Archive'],
  },
  'bare-divs': {
    holds: ['The envoy is pleased', MOST, MODERATION, NOT_AT, 'half of Europe'],
    leavesOut: ['Saved', 'Next story'],
  },
  'shadow-roots': {
    holds: ['two accounts', MOST, MODERATION, NOT_AT, 'In Brussels', GOOD],
    leavesOut: ['assigned to no slot', 'last notebook', 'World', 'made-up'],
  },
};

describe.each(Object.entries(shapes))('a page of the shape %s', (name, { holds, leavesOut }) => {
  it('gives its article, in the order in which it is read', () => {
    const { text } = extractFixture(name).article;
    const places = holds.map(words => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(leavesOut.filter(words => text.includes(words))).toEqual([]);
  });

  it('is read word for word where it stands', () => {
    const extraction = extractFixture(name);
    const { text, blocks } = extraction.article;
    const spans = [
      ...blocks,
      { start: 0, end: text.length },
      ...holds.map(words => spanOf(extraction, words)),
    ];
    for (const span of spans) {
      const words = text.slice(span.start, span.end);
      expect(withoutSpace(textInPage(extraction, span))).toBe(withoutSpace(words));
    }
  });
});

describe('a page that only leads to others, or sells something', () => {
  it.each(['home', 'search-results', 'sections', 'product', 'no-article'])('gives no article: %s', name => {
    expect(extract(fixture(name), address)).toBeNull();
  });

  it('is an article all the same where it says so: a letter of news in short', () => {
    const head = '<meta property="og:type" content="article">';
    const body = filler
      .concat(filler)
      .map((text, i) => `<h3><a href="/${i}">The story number ${i} of today</a></h3><p>${text}</p>`);
    const page = (more: string) => documentOf(`<title>News</title>${more}<div>${body.join('')}</div>`);
    expect(extract(page(head), address)?.article.text).toContain(filler.at(-1));
    expect(extract(page(''), address)).toBeNull();
  });
});

describe('a page with more than Readability takes', () => {
  const teaser = `<article><h3><a href="/x">Another story altogether</a></h3><p>${filler[0]}</p></article>`;

  it('is read where its text is, not where a teaser calls itself an article', () => {
    const story = Array.from(
      { length: 9 },
      (_, i) => `<div><span>${filler[1]} So it was, ${i} times.</span></div>`,
    ).join('');
    const page = `<title>Night</title><div class="sidebar">${teaser}</div><div class="comment-x"><div>${story}</div></div>`;
    const text = extract(documentOf(page), address)?.article.text;
    expect(text).toContain('So it was, 0 times.');
    expect(text).toContain('So it was, 8 times.');
    expect(text).not.toContain('Another story');
  });

  it('keeps to the report where readers have written more than the reporter', () => {
    const comments = Array.from(
      { length: 40 },
      (_, i) => `<div><p>${filler[2]} I said so ${i} times.</p></div>`,
    ).join('');
    const report = filler.map(text => `<p>${text} ${text}</p>`).join('');
    const page = `<title>Report</title><main><div class="story">${report}</div><div id="comments">${comments}</div></main>`;
    expect(extract(documentOf(page), address)?.article.text).not.toContain('I said so');
  });
});

describe('shadow roots', () => {
  it('are read where the page has other text than theirs', () => {
    const document = documentOf(
      `<title>App</title><div id="host"></div><footer><p>${filler[2]}</p></footer>`,
    );
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = filler.map(text => `<p>${text} ${text}</p>`).join('');
    const extraction = extract(document, address);
    expect(extraction?.article.text).toContain(filler[0]);
    expect(extraction?.map.roots).toEqual([root]);
  });

  it('part a quotation in several stretches, none across two of them', () => {
    const extraction = extractFixture('shadow-roots');
    const stretches = extraction.map.locate(spanOf(extraction, NOT_AT));
    expect(stretches.map(({ startContainer }) => startContainer.data.trim())).toEqual([
      '“We’re not at the',
      'precipice',
      expect.stringContaining('of a peace agreement,”'),
    ]);
    for (const { startContainer, endContainer } of stretches) {
      expect(startContainer.getRootNode()).toBe(endContainer.getRootNode());
    }
    expect(extraction.map.roots).toHaveLength(3);
  });

  it('are looked for also among more nodes in one row than a call takes arguments', () => {
    const document = documentOf(`<div>${'<i></i>'.repeat(150_000)}</div>`);
    const walk = flatWalk(document);
    let found = 0;
    for (let node = walk.nextNode(); node; node = walk.nextNode()) found += 1;
    expect(found).toBe(150_004);
  });
});
