import { browser } from '../browser.ts';
import { answerRequests } from './messages.ts';
import { PageScript } from './page-script.ts';

/**
 * Where the running page script stands in the extension's world of this document. Each injection replaces the
 * one before, whichever version of the extension that came from: `destroy` must stay what it is.
 */
const slot = globalThis as { crossquotePageScript?: { destroy(): void } };

slot.crossquotePageScript?.destroy();
// Where a browser does not say, nothing is given away.
const isPrivate = browser.extension.inIncognitoContext !== false;
const script = new PageScript(browser.runtime, isPrivate);
answerRequests(browser.runtime, script, script.signal);
slot.crossquotePageScript = script;
