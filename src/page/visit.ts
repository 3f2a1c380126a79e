import type { Span } from '../core/article.ts';
import type { CheckedQuotation, Verdict } from '../core/result.ts';
import type { Extraction } from '../extract/index.ts';
import { placeOf, readsAs } from './place.ts';

/** Where a quotation stands in the page, once. */
interface Place {
  /** Index in the check. */
  quotation: number;
  verdict: Verdict;
  /** In the article's text. */
  span: Span;
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

  /** Finds the quotations of a check in the page; the places that no longer hold them are left out. */
  place(quotations: readonly CheckedQuotation[]): void {
    this.#places = quotations
      .flatMap(({ verdict, places }, quotation) =>
        places.map(span => ({ quotation, verdict, span, ranges: placeOf(this.extraction, span) })),
      )
      .filter(({ ranges }) => ranges.length > 0);
  }

  rangesOf(verdict: Verdict): Range[] {
    return this.#placed(place => place.verdict === verdict).flatMap(({ ranges }) => ranges);
  }

  /** The first place where a quotation still stands in the page; empty when there is none. */
  find(quotation: number): Range[] {
    const places = this.#placed(place => place.quotation === quotation);
    return places.find(({ span, ranges }) => readsAs(ranges, this.#text(span)))?.ranges ?? [];
  }

  #placed(wanted: (place: Place) => boolean): Place[] {
    return (this.#places ?? []).filter(wanted);
  }

  #text({ start, end }: Span): string {
    return this.extraction.article.text.slice(start, end);
  }
}

/** `crypto.randomUUID` is missing on pages that came over plain HTTP. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('-');
}
