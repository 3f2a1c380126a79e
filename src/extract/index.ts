import type { Article } from '../core/article.ts';
import { builtin } from './builtin.ts';
import { type Asking, type Candidate, findArticle, isArticle } from './candidates.ts';
import { framesIn, isThere } from './frames.ts';
import { type Metadata, readMetadata, wholeTitle } from './metadata.ts';
import { takeOutline } from './outline.ts';
import type { TextMap } from './text-map.ts';
import { UnreadablePageError } from './unreadable.ts';

export type { Stretch, TextMap } from './text-map.ts';
export { UnreadablePageError } from './unreadable.ts';

/** An article with the places its text has in the document it was taken from. */
export interface Extraction {
  article: Article;
  /** Takes offsets in `article.text`; holds as long as the page does not change its text. */
  map: TextMap;
}

/** What was found in a document, and what the document says of itself. */
interface Found {
  candidate: Candidate;
  metadata: Metadata;
}

/** Types of documents that can hold an article; images, PDF files, feeds and plain text cannot. */
const ARTICLE_TYPES = ['text/html', 'application/xhtml+xml'];

/** Whether a document is of a kind that can hold an article: a web page. */
export function isWebPage(document: Document): boolean {
  return ARTICLE_TYPES.includes(builtin(document, 'contentType'));
}

/**
 * Takes the article out of a document, or out of a frame in it that the document may look into. The document
 * is only read, and no layout is asked for. It may change while Readability chooses: what it has lost by then is left out.
 *
 * @param address where the document was opened: the article's address unless the page names another
 * @returns null where the document holds no article: no running text to speak of, a list of links to others,
 *   a product, or no page at all
 * @throws {UnreadablePageError} where the page is beyond reach: nested too deep, say
 */
export function* extracting(document: Document, address: string): Asking<Extraction | null> {
  const found = yield* find(document, address);
  if (!found) return null;
  const { candidate, metadata } = found;
  const { text, blocks, marked, map } = candidate;
  const { url, site, outlet, published, language } = metadata;
  const title = wholeTitle(candidate.title, metadata);
  return { article: { title, url, site, outlet, published, language, text, blocks, marked }, map };
}

function* find(document: Document, address: string): Asking<Found | null> {
  if (!isWebPage(document) || !builtin(document, 'body')) return null;
  const found = yield* findAlone(document, address);
  return isFound(found) ? found : yield* findInFrames(document, found.metadata);
}

function isFound({ candidate, metadata }: Found): boolean {
  return isArticle(candidate, metadata);
}

function* findAlone(document: Document, address: string): Asking<Found> {
  const outline = takeOutline(document);
  const metadata = readMetadata(outline, address);
  return { candidate: yield* findArticle(document, outline, metadata), metadata };
}

/** The longest article in a document's frames. The reader is on the page around it: that is what it is called. */
function* findInFrames(document: Document, metadata: Metadata): Asking<Found | null> {
  const found = new Map<Document, Found>();
  for (const frame of framesIn(document)) {
    const own = yield* findInFrame(frame, metadata.url);
    if (own) found.set(frame, own);
  }
  const [longest] = [...found]
    .filter(([frame]) => isThere(frame))
    .map(([, own]) => own)
    .sort((a, b) => b.candidate.prose - a.candidate.prose);
  if (!longest) return null;
  const title = metadata.titles[0] ?? longest.candidate.title;
  const language = metadata.language ?? longest.metadata.language;
  return { candidate: { ...longest.candidate, title }, metadata: { ...metadata, language } };
}

/** Null where a frame holds no article, has gone elsewhere meanwhile, or is beyond reach: the others may hold one. */
function* findInFrame(frame: Document, address: string): Asking<Found | null> {
  try {
    if (!isThere(frame) || !isWebPage(frame) || !builtin(frame, 'body')) return null;
    const found = yield* findAlone(frame, address);
    return isFound(found) ? found : null;
  } catch (error) {
    if (isThere(frame) && !(error instanceof UnreadablePageError)) throw error;
    return null;
  }
}
