import type { Runtime } from 'webextension-polyfill';
import type { CorporaRequest, Outcome, TabRequest } from '../messages.ts';

/** What answers each kind of request. */
export interface Handlers {
  checkTab(tabId: number): Promise<Outcome>;
  restoreBadge(tabId: number): Promise<void>;
  turnOff(tabId: number): Promise<void>;
  recheckAll(): Promise<void>;
}

/**
 * Answers the requests of the extension's own pages. Only these are heard here: what a page script asks or tells comes
 * from a page that may not be trusted (see `choose.ts` and `notices.ts`).
 */
export function answerOwnPages(
  runtime: Pick<Runtime.Static, 'getURL' | 'id' | 'onMessage'>,
  { checkTab, restoreBadge, turnOff, recheckAll }: Handlers,
): void {
  const own = runtime.getURL('');
  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const trusted = sender.id === runtime.id && sender.url?.startsWith(own);
    if (!trusted) return undefined;
    if (isCorporaRequest(message)) return recheckAll();
    if (!isTabRequest(message)) return undefined;
    const handle = { check: checkTab, badge: restoreBadge, off: turnOff }[message.type];
    const answer: Promise<unknown> = handle(message.tabId);
    // In Chrome the popup cannot tell an error from an answer.
    answer.catch(console.error);
    return answer;
  });
}

function isCorporaRequest(message: unknown): message is CorporaRequest {
  return ((message ?? {}) as Partial<CorporaRequest>).type === 'corpora';
}

function isTabRequest(message: unknown): message is TabRequest {
  const { type, tabId } = (message ?? {}) as Partial<TabRequest>;
  return (type === 'check' || type === 'badge' || type === 'off') && Number.isInteger(tabId);
}
