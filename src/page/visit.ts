import type { Article, Block, Span } from '../core/article.ts';
import type { CheckedQuotation, Verdict } from '../core/result.ts';
import type { Extraction } from '../extract/index.ts';
import { type LiveBlock, rangeIn, squeeze } from './follow-text.ts';
import { elementsOf, placeOf, readsAs } from './place.ts';

/** Where a quotation stands in the page, once. */
export interface Place {
  /** Index in the check. */
  quotation: number;
  verdict: Verdict;
  /** In the article's text. */
  span: Span;
  /** Empty where the page does not read so. */
  ranges: Range[];
  /** Whether it was found in the page, and so can get lost. */
  found: boolean;
}

/** One extraction of the document, and where its quotations are painted. */
export class Visit {
  readonly name = randomName();
  #extraction: Extraction;
  #address: string;
  #places: Place[] | null = null;
  /** The article's blocks by their text without white space; made when first asked for. */
  #blocks: Map<string, Block> | null = null;

  /** @param address where the page was then */
  constructor(extraction: Extraction, address: string) {
    this.#extraction = extraction;
    this.#address = address;
  }

  get extraction(): Extraction {
    return this.#extraction;
  }

  get article(): Article {
    return this.#extraction.article;
  }

  /** The documents and shadow roots that hold the article. */
  get roots(): (Document | ShadowRoot)[] {
    return this.#extraction.map.roots;
  }

  get isPainted(): boolean {
    return this.#places !== null;
  }

  /** Whether the document still holds any of the article. */
  get isShown(): boolean {
    return this.#extraction.map.isConnected;
  }

  /** Whether the page still shows the article with all quotations that were found in it. */
  get isWhole(): boolean {
    return this.isShown && this.#placed(({ found, ranges }) => found && ranges.length === 0).length === 0;
  }

  /**
   * Finds the quotations of a check where the extraction says that they stand.
   *
   * @returns whether all stand there
   */
  place(quotations: readonly CheckedQuotation[]): boolean {
    this.#places = quotations.flatMap(({ verdict, places }, quotation) =>
      places.map(span => this.#placeAnew({ quotation, verdict, span, ranges: [], found: false })),
    );
    return this.#places.every(({ found }) => found);
  }

  /** Where the quotations stand now, in the order of the text. */
  get places(): readonly Place[] {
    return this.#placed(({ ranges }) => ranges.length > 0).sort((a, b) => a.span.start - b.span.start);
  }

  /** The elements in which quotations stand now. */
  get elements(): Set<Element> {
    return new Set((this.#places ?? []).flatMap(({ ranges }) => ranges.flatMap(elementsOf)));
  }

  rangesOf(verdict: Verdict): Range[] {
    return this.#placed(place => place.verdict === verdict).flatMap(({ ranges }) => ranges);
  }

  /** The first place where a quotation still stands in the page; empty when there is none. */
  find(quotation: number): Range[] {
    const places = this.#placed(place => place.quotation === quotation);
    return places.find(place => this.#reads(place))?.ranges ?? [];
  }

  /** Whether a block of the page is one of the article's. */
  holds({ text }: LiveBlock): boolean {
    return this.#blocksByText().has(text);
  }

  /**
   * Gives up the places that no longer read as they should, and finds those again whose whole block stands in
   * the page anew: frameworks write the same text into new nodes.
   *
   * @param live where the page has changed
   * @returns whether any range is another now
   */
  look(live: readonly LiveBlock[]): boolean {
    const lost = this.#placed(place => !this.#reads(place));
    if (lost.length === 0) return false;
    const before = lost.flatMap(({ ranges }) => ranges).length;
    for (const place of lost) place.ranges = [];
    const lostIn = this.#byBlock(lost);
    for (const block of live) {
      const own = this.#blocksByText().get(block.text);
      if (own) for (const place of lostIn.get(own) ?? []) this.#placeIn(place, own, block);
    }
    return before > 0 || lost.some(({ ranges }) => ranges.length > 0);
  }

  /** Whether an extraction made later is of the very same text. */
  isOf({ article }: Extraction): boolean {
    const essence = ({ text, language, blocks, marked }: Article) =>
      JSON.stringify([text, language, blocks, marked]);
    return essence(article) === essence(this.article);
  }

  /** Goes on with a later extraction of the very same text. What is not found with its help is not waited for. */
  adopt(extraction: Extraction, address: string): void {
    this.#extraction = extraction;
    this.#address = address;
    for (const place of this.#places ?? []) this.#placeAnew(place);
  }

  /**
   * Whether it stands in the page unharmed although a later extraction has found another text: comments that
   * were loaded later, say, and are longer. An article that only grew or lost something is no other one, and a
   * page at another address is about something else.
   */
  outlives({ article }: Extraction, address: string): boolean {
    if (this.#address !== address || !this.isPainted || !this.isWhole) return false;
    const quoting = [...this.#byBlock(this.#places ?? []).keys()].filter(block => block !== null);
    const texts = new Set(article.blocks.map(({ start, end }) => squeeze(article.text.slice(start, end))));
    return quoting.length > 0 && !quoting.some(block => texts.has(squeeze(this.#text(block))));
  }

  #placed(wanted: (place: Place) => boolean): Place[] {
    return (this.#places ?? []).filter(wanted);
  }

  #placeAnew(place: Place): Place {
    place.ranges = placeOf(this.#extraction, place.span);
    place.found = place.ranges.length > 0;
    return place;
  }

  #placeIn(place: Place, block: Block, live: LiveBlock): void {
    if (place.ranges.length > 0) return;
    const start = squeeze(this.#text({ start: block.start, end: place.span.start })).length;
    const range = rangeIn(live, start, start + squeeze(this.#text(place.span)).length);
    if (!range) return;
    place.ranges = [range];
    place.found = true;
  }

  #reads({ span, ranges }: Place): boolean {
    return readsAs(ranges, this.#text(span));
  }

  #byBlock(places: readonly Place[]): Map<Block | null, Place[]> {
    const byBlock = new Map<Block | null, Place[]>();
    for (const place of places) {
      const block = this.#blockAround(place.span);
      const others = byBlock.get(block);
      if (others) others.push(place);
      else byBlock.set(block, [place]);
    }
    return byBlock;
  }

  /** The article's block that a span lies in; null where it goes over several. Costs the logarithm of their number. */
  #blockAround({ start, end }: Span): Block | null {
    const { blocks } = this.article;
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((blocks[middle] as Block).end < end) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low];
    return block && block.start <= start ? block : null;
  }

  #blocksByText(): Map<string, Block> {
    this.#blocks ??= new Map(this.article.blocks.map(block => [squeeze(this.#text(block)), block]));
    return this.#blocks;
  }

  #text({ start, end }: Span): string {
    return this.article.text.slice(start, end);
  }
}

/** `crypto.randomUUID` is missing on pages that came over plain HTTP. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('-');
}
