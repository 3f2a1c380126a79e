import type { Block, Span } from '../core/article.ts';
import { renderedParent } from './nodes.ts';

/** A `<q>` element and the span its text takes up; `start` is -1 until some of it is written. */
export interface Quote extends Span {
  outer: Quote | null;
}

/** What the elements around a text node say about it. */
export interface Context {
  /** The nearest block-level element. */
  block: Element | null;
  kind: Block['kind'];
  /** The nearest `<q>`. */
  quote: Quote | null;
  inLink: boolean;
  /** Inside a link to another page, not to a place on this one. */
  leadsAway: boolean;
  /** Inside an element that declares itself an article. */
  inArticle: boolean;
  /**
   * None of the article's words: the number of a footnote, which leads to a note on this page, what is struck out, or
   * what nobody can see.
   */
  isLeftOut: boolean;
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

const OUTSIDE: Context = {
  block: null,
  kind: 'paragraph',
  quote: null,
  inLink: false,
  leadsAway: false,
  inArticle: false,
  isLeftOut: false,
};

/** Tells the context of elements, each element looked at once. */
export class Contexts {
  readonly #known = new Map<Element, Context>();

  /** The context of a text, from the elements that it is rendered in. */
  of(text: Text): Context {
    const unknown: Element[] = [];
    let up = renderedParent(text);
    while (up && !this.#known.has(up)) {
      unknown.push(up);
      up = renderedParent(up);
    }
    let context = (up && this.#known.get(up)) ?? OUTSIDE;
    for (const entered of unknown.reverse()) {
      context = enter(entered, context);
      this.#known.set(entered, context);
    }
    return context;
  }
}

function enter(element: Element, outer: Context): Context {
  const context = enterNamed(element, outer);
  return isStruck(element) || isNoteMark(element, outer) ? { ...context, isLeftOut: true } : context;
}

/**
 * What a newsroom has taken back: it is shown, and no longer said. The same and what is not to be seen, in a line, by an
 * element's own style; a hidden block may only wait to be scrolled to.
 */
function isStruck(element: Element): boolean {
  return (
    /^(?:del|s|strike)$/.test(element.localName) ||
    (!isBlockLevel(element) && AWAY.test(element.getAttribute('style') ?? ''))
  );
}
/** Struck out, of no size, without ink, cut down to a dot, or far off the page. */
const AWAY = /line-through|(?:size|opacity): *0(?![.\d]*[1-9])|rect\([01]|: *-\d{3}/i;

/** What is raised and leads to a place on this page is no exponent. */
function isNoteMark(element: Element, outer: Context): boolean {
  const name = element.localName;
  if (name === 'a') return element.getAttribute('role') === 'doc-noteref';
  if (name !== 'sup') return false;
  return (outer.inLink && !outer.leadsAway) || element.querySelector('a[href*="#"]') !== null;
}

function enterNamed(element: Element, outer: Context): Context {
  const name = element.localName;
  if (BLOCK_LEVEL.has(name)) {
    return {
      ...outer,
      block: element,
      kind: kindOf(name, outer.kind),
      inArticle: outer.inArticle || name === 'article',
    };
  }
  if (name === 'a') {
    return { ...outer, inLink: true, leadsAway: !element.getAttribute('href')?.includes('#') };
  }
  if (name === 'q') return { ...outer, quote: { start: -1, end: -1, outer: outer.quote } };
  return outer;
}

function kindOf(name: string, outer: Block['kind']): Block['kind'] {
  if (HEADING.test(name)) return 'heading';
  return name === 'blockquote' ? 'blockquote' : outer;
}
