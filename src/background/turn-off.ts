import type { browser } from '../browser.ts';
import { askPage, PageGone, type Undressed } from '../messages.ts';
import { isOnSites } from '../store/sites.ts';
import { dropVisit } from '../store/visits.ts';
import { forEachVisit } from './each-visit.ts';
import { removeStyles } from './styles.ts';

type Api = Pick<typeof browser, 'action' | 'scripting' | 'storage' | 'tabs'>;

/** Takes everything off a tab again: what was painted, the badge, the stored visit. */
export async function turnOff(api: Api, tabId: number): Promise<void> {
  await dropVisit(api, tabId);
  try {
    const dressed = await askPage(api.tabs, tabId, { type: 'off' });
    await api.action.setBadgeText({ tabId, text: '' });
    await dropStyles(api, tabId, dressed);
  } catch (error) {
    // The reader has left the page, and everything went with it.
    if (!(error instanceof PageGone)) throw error;
  }
}

/** Rules without highlights show nothing, so it does no harm where they have to stay. */
async function dropStyles(api: Api, tabId: number, dressed: readonly Undressed[]): Promise<void> {
  try {
    await removeStyles(api, tabId, dressed);
  } catch (error) {
    // Where the reader has taken back the grant of the site, the browser lets nobody in any more.
    console.debug(error);
  }
}

/** Turns all tabs off that show a checked page of one of the sites and of none of the others. */
export function turnOffSites(api: Api, sites: readonly string[], others: readonly string[]): Promise<void> {
  return forEachVisit(api, async (tabId, { address }) => {
    if (isOnSites(address, sites) && !isOnSites(address, others)) await turnOff(api, tabId);
  });
}
