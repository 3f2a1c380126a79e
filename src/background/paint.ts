import type { browser } from '../browser.ts';
import { askPage, PageGone, type Visit } from '../messages.ts';
import { readPreferences } from '../store/preferences.ts';
import { readVisit } from '../store/visits.ts';
import { injectCards } from './inject.ts';

type Api = Pick<typeof browser, 'scripting' | 'storage' | 'tabs'>;

/**
 * Has a page paint its quotations as the reader wants them.
 *
 * @throws PageGone when the page shows another visit
 */
export async function paint(api: Api, tabId: number, { visit, check }: Visit): Promise<void> {
  const { highlighted, theme } = await readPreferences(api);
  const { quotations, corpus } = check;
  const look = { highlighted, theme };
  const painted = await askPage(api.tabs, tabId, { type: 'paint', visit, quotations, corpus, look });
  if (!painted) throw new PageGone('The page shows another visit.');
  if (quotations.some(({ verdict }) => verdict !== null)) await addCards(api, tabId);
}

/** The page may be left by now; and one that has come back from the browser's cache has its cards already. */
async function addCards(api: Api, tabId: number): Promise<void> {
  try {
    await injectCards(api, tabId);
  } catch (error) {
    console.debug(error);
  }
}

/** Paints all checked pages anew, after the reader has chosen otherwise. */
export async function repaintAll(api: Api): Promise<void> {
  for (const { id } of await api.tabs.query({})) {
    const visit = id === undefined ? null : await readVisit(api, id);
    if (id !== undefined && visit) await repaint(api, id, visit);
  }
}

/** A page that has gone meanwhile has nothing to be painted. */
async function repaint(api: Api, tabId: number, visit: Visit): Promise<void> {
  try {
    await paint(api, tabId, visit);
  } catch (error) {
    if (!(error instanceof PageGone)) throw error;
  }
}
