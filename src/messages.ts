import type { Article, Span } from './core/article.ts';
import type { Check, Verdict } from './core/result.ts';

/** Why a page could not be checked. Each has its own words in the popup. */
export type Failure =
  /** The browser keeps extensions out of this page. */
  | 'not-allowed'
  | 'no-article'
  /** The reader navigated away, or asked again, while the check ran. */
  | 'page-changed'
  /** The bundled corpus is damaged or empty. */
  | 'corpus'
  /** The browser refused to store the result. */
  | 'storage'
  | 'unexpected';

/** A finished check, as it lies in `storage.session` under its tab. */
export interface Visit {
  /** Names one extraction of one document: the page script answers to this name only. */
  visit: string;
  /** Address the tab showed when it was checked, without fragment. */
  address: string;
  check: Check;
}

export type Outcome = ({ state: 'checked' } & Visit) | { state: 'failed'; failure: Failure; detail: string };

/** A highlight the page script is asked to paint; `place` lies in `Article.text`. */
export interface Mark {
  /** Index in `Check.quotations`. */
  quotation: number;
  verdict: Exclude<Verdict, null>;
  place: Span;
}

/** From the popup to the background. */
export interface CheckRequest {
  type: 'check';
  tabId: number;
}

/** From the background or the popup to the page script of one tab, each with its answer. */
export interface PageMessages {
  extract: { ask: { type: 'extract' }; answer: { visit: string; article: Article } | { visit: null } };
  /** Paints all marks and drops the ones painted before. False: the page is not that visit any more. */
  paint: { ask: { type: 'paint'; visit: string; marks: Mark[] }; answer: boolean };
  /** Which visit the page shows now; null before it was painted. */
  visit: { ask: { type: 'visit' }; answer: string | null };
  /** Scrolls to a quotation and flashes it. False: it is no longer there. */
  reveal: { ask: { type: 'reveal'; visit: string; quotation: number }; answer: boolean };
}

export type PageRequest = PageMessages[keyof PageMessages]['ask'];
