import type { browser } from '../browser.ts';
import type { Visit } from '../messages.ts';
import { readVisit } from '../store/visits.ts';

/**
 * Does something for every tab that has a visit, one after the other. What fails at one is logged, and keeps the others
 * from nothing: a page can make its page script fail.
 */
export async function forEachVisit(
  api: Pick<typeof browser, 'storage' | 'tabs'>,
  work: (tabId: number, visit: Visit) => Promise<void>,
): Promise<void> {
  for (const { id } of await api.tabs.query({})) {
    if (id === undefined) continue;
    try {
      const visit = await readVisit(api, id);
      if (visit) await work(id, visit);
    } catch (error) {
      console.error(error);
    }
  }
}
