import type { browser } from '../browser.ts';
import { onPreferences, readPreferences } from '../store/preferences.ts';
import { isOnSites } from '../store/sites.ts';

type Api = Pick<typeof browser, 'permissions' | 'scripting' | 'storage'>;

/** Names the content script that tells when a page has come to rest. */
const SCRIPT = 'automatic';

/**
 * The sites on which pages are checked unasked: those the reader has chosen and the browser still grants. It
 * can take a grant back at any time.
 */
export async function automaticSites(api: Pick<Api, 'permissions' | 'storage'>): Promise<string[]> {
  const { automatic } = await readPreferences(api);
  const granted = await Promise.all(automatic.map(site => api.permissions.contains({ origins: [site] })));
  return automatic.filter((_, index) => granted[index]);
}

/**
 * Keeps the browser's list of pages that tell when they have come to rest in line with the reader's choices.
 * On all other pages nothing runs.
 *
 * @param revoked called with sites that were taken back, after the browser has forgotten them
 */
export function keepAutomatic(api: Api, revoked: (sites: string[]) => Promise<void>): void {
  let last = Promise.resolve();
  /** One after the other: two at once could leave the older list behind. */
  const sync = (lost: string[]) => {
    last = last
      .then(() => restoreAutomatic(api))
      .then(() => (lost.length > 0 ? revoked(lost) : undefined))
      .catch(error => console.error(error));
  };
  api.permissions.onAdded.addListener(() => sync([]));
  api.permissions.onRemoved.addListener(({ origins = [] }) => sync(origins));
  onPreferences(api, (now, before) => {
    const lost = before.automatic.filter(site => !now.automatic.includes(site));
    if (lost.length > 0 || now.automatic.length !== before.automatic.length) sync(lost);
  });
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
