import type { browser } from '../browser.ts';
import { dropVisit } from '../store/visits.ts';

type Api = Pick<typeof browser, 'action' | 'storage' | 'tabs'>;

/** Forgets what is stored for a tab, and takes its badge away: it is about something that the page shows no longer. */
export async function forget(api: Api, tabId: number): Promise<void> {
  await dropVisit(api, tabId);
  try {
    await api.action.setBadgeText({ tabId, text: '' });
  } catch (error) {
    // The tab is closed.
    console.debug(error);
  }
}
