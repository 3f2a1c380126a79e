import type { Span } from '../core/article.ts';
import type { Extraction } from '../extract/index.ts';
import type { Mark } from '../messages.ts';
import { placeOf, readsAs } from './place.ts';

/** Where a quotation stands in the page. */
interface Place {
  mark: Mark;
  ranges: Range[];
}

/** One extraction of the document, and where its quotations are painted. */
export class Visit {
  readonly name = randomName();
  readonly extraction: Extraction;
  #places: Place[] | null = null;

  constructor(extraction: Extraction) {
    this.extraction = extraction;
  }

  get isPainted(): boolean {
    return this.#places !== null;
  }

  /** Whether the document still holds any of the article. */
  get isShown(): boolean {
    return this.extraction.map.isConnected;
  }

  /** Finds the marks in the page; those it no longer holds are left out. */
  place(marks: Mark[]): void {
    this.#places = marks
      .map(mark => ({ mark, ranges: placeOf(this.extraction, mark.place) }))
      .filter(({ ranges }) => ranges.length > 0);
  }

  rangesOf(verdict: Mark['verdict']): Range[] {
    return this.#placed(mark => mark.verdict === verdict).flatMap(({ ranges }) => ranges);
  }

  /** The first place where a quotation still stands in the page; empty when there is none. */
  find(quotation: number): Range[] {
    const places = this.#placed(mark => mark.quotation === quotation);
    return places.find(({ mark, ranges }) => readsAs(ranges, this.#text(mark.place)))?.ranges ?? [];
  }

  #placed(wanted: (mark: Mark) => boolean): Place[] {
    return (this.#places ?? []).filter(({ mark }) => wanted(mark));
  }

  #text({ start, end }: Span): string {
    return this.extraction.article.text.slice(start, end);
  }
}

/** `crypto.randomUUID` is missing on pages that came over plain HTTP. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('-');
}
