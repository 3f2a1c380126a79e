import { browser } from '../browser.ts';
import { check } from '../core/check.ts';
import { checkTab } from './check-tab.ts';
import { corpusLoader } from './corpus.ts';
import { answerChecks } from './messages.ts';

const tools = { browser, loadCorpus: corpusLoader(browser.runtime), check };

answerChecks(browser.runtime, tabId => checkTab(tabId, tools));
