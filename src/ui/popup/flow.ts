import type { browser } from '../../browser.ts';
import {
  askPage,
  type BadgeRequest,
  type CheckRequest,
  type Failure,
  hasPageScript,
  type OffRequest,
  type Outcome,
  type Visit,
} from '../../messages.ts';
import { addressOf, onVisit, readVisit } from '../../store/visits.ts';
import { answerOr, reveal, visitShown } from '../ask.ts';
import { onLoading } from '../on-loading.ts';
import { withPatience } from '../patience.ts';

type Api = Pick<typeof browser, 'runtime' | 'storage' | 'tabs'>;

/** What the popup shows. */
export type View =
  /** Which tab it is for, and what is stored for that, is not known yet. Nobody sees it. */
  | { state: 'opening' }
  | { state: 'checking' }
  | { state: 'checked'; visit: Visit; kept: boolean; standing: Standing }
  | { state: 'off' }
  | { state: 'failed'; failure: Failure | Unanswered; detail: string };

/** What the background has no part in. */
type Unanswered =
  /** It was too slow. */
  | 'timeout'
  /** The browser ended it more than once before it was done. */
  | 'interrupted'
  /** The page has put away what was checked while the popup showed it. */
  | 'page-left'
  /** The tab has gone to another page since the button was pressed, and nobody has asked for a check of that. */
  | 'moved-on';

/**
 * How a result stands to what the page shows: it is that; it was for this address and the page has yet
 * to say whether it is that; or it is not, and stays in sight while the page is checked again.
 */
export type Standing = 'current' | 'unconfirmed' | 'outdated';

/** After this many seconds without an answer the popup no longer keeps the reader waiting. */
export const PATIENCE = 20;

/** A page that takes longer than this many milliseconds to say what it shows may be another. */
const PROMPT = 300;

/** What the popup does for the tab it was opened over. */
export class PopupFlow {
  readonly #api: Api;
  readonly #tabId: number;
  readonly #signal: AbortSignal;
  readonly #show: (view: View) => void;
  /** How much was asked for: only the last thing may still change what is shown. */
  #asked = 0;
  #view: View = { state: 'opening' };
  /** Whether the tab has loaded anything since the popup was opened. */
  #hasLoaded = false;

  /** @param signal ends it */
  constructor(api: Api, tabId: number, show: (view: View) => void, signal: AbortSignal) {
    this.#api = api;
    this.#tabId = tabId;
    this.#signal = signal;
    this.#show = view => {
      this.#view = view;
      show(view);
      // The page may have gone before this was shown.
      if (this.#hasLoaded && isCurrent(view)) void this.#lookForPage();
    };
    onVisit(api, tabId, visit => this.#showMoved(visit), signal);
  }

  /**
   * Shows at once what is stored for the address, and a fresh check where the page shows something else. A
   * page may give itself another address and go on showing the same. From now on the tab may go to another page.
   *
   * @param url address of the tab
   * @param visit the last one that was stored for the tab
   */
  async open(url: string, visit: Visit | null): Promise<void> {
    onLoading(this.#api.tabs, tabId => tabId === this.#tabId && void this.#noticeLoading(), this.#signal);
    if (!visit) return this.check();
    const stored = { state: 'checked', visit, kept: true } as const;
    const atAddress = visit.address === addressOf(url);
    this.#show(atAddress ? { ...stored, standing: 'unconfirmed' } : { state: 'checking' });
    const isShown = this.#isShown(visit);
    if (atAddress && !(await withPatience(isShown, PROMPT))) this.#show({ ...stored, standing: 'outdated' });
    if (!(await isShown)) return this.#showFresh();
    this.#show({ ...stored, standing: 'current' });
    await this.#restoreBadge();
  }

  /** Has the tab checked and shows how that goes. */
  async check(): Promise<void> {
    this.#show({ state: 'checking' });
    await this.#showFresh();
  }

  /** After the corpora have changed: where there was no result, there may be one now. */
  async lookAgain(): Promise<void> {
    if (this.#view.state === 'failed') await this.check();
  }

  /** Takes everything off the page again. */
  async turnOff(): Promise<void> {
    this.#asked++;
    this.#show({ state: 'off' });
    const request: OffRequest = { type: 'off', tabId: this.#tabId };
    await answerOr(undefined, this.#api.runtime.sendMessage<OffRequest, void>(request));
  }

  /** Scrolls the page to a quotation. False: the page, or the quotation in it, is gone. */
  reveal(visit: string, quotation: number): Promise<boolean> {
    return reveal(this.#api.tabs, this.#tabId, visit, quotation);
  }

  /** The page has moved on, or the corpora have changed, and it was checked anew. */
  #showMoved(visit: Visit | null): void {
    // Where there is no result, one that is stored now is better.
    if (visit && (this.#view.state === 'failed' || isCurrent(this.#view)))
      this.#show({ state: 'checked', visit, kept: true, standing: 'current' });
    else if (!visit && isCurrent(this.#view))
      this.#show({ state: 'failed', failure: 'page-left', detail: '' });
  }

  /** The tab is on its way to another page, or has come there. */
  async #noticeLoading(): Promise<void> {
    this.#hasLoaded = true;
    await this.#lookForPage();
  }

  /** What was found of a page that the tab shows no more is shown no more. */
  async #lookForPage(): Promise<void> {
    const view = this.#view;
    if (!isOfPage(view) || (await this.#isStill(view)) || this.#view !== view) return;
    this.#show({ state: 'failed', failure: 'moved-on', detail: '' });
  }

  /** Whether the tab shows the page that a view is of, which may have moved and be checked again at any moment. */
  async #isStill(view: View): Promise<boolean> {
    const { tabs } = this.#api;
    if (view.state !== 'checked') return answerOr(true, hasPageScript(tabs, this.#tabId));
    return answerOr(false, askPage(tabs, this.#tabId, { type: 'owns', visit: view.visit.visit }));
  }

  async #isShown({ visit }: Visit): Promise<boolean> {
    return (await visitShown(this.#api.tabs, this.#tabId, PATIENCE * 1000)) === visit;
  }

  async #restoreBadge(): Promise<void> {
    const request: BadgeRequest = { type: 'badge', tabId: this.#tabId };
    await answerOr(undefined, this.#api.runtime.sendMessage<BadgeRequest, void>(request));
  }

  /** An answer that comes after all is better than the word that none came. */
  async #showFresh(): Promise<void> {
    const asked = ++this.#asked;
    const show = (view: View) => {
      if (asked === this.#asked) this.#show(view);
    };
    try {
      const answer = this.#askTwice();
      const inTime = await withPatience(answer, PATIENCE * 1000);
      if (inTime === null) show({ state: 'failed', failure: 'timeout', detail: '' });
      show(await this.#viewOf(inTime ?? (await answer)));
    } catch (error) {
      console.error(error);
      show({ state: 'failed', failure: 'interrupted', detail: '' });
    }
  }

  /**
   * The browser may end the background at any moment, and starts it anew for the next request. A check never
   * rejects of itself, so whatever went wrong is no fault the first time.
   */
  #askTwice(): Promise<Outcome> {
    return this.#ask().catch(() => this.#ask());
  }

  async #ask(): Promise<Outcome> {
    const request: CheckRequest = { type: 'check', tabId: this.#tabId };
    const outcome = await this.#api.runtime.sendMessage<CheckRequest, Outcome | undefined>(request);
    if (!outcome) throw new Error('The background gave no answer.');
    return outcome;
  }

  /** A page that changed during the check may have been checked again by now, and that be stored. */
  async #viewOf(outcome: Outcome): Promise<View> {
    if (outcome.state === 'checked') {
      const { state, kept, ...visit } = outcome;
      return { state, visit, kept, standing: 'current' };
    }
    if (outcome.failure !== 'page-changed') return outcome;
    const visit = await answerOr(null, readVisit(this.#api, this.#tabId));
    const isShown = visit !== null && (await this.#isShown(visit));
    return isShown ? { state: 'checked', visit, kept: true, standing: 'current' } : outcome;
  }
}

/** Whether it shows the result of what the page shows. */
function isCurrent(view: View): boolean {
  return view.state === 'checked' && view.standing === 'current';
}

/** Whether it says something that its page script has found about the page. */
function isOfPage(view: View): boolean {
  return isCurrent(view) || (view.state === 'failed' && view.failure === 'no-article');
}
