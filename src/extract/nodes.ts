import { builtin } from './builtin.ts';

// The numbers are the DOM standard's. The globals that carry their names do not exist where the document
// comes from jsdom.
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
const DOCUMENT_FRAGMENT_NODE = 11;
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;

/** Gives node after node, and null behind the last. */
export interface Walk {
  nextNode(): Node | null;
}

/** Walks all text nodes below `root` in document order. */
export function textWalker(document: Document, root: Node): TreeWalker {
  return builtin(document, 'createTreeWalker').call(document, root, SHOW_TEXT);
}

/** Walks all elements and text nodes below `root` in document order. */
export function nodeWalker(document: Document, root: Node): TreeWalker {
  return builtin(document, 'createTreeWalker').call(document, root, SHOW_ELEMENT | SHOW_TEXT);
}

/** Whether a node is part of a document that a window shows. One in a frame that was taken away is not. */
export function isShown(node: Node): boolean {
  return node.isConnected && node.ownerDocument?.defaultView != null;
}

/** The element around an element, within its root. */
export function parentElement(element: Element): Element | null {
  return builtin(element, 'parentElement');
}

/** Whether a node lies in another, or is it. */
export function contains(outer: Node, node: Node): boolean {
  return builtin(outer, 'contains').call(outer, node);
}

/** The document or shadow root that a shown node lies in. */
export function rootOf(node: Node): Document | ShadowRoot {
  return node.getRootNode() as Document | ShadowRoot;
}

/** The element that carries a shadow root; null for any other node: one of a page's may be called `host`. */
export function hostOf(root: Node): Element | null {
  return builtin(root, 'nodeType') === DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
}

/** The element that a node is rendered in: across slots and shadow roots, not across frames. */
export function renderedParent(node: Element | Text): Element | null {
  const parent = builtin(node, 'assignedSlot') ?? builtin(node, 'parentNode');
  return parent?.nodeType === ELEMENT_NODE ? (parent as Element) : parent && hostOf(parent);
}
