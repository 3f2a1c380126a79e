import type { Runtime } from 'webextension-polyfill';
import { chooseTextOrNothing } from '../core/reader/choose-text.ts';
import type { ChoiceRequest } from '../messages.ts';

/**
 * Lets Readability choose for page scripts, whose pages are spared its work. The copy comes from a page and may hold
 * anything; where Readability fails at it, nothing is chosen.
 */
export function chooseForPages(runtime: Pick<Runtime.Static, 'id' | 'onMessage'>): void {
  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== runtime.id || !isChoiceRequest(message)) return undefined;
    return Promise.resolve(chooseTextOrNothing(message.copy, console.warn));
  });
}

function isChoiceRequest(message: unknown): message is ChoiceRequest {
  const { type, copy } = (message ?? {}) as Partial<ChoiceRequest>;
  return type === 'choose' && Array.isArray(copy);
}
