import type { Runtime } from 'webextension-polyfill';
import type { PageNotice } from '../messages.ts';

/** What answers each kind of notice; `url` is the address of the document it came from. */
export type NoticeHandlers = {
  [K in PageNotice['type']]: (tabId: number, url: string) => Promise<void>;
};

/**
 * Hears what content scripts tell of their tabs. They run in pages that may not be trusted: only the kind of
 * the notice is taken from it, tab and address are what the browser says, and only whole pages are heard, no
 * frames in them. A saved page moves as any other: what unfolds in it has its quotations, too.
 */
export function hearPages(runtime: Pick<Runtime.Static, 'id' | 'onMessage'>, handlers: NoticeHandlers): void {
  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { type } = (message ?? {}) as { type?: unknown };
    const { id, frameId, tab, url = '' } = sender;
    if (id !== runtime.id || frameId !== 0 || tab?.id === undefined || !/^(?:https?|file):/.test(url))
      return undefined;
    if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return undefined;
    return handlers[type as PageNotice['type']](tab.id, url);
  });
}
