import type { browser } from '../browser.ts';
import { askPage, PageGone } from '../messages.ts';
import { isOnSites } from '../store/sites.ts';
import { dropVisit, readVisit } from '../store/visits.ts';
import { removeStyles } from './inject.ts';

type Api = Pick<typeof browser, 'action' | 'scripting' | 'storage' | 'tabs'>;

/** Takes everything off a tab again: what was painted, the badge, the stored visit. */
export async function turnOff(api: Api, tabId: number): Promise<void> {
  await dropVisit(api, tabId);
  try {
    await askPage(api.tabs, tabId, { type: 'off' });
    await removeStyles(api, tabId);
    await api.action.setBadgeText({ tabId, text: '' });
  } catch (error) {
    // The reader has left the page, and everything went with it.
    if (!(error instanceof PageGone)) throw error;
  }
}

/** Turns all tabs off that show a checked page of one of the sites. */
export async function turnOffSites(api: Api, sites: readonly string[]): Promise<void> {
  for (const { id } of await api.tabs.query({})) {
    if (id === undefined) continue;
    const visit = await readVisit(api, id);
    if (visit && isOnSites(visit.address, sites)) await turnOff(api, id);
  }
}
