import type { Runtime } from 'webextension-polyfill';
import type { Outcome, PopupRequest } from '../messages.ts';

/** What answers each kind of request. */
export interface Handlers {
  checkTab(tabId: number): Promise<Outcome>;
  restoreBadge(tabId: number): Promise<void>;
  turnOff(tabId: number): Promise<void>;
}

/**
 * Answers the popup's requests. Only this extension's own pages are heard: a page script runs inside a
 * page that may not be trusted and never has to ask for anything.
 */
export function answerPopup(
  runtime: Pick<Runtime.Static, 'getURL' | 'id' | 'onMessage'>,
  { checkTab, restoreBadge, turnOff }: Handlers,
): void {
  const own = runtime.getURL('');
  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const trusted = sender.id === runtime.id && sender.url?.startsWith(own);
    if (!trusted || !isPopupRequest(message)) return undefined;
    const handle = { check: checkTab, badge: restoreBadge, off: turnOff }[message.type];
    return handle(message.tabId);
  });
}

function isPopupRequest(message: unknown): message is PopupRequest {
  const { type, tabId } = (message ?? {}) as Partial<PopupRequest>;
  return (type === 'check' || type === 'badge' || type === 'off') && Number.isInteger(tabId);
}
