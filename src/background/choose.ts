import type { Runtime } from 'webextension-polyfill';
import { chooseText } from '../core/reader/choose-text.ts';
import { NOTHING, type PageCopy, type Readable } from '../core/reader/page-copy.ts';
import type { ChoiceRequest } from '../messages.ts';

/**
 * Lets Readability choose for page scripts, whose pages are spared its work. The copy comes from a page and may hold
 * anything; where Readability fails at it, nothing is chosen.
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

function answerTo(copy: PageCopy): Readable {
  try {
    return chooseText(copy);
  } catch (error) {
    // What remains to the page is to look where its running text is densest.
    console.warn('Readability fails at this page:', error);
    return NOTHING;
  }
}
