import type { browser } from '../browser.ts';
import { readPreferences, writePreferences } from './preferences.ts';

type Api = Pick<typeof browser, 'permissions' | 'storage'>;

/** Where in `storage.session` the site lies that the browser is just asking the reader about. */
const WISH = 'wish';

/**
 * The sites on which pages are checked unasked: those the reader has chosen and the browser still grants. It
 * can take a grant back at any time.
 */
export async function automaticSites(api: Api): Promise<string[]> {
  const { automatic } = await readPreferences(api);
  const granted = await Promise.all(automatic.map(site => api.permissions.contains({ origins: [site] })));
  return automatic.filter((_, index) => granted[index]);
}

/**
 * Has the browser ask the reader for a site, and takes it up. Must be called at once when the reader presses
 * something: only then does the browser ask.
 *
 * A popup closes as the question appears, and nothing of it hears the answer. So the wish is noted before, and
 * the background calls {@link takeUpWish} when the browser tells of a new grant.
 *
 * @returns false where the reader or the browser said no
 */
export async function allowSite(api: Api, pattern: string): Promise<boolean> {
  const noted = api.storage.session.set({ [WISH]: pattern });
  const granted = await api.permissions.request({ origins: [pattern] });
  await noted;
  if (granted) await choose(api, pattern);
  await api.storage.session.remove(WISH);
  return granted;
}

/** Takes up the site that the browser was asking about, if it grants it now. */
export async function takeUpWish(api: Api): Promise<void> {
  const { [WISH]: pattern } = await api.storage.session.get(WISH);
  if (typeof pattern !== 'string' || !(await api.permissions.contains({ origins: [pattern] }))) return;
  await choose(api, pattern);
  await api.storage.session.remove(WISH);
}

/** Gives a site back to the browser. */
export async function revokeSite(api: Api, pattern: string): Promise<void> {
  await writePreferences(api, ({ automatic }) => ({ automatic: automatic.filter(site => site !== pattern) }));
  await api.permissions.remove({ origins: [pattern] });
}

function choose(api: Api, pattern: string): Promise<void> {
  return writePreferences(api, ({ automatic }) => ({ automatic: [...new Set([...automatic, pattern])] }));
}
