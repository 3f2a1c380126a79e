import { browser } from '../browser.ts';
import { check } from '../core/check.ts';
import { onPreferences } from '../store/preferences.ts';
import { keepAutomatic, restoreAutomatic } from './automatic.ts';
import { restoreBadge } from './badge.ts';
import { checkTab } from './check-tab.ts';
import { checkUnasked } from './check-unasked.ts';
import { chooseForPages } from './choose.ts';
import { corpusOpener } from './corpus.ts';
import { greetNewReaders } from './greet.ts';
import { offerSelectionCheck } from './menus.ts';
import { answerOwnPages } from './messages.ts';
import { hearPages } from './notices.ts';
import { repaintAll } from './paint.ts';
import { recheckerOfAll } from './recheck-all.ts';
import { recheckTab } from './recheck-tab.ts';
import { hearShortcuts } from './shortcuts.ts';
import { turnOff, turnOffSites } from './turn-off.ts';

const tools = { browser, openCorpora: corpusOpener(), check };

answerOwnPages(browser.runtime, {
  checkTab: tabId => checkTab(tabId, tools),
  restoreBadge: tabId => restoreBadge(browser, tabId),
  turnOff: tabId => turnOff(browser, tabId),
  recheckAll: recheckerOfAll(tools),
});

hearPages(browser.runtime, {
  idle: (tabId, url) => checkUnasked(tabId, url, tools),
  moved: tabId => recheckTab(tabId, tools),
});

chooseForPages(browser.runtime);
hearShortcuts(browser, tools);
offerSelectionCheck(browser, tools);
keepAutomatic(browser, (sites, others) => turnOffSites(browser, sites, others));
browser.runtime.onInstalled.addListener(() => restoreAutomatic(browser));
greetNewReaders(browser);
onPreferences(browser, () => repaintAll(browser).catch(console.error));
