import type { browser } from '../browser.ts';
import { askPage, PageGone, type Visit } from '../messages.ts';
import { readPreferences } from '../store/preferences.ts';
import { forEachVisit } from './each-visit.ts';
import { injectCards } from './inject.ts';
import { addStyles } from './styles.ts';

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
  const undressed = await askPage(api.tabs, tabId, { type: 'place', visit, quotations, corpus, look });
  if (!undressed) throw new PageGone('The page shows another visit.');
  await unlessRefused(() => addStyles(api, tabId, undressed));
  const hasCards = quotations.some(({ verdict }) => verdict !== null);
  const [painted] = await Promise.all([
    askPage(api.tabs, tabId, { type: 'paint', visit }),
    hasCards && unlessRefused(() => injectCards(api, tabId)),
  ]);
  if (!painted) throw new PageGone('The page has moved.');
}

/** The page may be left by now; and a page of the extension has brought styles and cards, and lets nobody in. */
async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.debug(error);
  }
}

/** Paints all checked pages anew, after the reader has chosen otherwise. */
export function repaintAll(api: Api): Promise<void> {
  return forEachVisit(api, (tabId, visit) => repaint(api, tabId, visit));
}

/** A page that has gone meanwhile has nothing to be painted. */
async function repaint(api: Api, tabId: number, visit: Visit): Promise<void> {
  try {
    await paint(api, tabId, visit);
  } catch (error) {
    if (!(error instanceof PageGone)) throw error;
  }
}
