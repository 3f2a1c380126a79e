import { browser } from '../browser.ts';
import { Dressing, type Ledger, newLedger } from './dressing.ts';
import { answerRequests } from './messages.ts';
import { PageScript } from './page-script.ts';

/**
 * Where the running page script stands in the extension's world of this document. Each injection replaces the
 * one before, whichever version of the extension that came from: `destroy` must stay what it is.
 */
interface Slot {
  crossquotePageScript?: { destroy(): void };
  /** Stays when the script is replaced, as the styles do. */
  crossquoteDressed?: Ledger;
}

const slot = globalThis as Slot;

/** What the extension has put there. Elements of a page that have it as their id answer to the same name. */
function own<K extends keyof Slot>(name: K): Slot[K] | undefined {
  return Object.hasOwn(slot, name) ? slot[name] : undefined;
}

own('crossquotePageScript')?.destroy();
// Where a browser does not say, nothing is given away.
const isPrivate = browser.extension.inIncognitoContext !== false;
const dressed = own('crossquoteDressed') ?? newLedger();
slot.crossquoteDressed = dressed;
const script = new PageScript(browser.runtime, isPrivate, new Dressing(dressed));
answerRequests(browser.runtime, script, script.signal);
slot.crossquotePageScript = script;
