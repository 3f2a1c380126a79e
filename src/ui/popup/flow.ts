import type { browser } from '../../browser.ts';
import {
  askPage,
  type CheckRequest,
  type Failure,
  type Outcome,
  PageGone,
  type Visit,
} from '../../messages.ts';
import { addressOf, readVisit } from '../../store/visits.ts';

type Api = Pick<typeof browser, 'runtime' | 'storage' | 'tabs'>;

/** What the popup shows. */
export type View =
  | { state: 'checking' }
  | { state: 'checked'; visit: Visit; kept: boolean; standing: Standing }
  | { state: 'failed'; failure: Failure | 'timeout'; detail: string };

/**
 * How a result stands to what the page shows: it is that; it was for this address and the page has yet
 * to say whether it is that; or it is not, and stays in sight while the page is checked again.
 */
export type Standing = 'current' | 'unconfirmed' | 'outdated';

/** After this many seconds without an answer the popup gives up waiting. */
export const PATIENCE = 20;

/**
 * Shows the result for a tab: at once what is stored for its address, and a fresh check where that is
 * not what the page shows.
 */
export async function openTab(
  api: Api,
  tab: { id: number; url: string },
  show: (view: View) => void,
): Promise<void> {
  const visit = await readVisit(api, tab.id);
  if (visit?.address !== addressOf(tab.url)) return checkTab(api, tab.id, show);
  const stored = { state: 'checked', visit, kept: true } as const;
  show({ ...stored, standing: 'unconfirmed' });
  if (await isShown(api, tab.id, visit)) return show({ ...stored, standing: 'current' });
  show({ ...stored, standing: 'outdated' });
  show(await freshView(api, tab.id));
}

/** Has the tab checked and shows how that goes. */
export async function checkTab(api: Api, tabId: number, show: (view: View) => void): Promise<void> {
  show({ state: 'checking' });
  show(await freshView(api, tabId));
}

/** Scrolls the page to a quotation. False: the page, or the quotation in it, is gone. */
export function reveal(api: Api, tabId: number, visit: string, quotation: number): Promise<boolean> {
  return answerOr(false, askPage(api.tabs, tabId, { type: 'reveal', visit, quotation }));
}

async function isShown(api: Api, tabId: number, { visit }: Visit): Promise<boolean> {
  const answer = answerOr(null, askPage(api.tabs, tabId, { type: 'visit' }));
  return (await withPatience(answer)) === visit;
}

async function answerOr<T>(otherwise: T, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof PageGone)) console.error(error);
    return otherwise;
  }
}

async function freshView(api: Api, tabId: number): Promise<View> {
  const request: CheckRequest = { type: 'check', tabId };
  const outcome = await withPatience(api.runtime.sendMessage<CheckRequest, Outcome>(request));
  if (outcome === null) return { state: 'failed', failure: 'timeout', detail: '' };
  if (outcome.state === 'failed') return outcome;
  const { state, kept, ...visit } = outcome;
  return { state, visit, kept, standing: 'current' };
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
