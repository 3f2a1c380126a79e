import type { browser } from '../../browser.ts';
import {
  askPage,
  type BadgeRequest,
  type CheckRequest,
  type Failure,
  type OffRequest,
  type Outcome,
  PageGone,
  type Visit,
} from '../../messages.ts';
import { addressOf, onVisit, readVisit } from '../../store/visits.ts';

type Api = Pick<typeof browser, 'runtime' | 'storage' | 'tabs'>;

/** What the popup shows. */
export type View =
  | { state: 'checking' }
  | { state: 'checked'; visit: Visit; kept: boolean; standing: Standing }
  | { state: 'off' }
  | { state: 'failed'; failure: Failure | Unanswered; detail: string };

/**
 * The background was too slow, or the browser ended it more than once before it was done; or the page has
 * put away what was checked while the popup showed it.
 */
type Unanswered = 'timeout' | 'interrupted' | 'page-left';

/**
 * How a result stands to what the page shows: it is that; it was for this address and the page has yet
 * to say whether it is that; or it is not, and stays in sight while the page is checked again.
 */
export type Standing = 'current' | 'unconfirmed' | 'outdated';

/** After this many seconds without an answer the popup no longer keeps the reader waiting. */
export const PATIENCE = 20;

/** What the popup does for the tab it was opened over. */
export class PopupFlow {
  readonly #api: Api;
  readonly #tabId: number;
  readonly #show: (view: View) => void;
  /** How much was asked for: only the last thing may still change what is shown. */
  #asked = 0;
  /** The visit that is shown as what the page shows, too. */
  #current: string | null = null;

  /** @param signal ends it */
  constructor(api: Api, tabId: number, show: (view: View) => void, signal: AbortSignal) {
    this.#api = api;
    this.#tabId = tabId;
    this.#show = view => {
      this.#current = view.state === 'checked' && view.standing === 'current' ? view.visit.visit : null;
      show(view);
    };
    onVisit(api, tabId, visit => this.#showMoved(visit), signal);
  }

  /**
   * Shows at once what is stored for the address, and a fresh check where the page shows something else. A
   * page may give itself another address and go on showing the same.
   */
  async open(url: string): Promise<void> {
    const visit = await answerOr(null, readVisit(this.#api, this.#tabId));
    if (!visit) return this.check();
    const stored = { state: 'checked', visit, kept: true } as const;
    const atAddress = visit.address === addressOf(url);
    this.#show(atAddress ? { ...stored, standing: 'unconfirmed' } : { state: 'checking' });
    if (await this.#isShown(visit)) {
      this.#show({ ...stored, standing: 'current' });
      return this.#restoreBadge();
    }
    if (atAddress) this.#show({ ...stored, standing: 'outdated' });
    await this.#showFresh();
  }

  /** Has the tab checked and shows how that goes. */
  async check(): Promise<void> {
    this.#show({ state: 'checking' });
    await this.#showFresh();
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
    return answerOr(false, askPage(this.#api.tabs, this.#tabId, { type: 'reveal', visit, quotation }));
  }

  /** The page has moved on while its result was shown, and was checked anew. */
  #showMoved(visit: Visit | null): void {
    if (this.#current === null || this.#current === visit?.visit) return;
    if (visit) this.#show({ state: 'checked', visit, kept: true, standing: 'current' });
    else this.#show({ state: 'failed', failure: 'page-left', detail: '' });
  }

  async #isShown({ visit }: Visit): Promise<boolean> {
    const answer = answerOr(null, askPage(this.#api.tabs, this.#tabId, { type: 'visit' }));
    return (await withPatience(answer)) === visit;
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
      const inTime = await withPatience(answer);
      if (inTime === null) show({ state: 'failed', failure: 'timeout', detail: '' });
      show(viewOf(inTime ?? (await answer)));
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
}

function viewOf(outcome: Outcome): View {
  if (outcome.state === 'failed') return outcome;
  const { state, kept, ...visit } = outcome;
  return { state, visit, kept, standing: 'current' };
}

/** A page that went away is no fault; any other error is logged. */
async function answerOr<T>(otherwise: T, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof PageGone)) console.error(error);
    return otherwise;
  }
}

/** @returns The answer, or null where none came in time. */
async function withPatience<T>(answer: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>(resolve => {
    timer = setTimeout(resolve, PATIENCE * 1000, null);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
