import type { PageCopy } from '../core/reader/page-copy.ts';
import { builtin } from './builtin.ts';
import { Copier } from './copier.ts';
import { flatWalk } from './flat.ts';
import { ELEMENT_NODE, nodeWalker, parentElement, renderedParent, type Walk } from './nodes.ts';
import { isLinkedData } from './outline.ts';
import type { Part } from './part.ts';
import { attempt } from './unreadable.ts';

/** A copy of a document, or of a part of it, tied to the text nodes it was made from. */
export interface Snapshot {
  copy: PageCopy;
  /** Whether the copy is too long for Readability. */
  isTooLong: boolean;
  /** The live text nodes in the copy, in its order. */
  texts: readonly Text[];
  /** Walks what was copied, in the same order. */
  walk(): Walk;
  /** Roughly how much running text the page holds at all, in UTF-16 code units. */
  prose: number;
}

/**
 * Copies a document as its tree stands.
 *
 * @param left elements to be left out
 * @throws {UnreadablePageError} where the copy fails
 */
export function takeSnapshot(document: Document, left: ReadonlySet<Element>): Snapshot {
  return attempt(() => {
    const copier = new Copier(left);
    copyBelow(document, copier);
    return { ...copied(copier), walk: () => nodeWalker(document, document) };
  });
}

/**
 * Copies a part of a document, in the frame of the elements around it and with what the page says of itself.
 *
 * @param outline see `takeOutline`
 * @param left elements to be left out
 * @throws {UnreadablePageError} where the copy fails
 */
export function takePartialSnapshot(
  outline: Document,
  { root, prose }: Part,
  left: ReadonlySet<Element>,
): Snapshot {
  return attempt(() => {
    const copier = new Copier(left);
    copier.add(outline.documentElement, outline);
    // Readability takes out one heading that repeats the title, and it must be the article's own.
    const hasHeading = root.querySelector('h1') !== null;
    copier.add(outline.head, outline.documentElement);
    copyBelow(outline.head, copier, ({ localName }) => hasHeading && localName === 'h1');
    let parent: Node = outline.documentElement;
    for (const around of ancestorsOf(root)) {
      copier.add(around, parent);
      parent = around;
    }
    copier.add(root, parent);
    copyBelow(root, copier);
    return { ...copied(copier), prose, walk: () => nodeWalker(builtin(root, 'ownerDocument'), root) };
  });
}

/**
 * Copies a document as it is rendered, with what lies in its open shadow roots.
 *
 * @throws {UnreadablePageError} where the copy fails
 */
export function takeFlatSnapshot(document: Document): Snapshot {
  return attempt(() => {
    const copier = new Copier();
    const walk = flatWalk(document, isUseless);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      copier.add(node, renderedParent(node as Element | Text));
    }
    return { ...copied(copier), walk: () => flatWalk(document) };
  });
}

/** The elements around an element but the outermost, from the outside in. */
function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let up = parentElement(element); up && parentElement(up); up = parentElement(up))
    ancestors.unshift(up);
  return ancestors;
}

function copied({ tokens, isTooLong, texts, prose }: Copier): Omit<Snapshot, 'walk'> {
  return { copy: tokens, isTooLong, texts, prose };
}

/** Copies all that lies in a node, which is copied already, or a document. */
function copyBelow(root: Node, copier: Copier, isLeft = isUseless): void {
  const document = builtin(root, 'ownerDocument') ?? (root as Document);
  const walker = nodeWalker(document, root);
  let node = walker.nextNode();
  while (node) {
    const isSkipped = builtin(node, 'nodeType') === ELEMENT_NODE && isLeft(node as Element);
    if (!isSkipped) copier.add(node, builtin(node, 'parentNode'));
    node = isSkipped ? nextBehind(walker) : walker.nextNode();
  }
}

/** The next node of a walk that does not lie in the one where it stands. */
function nextBehind(walker: TreeWalker): Node | null {
  while (!walker.nextSibling()) if (!walker.parentNode()) return null;
  return walker.currentNode;
}

/** What holds no text of an article; icons are up to half of a page's elements. */
const USELESS = new Set('noscript script source style svg template'.split(' '));

function isUseless(element: Element): boolean {
  return USELESS.has(builtin(element, 'localName')) && !isLinkedData(element);
}
