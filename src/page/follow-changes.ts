import { builtin } from '../extract/builtin.ts';
import { isBlockLevel } from '../extract/context.ts';
import { contains, ELEMENT_NODE, isShown, TEXT_NODE } from '../extract/nodes.ts';

/** From this many changed places on they are no longer told apart: whoever looks, looks everywhere. */
const MANY = 1_000;
/** More changed blocks than this cost more to sort than to look everywhere. */
const MANY_BLOCKS = 64;

/** An element with this in an attribute's old value was not shown, and Readability left it out. */
const WAS_HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|^true$/i;

/** Attributes in which a page commonly folds text away. */
export const FOLDING = ['hidden', 'aria-hidden', 'style'];

/** What has changed in the page. */
export interface ChangedParts {
  /** The blocks whose text may have come in or changed, none inside another. Null: they are too many to tell. */
  blocks: readonly Element[] | null;
  /** Whether text may have come to light that was there before, folded away. */
  unfolded: boolean;
}

/** Where text has come in or has changed since somebody last looked. Holds on to a bounded number of nodes. */
export class Changes {
  readonly #spots = new Set<Node>();
  #any = false;
  #everywhere = false;
  #unfolded = false;

  /** Whether anything has happened at all. */
  get any(): boolean {
    return this.#any;
  }

  /** Whether too much has happened to tell where. */
  get everywhere(): boolean {
    return this.#everywhere;
  }

  note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (this.#everywhere) return;
      this.#noteOne(record);
    }
  }

  /** Tells where, and forgets it. */
  take(): ChangedParts {
    const parts = { blocks: this.#everywhere ? null : this.#blocks(), unfolded: this.#unfolded };
    this.forget();
    return parts;
  }

  forget(): void {
    this.#spots.clear();
    this.#any = false;
    this.#everywhere = false;
    this.#unfolded = false;
  }

  /** Forgets what lies neither in one of the nodes of `whole` nor right below one of `around`. */
  forgetBut(whole: readonly Node[], around: readonly Node[]): void {
    if (!this.#any || this.#everywhere) return;
    for (const spot of this.#spots) {
      const parent = builtin(spot, 'parentNode');
      const isKept = (parent && around.includes(parent)) || whole.some(node => contains(node, spot));
      if (!isKept) this.#spots.delete(spot);
    }
    if (this.#spots.size === 0) this.forget();
  }

  #noteOne({ type, target, addedNodes, removedNodes, attributeName, oldValue }: MutationRecord): void {
    if (type === 'attributes') {
      if (attributeName === 'hidden' ? oldValue === null : !WAS_HIDDEN.test(oldValue ?? '')) return;
      this.#spots.add(target);
      this.#unfolded = true;
    } else if (type === 'characterData') {
      this.#spots.add(target);
    } else {
      for (const node of addedNodes) this.#spots.add(node);
      // A paragraph that goes changes no other; words that go change the one they stood in.
      for (const node of removedNodes) if (isInline(node)) this.#spots.add(target);
    }
    this.#any = true;
    if (this.#spots.size <= MANY) return;
    this.#everywhere = true;
    this.#spots.clear();
  }

  #blocks(): Element[] | null {
    const blocks = new Set<Element>();
    for (const spot of this.#spots) {
      const block = isShown(spot) ? blockOf(spot) : null;
      if (block) blocks.add(block);
      if (blocks.size > MANY_BLOCKS) return null;
    }
    return [...blocks].filter(block => !isInside(block, blocks));
  }
}

function isInline(node: Node): boolean {
  if (builtin(node, 'nodeType') === TEXT_NODE) return /\S/.test((node as Text).data);
  return builtin(node, 'nodeType') === ELEMENT_NODE && !isBlockLevel(node as Element);
}

/**
 * The nearest block-level element, or the outermost one where there is none, as in some shadow roots; null for
 * what is neither text nor element.
 */
function blockOf(spot: Node): Element | null {
  const type = builtin(spot, 'nodeType');
  if (type !== TEXT_NODE && type !== ELEMENT_NODE) return null;
  let outermost: Element | null = null;
  for (let node: Node | null = spot; node; node = builtin(node, 'parentNode')) {
    if (builtin(node, 'nodeType') !== ELEMENT_NODE) continue;
    outermost = node as Element;
    if (isBlockLevel(outermost)) return outermost;
  }
  return outermost;
}

function isInside(block: Element, others: ReadonlySet<Node>): boolean {
  for (let node = builtin(block, 'parentNode'); node; node = builtin(node, 'parentNode')) {
    if (others.has(node)) return true;
  }
  return false;
}
