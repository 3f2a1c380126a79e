import { askPage, PageGone } from '../messages.ts';
import { readVisit } from '../store/visits.ts';
import { showBadge } from './badge.ts';
import { NoArticle, present, readAndCompare, type Tools } from './check-tab.ts';
import { forget } from './forget.ts';
import { paint } from './paint.ts';

/**
 * Brings a tab up to date whose page script says that its page has moved: compares the article it has now, or
 * takes everything back where it has none. A page that still shows what is stored gets its badge again, and is
 * painted anew: its text may have come to stand in elements that have no styles yet.
 * Never rejects.
 */
export async function recheckTab(tabId: number, tools: Tools): Promise<void> {
  try {
    await bringUpToDate(tabId, tools);
  } catch (error) {
    // A page that was left needs nothing, and one that has moved again says so again.
    if (error instanceof PageGone) return;
    if (!(error instanceof NoArticle)) console.error(error);
    await forget(tools.browser, tabId);
  }
}

async function bringUpToDate(tabId: number, tools: Tools): Promise<void> {
  const { browser } = tools;
  const [shown, stored] = await Promise.all([
    askPage(browser.tabs, tabId, { type: 'visit' }),
    readVisit(browser, tabId),
  ]);
  if (stored && stored.visit === shown) {
    await paint(browser, tabId, stored);
    return showBadge(browser.action, tabId, stored.check);
  }
  await present(tabId, await readAndCompare(tabId, tools), tools);
}
