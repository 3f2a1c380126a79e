import { builtin } from '../extract/builtin.ts';
import type { Extraction } from '../extract/index.ts';
import { ELEMENT_NODE, hostOf, isShown, rootOf, TEXT_NODE } from '../extract/nodes.ts';

/** The parts of the page that an article can move in. */
export interface Parts {
  /** In each document or shadow root that holds text of the article: the node in which more of it may appear. */
  whole: Node[];
  /** All nodes around those. Something that enters right below them may be a part of the article, too. */
  around: Node[];
}

/** Where an article stands now. */
export function watchedParts({ article, map }: Extraction): Parts {
  const extents = new Map<Node, Range>();
  for (const { startContainer, endContainer } of map.locate({ start: 0, end: article.text.length })) {
    for (const node of [startContainer, endContainer]) if (isShown(node)) stretch(extents, node);
  }
  const whole = [...extents.values()].map(({ commonAncestorContainer }) => frameOf(commonAncestorContainer));
  const around = new Set<Node>();
  for (const part of whole) {
    for (let node = parentOf(part); node && !around.has(node); node = parentOf(node)) around.add(node);
  }
  return { whole, around: [...around].filter(node => !whole.includes(node)) };
}

/** What declares itself the frame of an article. */
const FRAME = 'article, main, [role="main"]';

/**
 * The node around a text in which the rest of its article is to be expected: where no frame is declared, the one
 * around the innermost element. A "read more" button fills or unfolds what stands beside the text, not in it.
 */
function frameOf(node: Node): Node {
  const inner = builtin(node, 'nodeType') === TEXT_NODE ? (builtin(node, 'parentNode') ?? node) : node;
  if (builtin(inner, 'nodeType') !== ELEMENT_NODE || isOutermost(inner as Element)) return inner;
  const declared = builtin(inner as Element, 'closest').call(inner, FRAME);
  return declared ?? builtin(inner, 'parentNode') ?? inner;
}

function isOutermost({ localName }: Element): boolean {
  return localName === 'body' || localName === 'html';
}

function stretch(extents: Map<Node, Range>, node: Text): void {
  const root = rootOf(node);
  let extent = extents.get(root);
  if (!extent) {
    const document = node.ownerDocument;
    extent = builtin(document, 'createRange').call(document) as Range;
    extent.selectNodeContents(node);
    extents.set(root, extent);
  }
  const side = extent.comparePoint(node, 0);
  if (side < 0) extent.setStart(node, 0);
  else if (side > 0) extent.setEnd(node, node.length);
}

/** The node around a node, out of shadow roots and frames. */
function parentOf(node: Node): Node | null {
  const parent = builtin(node, 'parentNode');
  if (parent) return parent;
  const host = hostOf(node);
  if (host) return host;
  const window = node === document ? null : (node as Document).defaultView;
  return window?.frameElement ?? null;
}
