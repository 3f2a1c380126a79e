import type { browser } from '../browser.ts';
import { checkSelection, type Selected, wantedOfSelection } from '../core/selection.ts';
import { askPage, PageGone, type SelectionResult } from '../messages.ts';
import { BundledUnusable } from '../store/corpus-errors.ts';
import { readPreferences } from '../store/preferences.ts';
import { words } from '../words.ts';
import { type CorpusFor, NoCorpusOn } from './corpus.ts';
import { explain } from './explain.ts';
import { inject, injectCards, NotAllowed } from './inject.ts';

const ITEM = 'check-selection';

/** What a check of a selection works with. */
export interface SelectionTools {
  browser: Pick<typeof browser, 'action' | 'scripting' | 'storage' | 'tabs'>;
  /** @throws BundledUnusable, NoCorpusOn */
  openCorpora(): Promise<CorpusFor>;
}

/** Offers to check what the reader has selected. The browser keeps the item while the background is not there. */
export function offerSelectionCheck(
  { contextMenus, runtime }: Pick<typeof browser, 'contextMenus' | 'runtime'>,
  tools: SelectionTools,
): void {
  runtime.onInstalled.addListener(async () => {
    await contextMenus.removeAll();
    contextMenus.create({ id: ITEM, title: words('checkSelection'), contexts: ['selection'] });
  });
  contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    // A panel of the browser's or an extension's has no tab.
    if (menuItemId !== ITEM || tab?.id === undefined || tab.id < 0) return;
    checkSelected(tab.id, selectionText, tools).catch(console.error);
  });
}

/**
 * Checks what the reader has selected and shows in the page what was found. A page that is left meanwhile gets
 * nothing.
 *
 * @param given the selected words as the browser gives them
 */
export async function checkSelected(tabId: number, given: string, tools: SelectionTools): Promise<void> {
  const { tabs } = tools.browser;
  try {
    const selected = await select(tabId, given, tools);
    const { theme } = await readPreferences(tools.browser);
    await askPage(tabs, tabId, { type: 'tell', result: await resultOf(selected, tools), theme });
  } catch (error) {
    if (error instanceof NotAllowed) await explain(tools.browser, tabId);
    else if (!(error instanceof PageGone)) throw error;
  }
}

/** Where no page script or no cards are there yet, they are put there. */
async function select(tabId: number, given: string, { browser }: SelectionTools): Promise<Selected> {
  const selected = await askToSelect(tabId, given, browser);
  if (selected) return selected;
  if (selected === undefined) await inject(browser, tabId);
  await injectCards(browser, tabId);
  const answer = await askPage(browser.tabs, tabId, { type: 'select', given });
  if (!answer) throw new Error('The cards are not there.');
  return answer;
}

/** Null where the cards are not there, undefined where the page script is not there either. */
async function askToSelect(tabId: number, given: string, { tabs }: SelectionTools['browser']) {
  try {
    return await askPage(tabs, tabId, { type: 'select', given });
  } catch (error) {
    if (error instanceof PageGone) return undefined;
    throw error;
  }
}

async function resultOf(selected: Selected, { openCorpora }: SelectionTools): Promise<SelectionResult> {
  try {
    const corpusFor = await openCorpora();
    return checkSelection(selected, await corpusFor(wantedOfSelection(selected)));
  } catch (error) {
    if (error instanceof BundledUnusable) return { state: 'failed', failure: 'corpus' };
    if (error instanceof NoCorpusOn) return { state: 'failed', failure: 'no-corpus' };
    console.error(error);
    return { state: 'failed', failure: 'unexpected' };
  }
}
