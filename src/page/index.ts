import { browser } from '../browser.ts';
import { Dressing, type Ledger, newLedger } from './dressing.ts';
import { answerRequests } from './messages.ts';
import { PageScript } from './page-script.ts';

/**
 * Where the running page script stands in the extension's world of this document. Each injection replaces the
 * one before, whichever version of the extension that came from: `destroy` must stay what it is.
 */
const slot = globalThis as {
  crossquotePageScript?: { destroy(): void };
  /** Stays when the script is replaced, as the styles do. */
  crossquoteDressed?: Ledger;
};

slot.crossquotePageScript?.destroy();
// Where a browser does not say, nothing is given away.
const isPrivate = browser.extension.inIncognitoContext !== false;
slot.crossquoteDressed ??= newLedger();
const script = new PageScript(browser.runtime, isPrivate, new Dressing(slot.crossquoteDressed));
answerRequests(browser.runtime, script, script.signal);
slot.crossquotePageScript = script;
