import type { Article } from '../core/article.ts';
import { builtin } from './builtin.ts';
import { Composer, type Composition } from './composer.ts';
import { Contexts } from './context.ts';
import { readMetadata } from './metadata.ts';
import { nodeWalker, TEXT_NODE } from './nodes.ts';
import { chooseText, forgetNames, type Readable } from './readable.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import type { TextMap } from './text-map.ts';

export type { Stretch, TextMap } from './text-map.ts';
export { UnreadablePageError } from './unreadable.ts';

/** An article with the places its text has in the document it was taken from. */
export interface Extraction {
  article: Article;
  /** Takes offsets in `article.text`; holds as long as the page does not change its text. */
  map: TextMap;
}

interface Candidate extends Composition {
  title: string;
}

/** Types of documents that can hold an article; images, PDF files, feeds and plain text cannot. */
const ARTICLE_TYPES = ['text/html', 'application/xhtml+xml'];

// In UTF-16 code units of running text. The measure is kind: a short brief taken for no article leaves the
// reader with nothing, a form or an error page taken for an article only says "no quotations".
const FEWEST = 140;
const FEWEST_DECLARED = 40;
/** With less, names may have led Readability astray. The same measure as its own. */
const PLENTY = 500;

/** Whether a document is of a kind that can hold an article: a web page. */
export function isWebPage(document: Document): boolean {
  return ARTICLE_TYPES.includes(builtin(document, 'contentType'));
}

/**
 * Takes the article out of a document. The document is only read, and no layout is asked for.
 *
 * @param address where the document was opened: the article's address unless the page names another
 * @returns null where the document holds no article: no running text to speak of, or no page at all
 * @throws {UnreadablePageError} where the page is beyond reach: nested too deep, say
 */
export function extract(document: Document, address: string): Extraction | null {
  if (!isWebPage(document) || !builtin(document, 'body')) return null;
  const snapshot = takeSnapshot(document);
  const metadata = readMetadata(snapshot.copy, address);
  const found = findArticle(document, snapshot);
  if (!isArticle(found)) return null;
  const { title, text, blocks, marked, map } = found;
  return { article: { title, ...metadata, text, blocks, marked }, map };
}

function findArticle(document: Document, snapshot: Snapshot): Candidate {
  const first = candidate(document, snapshot);
  if (first.prose >= PLENTY || first.declaredProse >= FEWEST_DECLARED) return first;
  const nameless = takeSnapshot(document);
  forgetNames(nameless);
  const second = candidate(document, nameless);
  return second.prose > first.prose ? second : first;
}

function isArticle({ prose, declaredProse }: Composition): boolean {
  return prose >= FEWEST || declaredProse >= FEWEST_DECLARED;
}

function candidate(document: Document, snapshot: Snapshot): Candidate {
  const readable = chooseText(snapshot);
  return { title: readable.title, ...compose(document, readable) };
}

/**
 * Readability only chooses the text. Blocks, line breaks and quotations are read from the page itself, which
 * Readability's copy no longer resembles.
 */
function compose(document: Document, { chosen }: Readable): Composition {
  const composer = new Composer();
  const contexts = new Contexts(nodeWalker(document, document));
  const walker = nodeWalker(document, document);
  let left = chosen.size;
  let place = 0;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    if (node.nodeType !== TEXT_NODE) {
      composer.enter(node as Element);
    } else if (chosen.has(place++)) {
      composer.write(node as Text, contexts.of(node.parentNode as Node));
      left -= 1;
    } else {
      composer.skip(node as Text);
    }
  }
  return composer.finish();
}
