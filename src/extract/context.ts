import type { Block, Span } from '../core/article.ts';

/** A `<q>` element and the span its text takes up; `start` is -1 until some of it is written. */
export interface Quote extends Span {
  outer: Quote | null;
}

/** What the elements around a text node say about it. */
export interface Context {
  /** The nearest block-level element. */
  block: Node | null;
  kind: Block['kind'];
  /** The nearest `<q>`. */
  quote: Quote | null;
  inLink: boolean;
  /** Inside an element that declares itself an article. */
  inArticle: boolean;
}

// As browsers style them by default. What a page's style sheets make of other elements is not looked at:
// asking would cost a layout.
const BLOCK_LEVEL = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext
  pre search section summary table tbody td tfoot th thead tr ul xmp`.split(/\s+/),
);
const HEADING = /^h[1-6]$/;

export function isBlockLevel(element: Element): boolean {
  return BLOCK_LEVEL.has(element.localName);
}

const OUTSIDE: Context = { block: null, kind: 'paragraph', quote: null, inLink: false, inArticle: false };

/** Tells the context of elements, each element looked at once. */
export class Contexts {
  readonly #known = new Map<Node, Context>();
  readonly #climber: TreeWalker;

  /**
   * @param climber shows at least elements. Goes up through a walker, since a form's own `parentNode` may be
   *   one of its controls.
   */
  constructor(climber: TreeWalker) {
    this.#climber = climber;
  }

  /** The context of the text directly inside `element`. */
  of(element: Node): Context {
    const unknown: Element[] = [];
    this.#climber.currentNode = element;
    for (let up: Node | null = element; up && !this.#known.has(up); up = this.#climber.parentNode()) {
      unknown.push(up as Element);
    }
    let context = this.#known.get(this.#climber.currentNode) ?? OUTSIDE;
    for (const entered of unknown.reverse()) {
      context = enter(entered, context);
      this.#known.set(entered, context);
    }
    return context;
  }
}

function enter(element: Element, outer: Context): Context {
  const name = element.localName;
  if (BLOCK_LEVEL.has(name)) {
    return {
      ...outer,
      block: element,
      kind: kindOf(name, outer.kind),
      inArticle: outer.inArticle || name === 'article',
    };
  }
  if (name === 'a') return { ...outer, inLink: true };
  if (name === 'q') return { ...outer, quote: { start: -1, end: -1, outer: outer.quote } };
  return outer;
}

function kindOf(name: string, outer: Block['kind']): Block['kind'] {
  if (HEADING.test(name)) return 'heading';
  return name === 'blockquote' ? 'blockquote' : outer;
}
