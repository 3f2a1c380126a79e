import { browser } from '../browser.ts';
import { check } from '../core/check.ts';
import { restoreBadge } from './badge.ts';
import { checkTab } from './check-tab.ts';
import { corpusLoader } from './corpus.ts';
import { answerPopup } from './messages.ts';

const tools = { browser, loadCorpus: corpusLoader(browser.runtime), check };

answerPopup(browser.runtime, {
  checkTab: tabId => checkTab(tabId, tools),
  restoreBadge: tabId => restoreBadge(browser, tabId),
});
