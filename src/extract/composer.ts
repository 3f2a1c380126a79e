import type { Block, Span } from '../core/article.ts';
import { isFurniture, isFurnitureLabel } from '../core/text/furniture.ts';
import { type Context, isBlockLevel, type Quote } from './context.ts';
import { TextMap } from './text-map.ts';

/** The text of an article, put together from text nodes. */
export interface Composition {
  text: string;
  blocks: Block[];
  marked: Span[];
  map: TextMap;
  /** UTF-16 code units in blocks of running text (see `RUNNING_TEXT`), those of dense scripts counted twice. */
  prose: number;
  /** How many of them lie in an `<article>` element. */
  declaredProse: number;
  /** How many blocks are nothing but a link to another page, long enough to be its headline. */
  headlines: number;
}

/** The block being written, with what is needed to judge it. */
interface OpenBlock extends Pick<Block, 'start' | 'kind'> {
  text: string;
  /** UTF-16 code units inside links. */
  linked: number;
  /** Of those, inside links to other pages. */
  away: number;
  inArticle: boolean;
}

/**
 * White space as the eye sees it, besides the plain space. Zero-width characters and soft hyphens stay in the
 * text: the page holds them too.
 */
const ODD_SPACE = '\\t-\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const SPACE = `[ ${ODD_SPACE}]`;
const ODD_SPACES = new RegExp(`[${ODD_SPACE}]`, 'g');
const SOME_TEXT = new RegExp(`[^ ${ODD_SPACE}]`);
/** White space that is collapsed. Between it lie words parted by single spaces, which keep their length. */
const GAP = new RegExp(`${SPACE}{2,}|^${SPACE}|${SPACE}$`, 'g');

/** A block at least as long, and less than half of it in links, is running text. In UTF-16 code units. */
const RUNNING_TEXT = 40;
/**
 * Chinese, Japanese and Korean: two characters make a word, where a word of other scripts takes five or six. A measure
 * that has no regard to it takes their articles for scraps, and looks further for what it has found.
 */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
/** A link at least as long is more than the name of a section. In UTF-16 code units. */
const HEADLINE = 20;

/** Takes the article's text nodes and what lies between them in document order. */
export class Composer {
  /** Of the finished blocks. Parts cut out of one growing string would each cost a copy of all of it. */
  readonly #texts: string[] = [];
  #blocks: Block[] = [];
  #quotes: Quote[] = [];
  readonly #map = new TextMap();
  #prose = 0;
  #declaredProse = 0;
  #headlines = 0;

  #open: OpenBlock | null = null;
  /** The element that holds the open block's text. */
  #element: Node | null = null;
  #spaceDue = false;
  #lineBreaks = 0;
  #afterGap = false;
  #afterLabel = false;

  /** Text of the article. */
  write(node: Text, context: Context): void {
    const { data } = node;
    let offset = 0;
    for (const { index, 0: gap } of data.matchAll(GAP)) {
      this.#writeRun(data.slice(offset, index), node, offset, context);
      this.#spaceDue = true;
      offset = index + gap.length;
    }
    this.#writeRun(data.slice(offset), node, offset, context);
  }

  /** @param offset where the run begins in the node's data */
  #writeRun(run: string, node: Text, offset: number, context: Context): void {
    const { length } = run;
    if (length === 0) return;
    const block = this.#begin(context);
    const start = endOf(block);
    this.#append(block, run, context);
    this.#map.add({ start, length, node, offset, afterGap: this.#afterGap });
    this.#afterGap = false;
  }

  /** Text of the page that is none of the article's. */
  skip(node: Text): void {
    if (!this.#element) return;
    if (SOME_TEXT.test(node.data)) this.#afterGap = true;
    else if (node.length > 0) this.#spaceDue = true;
  }

  /** The page goes on elsewhere: no range can reach from the text before to what follows. */
  leap(): void {
    this.#afterGap = true;
  }

  /** An element that opens between two texts. */
  enter(element: Element): void {
    if (!this.#open) return;
    if (element.localName === 'br') this.#breakLine();
    else if (isBlockLevel(element)) this.#breakBlock();
  }

  finish(): Composition {
    this.#breakBlock();
    const marked = this.#quotes
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return {
      text: this.#texts.join('\n'),
      blocks: this.#blocks,
      marked,
      map: this.#map,
      prose: this.#prose,
      declaredProse: this.#declaredProse,
      headlines: this.#headlines,
    };
  }

  /** One line break is white space, two in a row part two blocks. */
  #breakLine(): void {
    this.#spaceDue = true;
    this.#lineBreaks += 1;
    if (this.#lineBreaks > 1) this.#breakBlock();
  }

  #breakBlock(): void {
    const block = this.#open;
    if (!block) return;
    this.#open = null;
    const { start, text, kind } = block;
    const announced = this.#afterLabel && block.linked === text.length;
    if (announced || isFurniture(text)) {
      this.#afterLabel = announced || isFurnitureLabel(text);
      this.#forget(start);
      return;
    }
    this.#afterLabel = false;
    this.#texts.push(text);
    this.#blocks.push({ start, end: endOf(block), kind });
    this.#weigh(block);
  }

  /** Takes back what the map and the quotations hold from an offset of the article's text on. */
  #forget(start: number): void {
    this.#map.truncate(start);
    this.#afterGap = true;
    const before = this.#blocks.at(-1)?.end ?? 0;
    for (const quote of this.#quotes) {
      quote.end = Math.min(quote.end, before);
      if (quote.start >= start) quote.start = -1;
    }
    this.#quotes = this.#quotes.filter(quote => quote.start >= 0);
  }

  /** The block that text of this context belongs to. */
  #begin({ block, kind, inArticle }: Context): OpenBlock {
    if (block !== this.#element) this.#breakBlock();
    this.#element = block;
    if (this.#open) {
      if (this.#spaceDue) this.#open.text += ' ';
    } else {
      const before = this.#blocks.at(-1);
      this.#open = { start: before ? before.end + 1 : 0, text: '', kind, linked: 0, away: 0, inArticle };
    }
    this.#spaceDue = false;
    this.#lineBreaks = 0;
    return this.#open;
  }

  #append(block: OpenBlock, run: string, { quote, inLink, leadsAway }: Context): void {
    const start = endOf(block);
    block.text += run.replace(ODD_SPACES, ' ');
    for (let around = quote; around; around = around.outer) {
      if (around.start < 0) {
        around.start = start;
        this.#quotes.push(around);
      }
      around.end = endOf(block);
    }
    if (inLink) block.linked += run.length;
    if (leadsAway) block.away += run.length;
  }

  #weigh({ text, kind, linked, away, inArticle }: OpenBlock): void {
    const { length } = text;
    if (length >= HEADLINE && away >= length * 0.9) this.#headlines += 1;
    const weight = length + (text.match(DENSE)?.length ?? 0);
    if (kind === 'heading' || weight < RUNNING_TEXT || linked * 2 >= length) return;
    this.#prose += weight;
    if (inArticle) this.#declaredProse += weight;
  }
}

/** Offset in the article's text. */
function endOf({ start, text }: OpenBlock): number {
  return start + text.length;
}
