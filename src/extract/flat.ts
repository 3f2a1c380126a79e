import { builtin } from './builtin.ts';
import { ELEMENT_NODE, rootOf, TEXT_NODE, textWalker, type Walk } from './nodes.ts';

/** Whether any element of a document carries an open shadow root. */
export function hasShadowRoots(document: Document): boolean {
  for (const element of builtin(document, 'getElementsByTagName').call(document, '*')) {
    if (element.shadowRoot) return true;
  }
  return false;
}

/**
 * Walks all elements and text nodes of a document as they are rendered: through open shadow roots in place of
 * their hosts' children, and those children where a slot shows them. Children without a slot are not rendered.
 *
 * @param isSkipped an element not to be walked into, nor told
 */
export function flatWalk(document: Document, isSkipped: (element: Element) => boolean = () => false): Walk {
  const nodes = flatNodes(document, isSkipped);
  return { nextNode: () => nodes.next().value ?? null };
}

function* flatNodes(document: Document, isSkipped: (element: Element) => boolean): Generator<Element | Text> {
  const ahead = renderedChildren(document).reverse();
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (node.nodeType === TEXT_NODE) yield node as Text;
    if (node.nodeType !== ELEMENT_NODE || isSkipped(node as Element)) continue;
    yield node as Element;
    for (const child of renderedChildren(node).reverse()) ahead.push(child);
  }
}

function renderedChildren(node: Node): Node[] {
  const slot = node as HTMLSlotElement;
  const assigned = slot.localName === 'slot' ? slot.assignedNodes() : [];
  if (assigned.length > 0) return assigned;
  const shadow = node.nodeType === ELEMENT_NODE ? builtin(slot, 'shadowRoot') : null;
  return [...builtin(shadow ?? node, 'childNodes')];
}

/** Whether a range from one text node to the other holds nothing but white space between them. */
export function isNextText(before: Text, node: Text): boolean {
  const root = rootOf(node);
  if (rootOf(before) !== root) return false;
  const walker = textWalker(node.ownerDocument, root);
  walker.currentNode = before;
  let next = walker.nextNode() as Text | null;
  while (next && next !== node && !/\S/.test(next.data)) next = walker.nextNode() as Text | null;
  return next === node;
}
