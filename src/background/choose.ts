import type { Runtime } from 'webextension-polyfill';
import { chooseText } from '../core/reader/choose-text.ts';
import type { PageCopy } from '../core/reader/page-copy.ts';
import { type ChoiceRequest, withFault } from '../messages.ts';

/**
 * Lets Readability choose for page scripts, whose pages are spared its work. The copy comes from a page and may hold
 * anything: what it makes fail is a fault of this answer alone.
 */
export function chooseForPages(runtime: Pick<Runtime.Static, 'id' | 'onMessage'>): void {
  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== runtime.id || !isChoiceRequest(message)) return undefined;
    return Promise.resolve(answerTo(message.copy));
  });
}

function isChoiceRequest(message: unknown): message is ChoiceRequest {
  const { type, copy } = (message ?? {}) as Partial<ChoiceRequest>;
  return type === 'choose' && Array.isArray(copy);
}

function answerTo(copy: PageCopy) {
  try {
    return chooseText(copy);
  } catch (error) {
    console.warn(error);
    return withFault(error);
  }
}
