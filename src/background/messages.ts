import type { Runtime } from 'webextension-polyfill';
import type { CheckRequest, Outcome } from '../messages.ts';

/**
 * Answers the popup's requests. Only this extension's own pages are heard: a page script runs inside a
 * page that may not be trusted and never has to ask for a check.
 */
export function answerChecks(
  runtime: Pick<Runtime.Static, 'getURL' | 'id' | 'onMessage'>,
  checkTab: (tabId: number) => Promise<Outcome>,
): void {
  const own = runtime.getURL('');
  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const trusted = sender.id === runtime.id && sender.url?.startsWith(own);
    return trusted && isCheckRequest(message) ? checkTab(message.tabId) : undefined;
  });
}

function isCheckRequest(message: unknown): message is CheckRequest {
  const { type, tabId } = (message ?? {}) as Partial<CheckRequest>;
  return type === 'check' && Number.isInteger(tabId);
}
