import { Readability } from '@mozilla/readability';
import type { ParsedNode } from '@mozilla/readability/JSDOMParser.js';
import { NOTHING, type PageCopy, type Readable } from './page-copy.ts';
import { rebuild } from './rebuild.ts';

/**
 * Readability's own second try restores the document from its source text, and with that parts it from the
 * original. One character is enough for its first try to stand; who wants a second one asks again, without names (see
 * `withoutNames`).
 */
const NO_SECOND_TRY = 1;

/**
 * Lets Readability choose the article.
 *
 * @throws whatever Readability itself throws
 */
export function chooseText(copy: PageCopy): Readable {
  const { document, places } = rebuild(copy);
  // Readability keeps the page's source for its second try: the longer the page, the more of the time.
  Object.defineProperty(document.body, 'innerHTML', { value: '', writable: true });
  const options = {
    charThreshold: NO_SECOND_TRY,
    keepClasses: true,
    serializer: (content: unknown) => content,
  };
  const parsed = new Readability(document as unknown as Document, options).parse();
  const chosen = parsed ? placesIn(parsed.content as ParsedNode, places) : [];
  return { title: parsed?.title?.trim() ?? '', chosen };
}

/**
 * The same for a page at which Readability may fail: then nothing is chosen. What remains is to look where its running text
 * is densest.
 *
 * @param hear is told of the failure
 */
export function chooseTextOrNothing(
  copy: PageCopy,
  hear: (message: string, error: unknown) => void,
): Readable {
  try {
    return chooseText(copy);
  } catch (error) {
    hear('Readability fails at this page:', error);
    return NOTHING;
  }
}

function placesIn(node: ParsedNode, places: ReadonlyMap<ParsedNode, number>): number[] {
  const place = places.get(node);
  if (place !== undefined) return [place];
  return (node.childNodes ?? []).flatMap(child => placesIn(child, places));
}
