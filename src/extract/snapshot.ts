import { builtin } from './builtin.ts';
import { textWalker } from './nodes.ts';
import { attempt } from './unreadable.ts';

/** A copy of a document that may be taken apart, tied to the document it was made from. */
export interface Snapshot {
  copy: Document;
  /**
   * Which of the document's text nodes each text node of the copy stands for: its place among all of them, in
   * document order. A deep copy has the same text nodes in the same order, empty and adjacent ones among them.
   */
  order: Map<Node, number>;
}

/**
 * Copies a document. Nothing is written to the original and nothing runs: the copy belongs to no window.
 *
 * @throws {UnreadablePageError} where the copy fails
 */
export function takeSnapshot(document: Document): Snapshot {
  const copy = attempt(() => builtin(document, 'cloneNode').call(document, true) as Document);
  const order = new Map<Node, number>();
  const walker = textWalker(copy, copy);
  while (walker.nextNode()) order.set(walker.currentNode, order.size);
  disarm(copy);
  return { copy, order };
}

/** Elements whose name or id stands in for a property of their form or of the document. */
const CLOBBERING = 'button, embed, fieldset, form, iframe, img, input, object, output, select, textarea';

/**
 * Deeper than any real page is built. Readability's time grows with the third power of the depth: for 500
 * `<div>`s in each other it is a second, for 2,000 almost a minute.
 */
const TOO_DEEP = `:root${' > *'.repeat(100)}`;

/** Takes out of the copy what Readability would trip over, and what only costs it time. */
function disarm(copy: Document): void {
  const all = (selector: string) => builtin(copy, 'querySelectorAll').call(copy, selector);
  // `<input name="parentNode">` would send a walk round in circles.
  for (const element of all(CLOBBERING)) {
    element.removeAttribute('name');
    element.removeAttribute('id');
  }
  // The text of such a link is put into a new text node, which no original answers to.
  for (const link of all('a[href^="javascript:"]')) link.removeAttribute('href');
  // Icons: up to half of a page's elements.
  for (const drawing of all('svg')) drawing.remove();
  for (const element of all(TOO_DEEP)) keepText(copy, element);
}

/** Leaves of all that lies in an element only the text. */
function keepText(copy: Document, element: Element): void {
  for (const silent of element.querySelectorAll('script, style, noscript')) silent.remove();
  const nodes: Node[] = [];
  const walker = textWalker(copy, element);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  element.textContent = '';
  for (const node of nodes) element.append(node);
}
