import { builtin } from './builtin.ts';
import { textWalker } from './nodes.ts';

/** A copy of a document that may be taken apart, tied to the document it was made from. */
export interface Snapshot {
  copy: Document;
  /** From each text node of the copy to the text node it is a copy of. */
  originals: Map<Node, Text>;
}

/**
 * Copies a document. Nothing is written to the original and nothing runs: the copy belongs to no window.
 */
export function takeSnapshot(document: Document): Snapshot {
  const copy = builtin(document, 'cloneNode').call(document, true) as Document;
  const originals = pairTextNodes(document, copy);
  disarm(copy);
  return { copy, originals };
}

/** A deep copy has the same text nodes in the same order, empty and adjacent ones among them. */
function pairTextNodes(document: Document, copy: Document): Map<Node, Text> {
  const pairs = new Map<Node, Text>();
  const original = textWalker(document, document);
  const copied = textWalker(copy, copy);
  while (original.nextNode() && copied.nextNode()) {
    pairs.set(copied.currentNode, original.currentNode as Text);
  }
  return pairs;
}

/**
 * Takes out of the copy what Readability would trip over.
 *
 * Named form controls and images stand in for properties of their form or document
 * (`<input name="parentNode">`) and could send a walk round in circles. The text of a `javascript:` link
 * would be put into a new text node, which no original answers to.
 */
function disarm(copy: Document): void {
  const all = (selector: string) => builtin(copy, 'querySelectorAll').call(copy, selector);
  for (const element of all('[name]:not(meta)')) element.removeAttribute('name');
  for (const element of all(':is(button, fieldset, img, input, object, output, select, textarea)[id]')) {
    element.removeAttribute('id');
  }
  for (const link of all('a[href^="javascript:"]')) link.removeAttribute('href');
}
