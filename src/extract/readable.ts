import { Readability } from '@mozilla/readability';
import { textWalker } from './nodes.ts';
import type { Snapshot } from './snapshot.ts';
import { attempt } from './unreadable.ts';

/** What Readability holds to be the article. */
export interface Readable {
  /** Empty where the page has none. */
  title: string;
  /** The article's text nodes: their places among all text nodes of the document (see `Snapshot`). */
  chosen: Set<number>;
}

/**
 * Readability's own second try restores the document from its source text, and with that parts it from the
 * original. One character is enough for its first try to stand; who wants a second one makes it from a new
 * snapshot (see `forgetNames`).
 */
const NO_SECOND_TRY = 1;

/**
 * Lets Readability choose the article. The snapshot's copy is used up by it.
 *
 * @throws {UnreadablePageError} where Readability itself throws
 */
export function chooseText({ copy, order }: Snapshot): Readable {
  const parsed = parse(copy);
  const chosen = new Set<number>();
  if (parsed?.content) {
    const walker = textWalker(copy, parsed.content);
    while (walker.nextNode()) {
      const place = order.get(walker.currentNode);
      if (place !== undefined) chosen.add(place);
    }
  }
  return { title: parsed?.title?.trim() ?? '', chosen };
}

function parse(copy: Document) {
  const options = { charThreshold: NO_SECOND_TRY, keepClasses: true, serializer: (element: Node) => element };
  // Readability keeps the page's source for its second try: the longer the page, the more of the time.
  Object.defineProperty(copy.body, 'innerHTML', { value: '', writable: true });
  return attempt(() => new Readability<Node>(copy, options).parse());
}

/**
 * Takes away the names by which Readability throws out "unlikely" parts and weighs the others, as its own
 * second try would disregard them: some sites name the frame of a whole article `sidebar` or `comment`.
 */
export function forgetNames({ copy }: Snapshot): void {
  for (const element of copy.querySelectorAll('[class], [id]')) {
    element.removeAttribute('class');
    element.removeAttribute('id');
  }
}
