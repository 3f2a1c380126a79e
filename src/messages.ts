import type { Article } from './core/article.ts';
import type { PageCopy } from './core/reader/page-copy.ts';
import type { Check, CheckedQuotation, Verdict } from './core/result.ts';
import type { CheckedSelection, Selected } from './core/selection.ts';

/** Why a page could not be checked. Each has its own words in the popup. */
export type Failure =
  /** The browser keeps extensions out of this page, or it is a document of another kind: a PDF file, say. */
  | 'not-allowed'
  | 'no-article'
  /** The reader navigated away, or asked again, while the check ran. */
  | 'page-changed'
  /** The bundled corpus is damaged. */
  | 'corpus'
  /** All corpora are switched off, or have no report. */
  | 'no-corpus'
  | 'unexpected';

/** What a page script says where it has no article: there is none, or the document is no web page. */
export type NothingToRead = Extract<Failure, 'no-article' | 'not-allowed'>;

/** A finished check, as it lies in `storage.session` under its tab. */
export interface Visit {
  /** Names one extraction of one document: the page script answers to this name only. */
  visit: string;
  /** Address the tab showed when it was checked, without fragment. */
  address: string;
  check: Check;
}

export type Outcome =
  /** `kept` is false where the browser had no room left to store the visit: it can be shown only now. */
  ({ state: 'checked'; kept: boolean } & Visit) | { state: 'failed'; failure: Failure; detail: string };

/** What the reader has chosen of how pages look. */
export interface Look {
  /** The verdicts that are painted. */
  highlighted: Exclude<Verdict, null>[];
  /** Colours of what the extension itself shows. */
  theme: 'system' | 'light' | 'dark';
}

/** From the popup to the background: check a tab. Answered with an {@link Outcome}. */
export interface CheckRequest {
  type: 'check';
  tabId: number;
}

/**
 * From the popup to the background: put the badge of a tab's stored visit back. The browser takes it off as
 * the reader leaves the page, and leaves it off where Back brings the very same document to light again.
 */
export interface BadgeRequest {
  type: 'badge';
  tabId: number;
}

/** From the popup to the background: take everything off a tab's page again, until the reader asks anew. */
export interface OffRequest {
  type: 'off';
  tabId: number;
}

/**
 * From a page of the extension to the background: the corpora have changed, so every checked page is to be checked
 * again. Answered once that is done.
 */
export interface CorporaRequest {
  type: 'corpora';
}

/** What pages of the extension ask the background for, about a tab. */
export type TabRequest = CheckRequest | BadgeRequest | OffRequest;

/**
 * From a content script to the background, about its own tab. The background believes nothing in it: it is the
 * browser that says which tab it came from, and what the page holds is asked of the page script afterwards.
 */
export interface PageNotice {
  /**
   * `idle`: a page of a site that the reader wants checked unasked has come to rest, or to an article. `moved`: a checked page
   * holds another article now, or none, or has come back to light.
   */
  type: 'idle' | 'moved';
}

/**
 * From the page script to the background: have Readability choose the article's text from a copy of the page. It takes
 * longer than all else that is done for a page, which need not wait for it so. Answered with what it chose. The background uses the copy for nothing else, and keeps nothing of it.
 */
export interface ChoiceRequest {
  type: 'choose';
  copy: PageCopy;
}

/** Elements of a page in which text is to be painted and which have no styles for it yet. */
export interface Undressed {
  selectors: string[];
  /** Whether some of them stand in a frame. */
  inFrames: boolean;
  /** Whether some of them stand in a shadow root. */
  inShadow: boolean;
}

/** What the card tells about a selection. */
export type SelectionResult =
  | CheckedSelection
  | { state: 'failed'; failure: Extract<Failure, 'corpus' | 'no-corpus' | 'unexpected'> };

/** From the background or the popup to the page script of one tab, each with its answer. */
export interface PageMessages {
  /** With `wait`, a page without an article is watched for one, and an `idle` notice tells that it has come. */
  extract: {
    ask: { type: 'extract'; wait: boolean };
    answer: { visit: string; article: Article } | { visit: null; failure: NothingToRead };
  };
  /**
   * The article as it was read last, for the reader to keep. Null: there was none, or the page shows it no more.
   * `private`: the page is in a private window, of which nothing is kept.
   */
  article: { ask: { type: 'article' }; answer: Article | 'private' | null };
  /**
   * Finds all quotations of a check, in its order, in place of those found before. Those without a verdict, or with
   * one that the reader wants not highlighted, are only found, for `reveal`. Null: the page is not that visit any more.
   */
  place: {
    ask: {
      type: 'place';
      visit: string;
      quotations: CheckedQuotation[];
      corpus: Check['corpus'];
      look: Look;
    };
    answer: Undressed | null;
  };
  /**
   * Paints what was found. Styles that come later cost the page more. False: the page is not that visit any more.
   */
  paint: { ask: { type: 'paint'; visit: string }; answer: boolean };
  /** Which visit the page shows now; null before it was painted. */
  visit: { ask: { type: 'visit' }; answer: string | null };
  /** Whether a visit is of this document, also where its article has changed since. */
  owns: { ask: { type: 'owns'; visit: string }; answer: boolean };
  /** Scrolls to a quotation, by its index in the check, and flashes it. False: it is no longer there, or not rendered. */
  reveal: { ask: { type: 'reveal'; visit: string; quotation: number }; answer: boolean };
  /**
   * Jumps to the next highlighted quotation, or to the one before, and opens its card with the focus in it.
   * False: there is none. Null: the page shows nothing that was checked, or has no cards for it.
   */
  walk: { ask: { type: 'walk'; step: 1 | -1 }; answer: boolean | null };
  /**
   * What the reader has selected in the page, with what stands around it. `given` is what the browser says is
   * selected; where the page script cannot see it (in a frame of another site), that is all there is. Null: the script of the cards is not there.
   */
  select: { ask: { type: 'select'; given: string }; answer: Selected | null };
  /** Shows a card with what was found about the selection that was asked for last, beside it. */
  tell: { ask: { type: 'tell'; result: SelectionResult; theme: Look['theme'] }; answer: true };
  /**
   * Ends the page script: what it painted goes, nothing of it listens or waits any more. Answered with all
   * that was given styles, each time's by itself.
   */
  off: { ask: { type: 'off' }; answer: Undressed[] };
}

export type PageRequest = PageMessages[keyof PageMessages]['ask'];

/** The tab shows no page script, or not the one that was asked: closed, navigated away, replaced. */
export class PageGone extends Error {
  override name = 'PageGone';
}

/**
 * What Chromium and Firefox say when nobody listens in the tab, or when the page went away before it
 * answered. Neither browser gives these errors a name or a code.
 */
const NOBODY_ANSWERED =
  /receiving end does not exist|message (?:port|channel) (?:is )?closed|went out of scope/i;

/** What an error says; of whatever else was thrown, how it reads. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Stands for an answer where the page script failed to give one: an error itself would not arrive as one. */
interface Fault {
  fault: string;
  /** Whether it failed since the page is left, or the script replaced. */
  gone: boolean;
}

/**
 * The answer of a page script that failed with an error; {@link askPage} throws it again.
 *
 * @param gone whether it failed since the page is left, or the script replaced: to the asker, both are gone
 */
export function withFault(error: unknown, gone: boolean): Fault {
  return { fault: messageOf(error), gone };
}

function isFault(answer: unknown): answer is Fault {
  return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, 'fault');
}

/** What `browser.tabs` gives to ask a page script with. */
interface Tabs {
  sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
}

/**
 * Asks the page script of a tab.
 *
 * @throws PageGone when there is none to answer; any other error is the page script's own.
 */
export async function askPage<K extends keyof PageMessages>(
  tabs: Tabs,
  tabId: number,
  ask: PageMessages[K]['ask'] & { type: K },
): Promise<PageMessages[K]['answer']> {
  let answer: unknown;
  try {
    answer = await tabs.sendMessage(tabId, ask, { frameId: 0 });
  } catch (error) {
    if (error instanceof Error && NOBODY_ANSWERED.test(error.message)) throw new PageGone(error.message);
    throw error;
  }
  if (answer === undefined) throw new PageGone('The page gave no answer.');
  if (isFault(answer)) throw answer.gone ? new PageGone(answer.fault) : new Error(answer.fault);
  return answer as PageMessages[K]['answer'];
}

/** Whether a page script answers in the page that a tab shows. */
export async function hasPageScript(tabs: Tabs, tabId: number): Promise<boolean> {
  try {
    await askPage(tabs, tabId, { type: 'visit' });
    return true;
  } catch (error) {
    if (error instanceof PageGone) return false;
    throw error;
  }
}
