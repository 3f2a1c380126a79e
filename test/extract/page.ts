import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { attachShadowRoots } from '../../src/cli/shadow-roots.ts';
import type { Span } from '../../src/core/article.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Extraction } from '../../src/extract/index.ts';

export const address = 'https://www.gazette.example/world/harbour-talks?ref=front#comments';

/** Enough running text to make any page an article, and to keep Readability's eye on it. */
export const filler = [
  'The harbour board met on Monday to settle the strike, and its members, some of them visibly tired, spoke of progress.',
  'No vote was taken, the chair said afterwards, because two of the nine members were away, one of them abroad.',
  'The cranes have stood still since March, and forty ships, most of them with grain, are waiting in the roads.',
];

/** A page with the filler paragraphs, `body` between the first and the second, in an `<article>`. */
export function newsPage(body: string, head = '<title>Harbour talks go into a second week</title>'): string {
  const [first, ...others] = filler.map(text => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
    <main><article><h1>Harbour talks go into a second week</h1>${first}${body}${others.join('')}</article></main>
    <footer><p>© The Gazette</p></footer></body></html>`;
}

/** A page of `test/fixtures/pages`, by its name without `.html`, with its shadow roots. */
export function fixture(name: string): Document {
  const document = documentOf(readFileSync(`test/fixtures/pages/${name}.html`, 'utf8'));
  attachShadowRoots(document);
  return document;
}

/** A page whose only text is a frame; `fill` gets the frame's document. */
export function framing(attributes: string, fill: (inner: Document) => void, around = ''): Document {
  const head = '<title>The page around it</title><meta property="og:site_name" content="The Gazette">';
  const document = documentOf(
    `<html lang="en-GB"><head>${head}</head><body>${around}<iframe ${attributes}></iframe></body></html>`,
  );
  fill(document.querySelector('iframe')?.contentDocument as Document);
  return document;
}

export function documentOf(html: string, url = address): Document {
  return new JSDOM(html, { url }).window.document;
}

/** Extracts what must be an article. */
export function extractFrom(html: string): Extraction {
  const extraction = extract(documentOf(html), address);
  if (!extraction) throw new Error('The page was taken for no article');
  return extraction;
}

/** The texts of the blocks between the first and the second filler paragraph. */
export function blocksBetween({ article: { text, blocks } }: Extraction): string[] {
  const texts = blocks.map(({ start, end }) => text.slice(start, end));
  const [first, second] = filler.map(paragraph => texts.indexOf(paragraph));
  if (first === undefined || first < 0 || second === undefined || second < 0) {
    throw new Error(`The filler is missing from ${JSON.stringify(texts)}`);
  }
  return texts.slice(first + 1, second);
}

/** What stands in the page where the map says that a span lies, as `Range.toString()` gives it. */
export function textInPage({ map }: Extraction, span: Span): string {
  return map
    .locate(span)
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = startContainer.ownerDocument.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    })
    .join('');
}

/** The span of the first occurrence of `words` in the article. */
export function spanOf({ article: { text } }: Extraction, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the article`);
  return { start, end: start + words.length };
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
