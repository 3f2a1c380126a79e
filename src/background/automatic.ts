import type { browser } from '../browser.ts';
import { automaticSites, takeUpWish } from '../store/automatic-sites.ts';
import { onPreferences, readPreferences } from '../store/preferences.ts';
import { isOnSites } from '../store/sites.ts';

type Api = Pick<typeof browser, 'permissions' | 'scripting' | 'storage'>;

/** Names the content script that tells when a page has come to rest. */
const SCRIPT = 'automatic';

/**
 * Keeps the browser's list of pages that tell when they have come to rest in line with the reader's choices.
 * On all other pages nothing runs.
 *
 * @param revoked called with sites that were taken back, after the browser has forgotten them, and with those
 *   that stay: a page can lie on both
 */
export function keepAutomatic(api: Api, revoked: (sites: string[], others: string[]) => Promise<void>): void {
  let last = Promise.resolve();
  /** One after the other: two at once could leave the older list behind. */
  const sync = (findLost: () => Promise<string[]>) => {
    last = last.then(() => settle(api, findLost, revoked)).catch(error => console.error(error));
  };
  api.permissions.onAdded.addListener(() => {
    sync(async () => {
      await takeUpWish(api);
      return [];
    });
  });
  // The browser may tell of a pattern that holds more, or less, than the sites that were asked for.
  api.permissions.onRemoved.addListener(() => sync(() => refusedSites(api)));
  onPreferences(api, (now, before) => {
    const lost = before.automatic.filter(site => !now.automatic.includes(site));
    if (lost.length > 0 || now.automatic.length !== before.automatic.length) sync(async () => lost);
  });
}

async function settle(
  api: Api,
  findLost: () => Promise<string[]>,
  revoked: (sites: string[], others: string[]) => Promise<void>,
): Promise<void> {
  const lost = await findLost();
  await restoreAutomatic(api);
  if (lost.length > 0) await revoked(lost, await automaticSites(api));
}

/** The sites that the reader has chosen and the browser does not grant. */
async function refusedSites(api: Api): Promise<string[]> {
  const [{ automatic }, granted] = await Promise.all([readPreferences(api), automaticSites(api)]);
  return automatic.filter(site => !granted.includes(site));
}

/** Registers the content script anew, for the sites that hold now. An update of the extension forgets it. */
export async function restoreAutomatic(api: Api): Promise<void> {
  const sites = await automaticSites(api);
  const registered = await api.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) await api.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (sites.length === 0) return;
  await api.scripting.registerContentScripts([
    { id: SCRIPT, js: ['automatic.js'], matches: sites, runAt: 'document_idle' },
  ]);
}

/** Whether a page may be checked unasked. */
export async function isAutomatic(api: Pick<Api, 'permissions' | 'storage'>, url: string): Promise<boolean> {
  return isOnSites(url, await automaticSites(api));
}
