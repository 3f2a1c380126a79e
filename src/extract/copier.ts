import type { Token } from '../core/reader/page-copy.ts';
import { builtin } from './builtin.ts';
import { TEXT_NODE } from './nodes.ts';

/** An element around the place where the copy goes on. */
interface Around {
  node: Element;
  name: string;
  /** Whether it is in the copy. */
  isCopied: boolean;
  /** Whether what lies in it is left out. */
  isSilent: boolean;
}

/**
 * Deeper than any real page is built. Readability's time grows with the third power of the depth: for 500
 * `<div>`s in each other it is a second, for 2,000 almost a minute. Of what lies deeper only the text is copied.
 */
const DEEPEST = 100;

/**
 * What Readability reads, weighs and then takes out of the article anyway: what leads elsewhere, which may be most of
 * a page's text. An article that lies in one of these is left to it.
 */
const BESIDE = new Set(['aside', 'footer', 'nav']);

/** A text node at least as long is a sentence, if it is no link and no program. In UTF-16 code units. */
const LONG = 60;
const NO_PROSE = new Set('a button h1 h2 h3 h4 option script textarea title'.split(' '));

/** By what else than its name and its style Readability judges an element. */
const TELLING = new Set(
  `aria-hidden aria-modal class colspan content datatable dir hidden href id itemprop itemtype lang name property rel
  role rowspan summary type`.split(/\s+/),
);
/** Of these it looks at every attribute: for what a page loads late, or from a site of films. */
const MEDIA = new Set(['embed', 'iframe', 'img', 'object', 'video']);

// In UTF-16 code units.
/** A picture may have all of itself in an attribute. */
const LONGEST_VALUE = 4_000;
/** To Readability, a longer text weighs no more. */
const LONGEST_TEXT = 10_000;
/** What a page says of itself is of use only as a whole. */
const LONGEST_DATA = 2_000_000;

/**
 * A longer copy is of no page that anybody reads from end to end. Readability's time grows with the square of the number
 * of line breaks in a row, and with the depth at which a text lies: it would take many seconds.
 */
const LONGEST_COPY = { tokens: 100_000, codeUnits: 5_000_000 };

/** Copies what a walk meets, node after node in document order. */
export class Copier {
  readonly tokens: Token[] = [];
  /** The text nodes in the copy, in its order. */
  readonly texts: Text[] = [];
  /** Roughly how much running text was met at all, in UTF-16 code units. */
  prose = 0;
  /** UTF-16 code units in all tokens. */
  #length = 0;
  readonly #around: Around[] = [];
  readonly #left: ReadonlySet<Element>;

  /** @param left elements to be left out with all that lies in them */
  constructor(left: ReadonlySet<Element> = new Set()) {
    this.#left = left;
  }

  /** Whether the copy is too long for Readability. */
  get isTooLong(): boolean {
    return this.tokens.length > LONGEST_COPY.tokens || this.#length > LONGEST_COPY.codeUnits;
  }

  /** @param parent of the node; what was added before and is not around it is closed */
  add(node: Node, parent: Node | null): void {
    this.#closeUpTo(parent);
    if (node.nodeType === TEXT_NODE) this.#addText(node as Text);
    else this.#open(node as Element);
  }

  #closeUpTo(parent: Node | null): void {
    let closed = 0;
    for (let inner = this.#around.at(-1); inner && inner.node !== parent; inner = this.#around.at(-1)) {
      if (inner.isCopied) closed += 1;
      this.#around.pop();
    }
    if (closed > 0) this.tokens.push(closed);
  }

  #open(node: Element): void {
    const name = builtin(node, 'localName');
    const outer = this.#around.at(-1);
    const isSilent = (outer?.isSilent ?? false) || isBeside(node, name) || this.#left.has(node);
    const isCopied = !isSilent && !isFilled(node, name) && this.#around.length < DEEPEST;
    this.#around.push({ node, name, isCopied, isSilent });
    if (isCopied) this.#push([name, ...attributesOf(node, name)]);
  }

  #addText(text: Text): void {
    const { data } = text;
    const parent = this.#around.at(-1);
    if (data.length >= LONG && /\S/.test(data) && !NO_PROSE.has(parent?.name ?? '')) {
      this.prose += data.length;
    }
    if (data === '' || parent?.isSilent) return;
    const isData = parent?.name === 'script';
    if (isData && data.length > LONGEST_DATA) return;
    const copied = isData ? data : data.slice(0, LONGEST_TEXT);
    this.#length += copied.length;
    this.tokens.push(copied);
    this.texts.push(text);
  }

  #push(token: readonly string[]): void {
    for (const part of token) this.#length += part.length;
    this.tokens.push(token);
  }
}

function isBeside(element: Element, name: string): boolean {
  if (!BESIDE.has(name)) return false;
  const elements = builtin(element, 'getElementsByTagName');
  return !['h1', 'article'].some(it => elements.call(element, it)[0]);
}

/** A slot that something was put into is rendered as that. */
function isFilled(element: Element, name: string): boolean {
  return name === 'slot' && (element as HTMLSlotElement).assignedNodes().length > 0;
}

function attributesOf(element: Element, name: string): string[] {
  const isMedia = MEDIA.has(name);
  const get = builtin(element, 'getAttribute');
  const attributes: string[] = [];
  for (const attribute of builtin(element, 'getAttributeNames').call(element)) {
    if (attribute === 'style') attributes.push(...hidingStyleOf(element));
    if (attribute === 'style' || !(isMedia || TELLING.has(attribute))) continue;
    const value = get.call(element, attribute) ?? '';
    // Readability puts the text of a link to a program into a new node, which no original answers to.
    if (!value.startsWith('javascript:')) attributes.push(attribute, value.slice(0, LONGEST_VALUE));
  }
  return attributes;
}

/** As the browser understands the element's own style, which the small DOM that the copy is put into does not parse. */
function hidingStyleOf(element: Element): string[] {
  // An element of another vocabulary may have none.
  const style: CSSStyleDeclaration | undefined = builtin(element as HTMLElement, 'style');
  if (style?.display === 'none') return ['style', 'display:none'];
  return style?.visibility === 'hidden' ? ['style', 'visibility:hidden'] : [];
}
