import { hasPageScript } from '../messages.ts';
import { isAutomatic } from './automatic.ts';
import { type Tools as CheckTools, checkTab } from './check-tab.ts';
import { recheckTab } from './recheck-tab.ts';
import { turnOff } from './turn-off.ts';

interface Tools extends CheckTools {
  browser: CheckTools['browser'] & Parameters<typeof isAutomatic>[0];
}

/**
 * Checks a page that says it has come to rest, if the reader wants that of its site. Where there is nothing to
 * check so far, its page script waits for an article.
 *
 * @param url the address of the page, as the browser says
 */
export async function checkUnasked(tabId: number, url: string, tools: Tools): Promise<void> {
  if (!(await isAutomatic(tools.browser, url))) return;
  if (await hasPageScript(tools.browser.tabs, tabId)) await recheckTab(tabId, tools);
  else await checkTab(tabId, tools, { wait: true });
  // Taken back while the check ran, the site had nothing stored yet that could be taken off again.
  if (!(await isAutomatic(tools.browser, url))) await turnOff(tools.browser, tabId);
}
