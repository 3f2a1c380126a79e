import type { Scripting } from 'webextension-polyfill';
import type { browser } from '../browser.ts';
import { hasPageScript, messageOf, PageGone } from '../messages.ts';

type Api = Pick<typeof browser, 'scripting' | 'tabs'>;

/** The browser keeps extensions out of the page, or it is no web page at all. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/**
 * Puts the page script into the page that a tab shows, in place of one that is there.
 *
 * @throws NotAllowed
 * @throws PageGone when the tab went to another page meanwhile
 */
export async function inject({ scripting, tabs }: Api, tabId: number): Promise<void> {
  const before = await tabs.get(tabId);
  let injected: Scripting.InjectionResult | undefined;
  try {
    [injected] = await scripting.executeScript({ target: { tabId }, files: ['page.js'] });
  } catch (error) {
    const after = await tabs.get(tabId);
    if (after.url !== before.url) throw new PageGone('The tab went to another page.', { cause: error });
    // Browsers inject into no page of an extension: our sample article loads the page script by itself.
    if (await hasPageScript(tabs, tabId)) return;
    throw new NotAllowed(messageOf(error), { cause: error });
  }
  // For its own pages (about:support) Firefox does not refuse; it gives no result instead.
  if (!injected) throw new NotAllowed('The browser injected nothing.');
  if (injected.error) throw new Error(`The page script failed: ${messageOf(injected.error)}`);
}

/**
 * Puts the script of the cards beside the page script that is there, unless it is there as well. It comes after
 * all else: the page has been painted by then.
 */
export async function injectCards({ scripting }: Pick<Api, 'scripting'>, tabId: number): Promise<void> {
  await scripting.executeScript({ target: { tabId }, files: ['card.js'] });
}
