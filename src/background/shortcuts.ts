import type { Tabs } from 'webextension-polyfill';
import type { browser } from '../browser.ts';
import { askPage, PageGone } from '../messages.ts';
import { checkTab, type Tools } from './check-tab.ts';
import { explain } from './explain.ts';

/** Which way each of the manifest's commands leads. */
const STEPS: Record<string, 1 | -1> = { 'next-quotation': 1, 'previous-quotation': -1 };

/** Hears the shortcuts that lead from quotation to quotation. */
export function hearShortcuts({ commands }: Pick<typeof browser, 'commands'>, tools: Tools): void {
  commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    const step = STEPS[command];
    if (step !== undefined && tab?.id !== undefined) return walk(tab.id, step, tools).catch(console.error);
  });
}

/** Jumps to a quotation of the page that a tab shows; a page that was not checked yet is checked first. */
export async function walk(tabId: number, step: 1 | -1, tools: Tools): Promise<void> {
  let shown = await askToWalk(tabId, step, tools);
  if (shown === null) {
    const { state } = await checkTab(tabId, tools);
    shown = state === 'checked' && (await askToWalk(tabId, step, tools));
  }
  if (!shown) await explain(tools.browser, tabId);
}

/** Null where the page shows nothing that was checked. */
async function askToWalk(tabId: number, step: 1 | -1, tools: Tools): Promise<boolean | null> {
  try {
    return await askPage(tools.browser.tabs, tabId, { type: 'walk', step });
  } catch (error) {
    if (error instanceof PageGone) return null;
    throw error;
  }
}
