import type { browser } from '../browser.ts';
import { askPage, PageGone } from '../messages.ts';
import { withPatience } from './patience.ts';

type Tabs = Pick<typeof browser, 'tabs'>['tabs'];

/** A page that went away is no fault; any other error is logged. */
export async function answerOr<T>(otherwise: T, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof PageGone)) console.error(error);
    return otherwise;
  }
}

/** Scrolls the page of a tab to a quotation. False: the page, or the quotation in it, is gone. */
export function reveal(tabs: Tabs, tabId: number, visit: string, quotation: number): Promise<boolean> {
  return answerOr(false, askPage(tabs, tabId, { type: 'reveal', visit, quotation }));
}

/** Which visit the page of a tab shows; null where it shows none, or does not answer in time. */
export async function visitShown(tabs: Tabs, tabId: number, milliseconds: number): Promise<string | null> {
  return withPatience(answerOr(null, askPage(tabs, tabId, { type: 'visit' })), milliseconds);
}
