import type { Tabs } from 'webextension-polyfill';
import type { browser } from '../../browser.ts';
import type { Visit } from '../../messages.ts';
import { tabNamedIn } from '../../popup-address.ts';
import { readVisit } from '../../store/visits.ts';
import { answerOr } from '../ask.ts';

/** The tab that the popup was opened over, and the last visit stored for it. */
export interface Front {
  tab: Tabs.Tab | undefined;
  visit: Visit | null;
}

/**
 * Asks the browser for the tab in front and for its visit: for both at once where the popup's own address names the tab.
 * What the browser says of the tab counts.
 *
 * @param search query of the popup's address
 */
export async function askFront(
  api: Pick<typeof browser, 'storage' | 'tabs'>,
  search: string,
): Promise<Front> {
  const read = (tabId: number) => answerOr(null, readVisit(api, tabId));
  const named = tabNamedIn(search);
  // Ahead of the tab: Firefox takes longer over that, and answers one after the other.
  const visit = named === null ? null : read(named);
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { tab, visit: null };
  return { tab, visit: await (tab.id === named ? visit : read(tab.id)) };
}
