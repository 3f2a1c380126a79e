import type { CheckedQuotation, Verdict } from '../../core/result.ts';
import type { Look } from '../../messages.ts';
import type { About } from './content.ts';
import type { Origin } from './selection.ts';

/** A place in the page where a quotation is highlighted. */
export interface Highlighted {
  /** Index in the check. */
  quotation: number;
  verdict: Verdict;
  ranges: readonly Range[];
}

/** What the cards are about. */
export interface Source {
  quotations: readonly CheckedQuotation[];
  corpus: About['corpus'];
  /** What is known of the article that is highlighted now; null where there is none. */
  article(): Origin | null;
  theme: Look['theme'];
  /** All that is highlighted now, in the order of the article's text. */
  highlighted(): readonly Highlighted[];
  /** Brings a quotation into view and sets it off. False: it is not there any more, or not rendered. */
  reveal(quotation: number): boolean;
}
