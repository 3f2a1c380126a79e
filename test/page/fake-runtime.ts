import { vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { chooseText } from '../../src/core/reader/choose-text.ts';
import type { ChoiceRequest, PageNotice } from '../../src/messages.ts';

type Listener = Runtime.OnMessageListenerCallback;

/** `browser.runtime` as a page script knows it. */
export function fakeRuntime() {
  const listeners = new Set<Listener>();
  const told = vi.fn((_notice: PageNotice) => {});
  return {
    id: 'crossquote' as string,
    listeners,
    /** What is told to the background. */
    told,
    sendMessage: vi.fn(async (message: ChoiceRequest | PageNotice): Promise<unknown> => {
      if (message.type === 'choose') return chooseText(message.copy);
      return told(message);
    }),
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
      hasListener: (listener: Listener) => listeners.has(listener),
      hasListeners: () => listeners.size > 0,
    },
    /** Delivers a message to the one listener. Resolves to its answer; undefined where there is none to come. */
    receive(
      message: unknown,
      sender: Runtime.MessageSender = { id: 'crossquote' },
    ): Promise<unknown> | undefined {
      const [listener, ...others] = listeners;
      if (!listener || others.length > 0) throw new Error(`${listeners.size} listeners`);
      let willAnswer: unknown;
      const answer = new Promise(resolve => {
        willAnswer = listener(message, sender, resolve);
      });
      return willAnswer === true ? answer : undefined;
    },
    /** What the browser does to the scripts of an extension that is updated or removed (Chromium). */
    orphan(this: { id: string | undefined }): void {
      this.id = undefined;
    },
  };
}
