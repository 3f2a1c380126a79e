import { builtin } from './builtin.ts';

// The numbers are the DOM standard's. The globals that carry their names do not exist where the document
// comes from jsdom.
export const TEXT_NODE = 3;
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;

/** Walks all text nodes below `root` in document order. */
export function textWalker(document: Document, root: Node): TreeWalker {
  return builtin(document, 'createTreeWalker').call(document, root, SHOW_TEXT);
}

/** Walks all elements and text nodes below `root` in document order. */
export function nodeWalker(document: Document, root: Node): TreeWalker {
  return builtin(document, 'createTreeWalker').call(document, root, SHOW_ELEMENT | SHOW_TEXT);
}
