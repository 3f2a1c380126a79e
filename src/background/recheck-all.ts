import { askPage, PageGone, type Visit } from '../messages.ts';
import { dropVisit } from '../store/visits.ts';
import { present, readAndCompare, type Tools } from './check-tab.ts';
import { forEachVisit } from './each-visit.ts';
import { turnOff } from './turn-off.ts';

/**
 * Checks all checked pages again, one after the other, since what they are compared with has changed. Asked again
 * meanwhile, it begins anew afterwards, once for all that has changed by then: the last words about a page are those of
 * the last change.
 *
 * @returns a function that never rejects
 */
export function recheckerOfAll(tools: Tools): () => Promise<void> {
  let last = Promise.resolve();
  /** The round that has not begun yet. */
  let next: Promise<void> | null = null;
  const begin = () => {
    next = null;
    return forEachVisit(tools.browser, (tabId, visit) => recheck(tabId, visit, tools));
  };
  return () => {
    next ??= last.then(begin).catch(error => console.error(error));
    last = next;
    return next;
  };
}

async function recheck(tabId: number, { visit }: Visit, tools: Tools): Promise<void> {
  try {
    const shown = await askPage(tools.browser.tabs, tabId, { type: 'visit' });
    if (shown !== visit) throw new PageGone('The page shows another visit.');
    await present(tabId, await readAndCompare(tabId, tools), tools);
  } catch (error) {
    // What is stored holds no more. A page that the reader comes back to is checked as if it never was.
    if (error instanceof PageGone) return dropVisit(tools.browser, tabId);
    // There is nothing left to compare with.
    console.warn(error);
    await turnOff(tools.browser, tabId);
  }
}
