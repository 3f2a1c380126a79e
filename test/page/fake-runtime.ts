import { vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';

type Listener = Runtime.OnMessageListener;

/** `browser.runtime` as a page script knows it. */
export function fakeRuntime() {
  const listeners = new Set<Listener>();
  return {
    id: 'crossquote' as string,
    listeners,
    /** What is told to the background. */
    sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
      hasListener: (listener: Listener) => listeners.has(listener),
      hasListeners: () => listeners.size > 0,
    },
    /** Delivers a message to the one listener. */
    receive(message: unknown, sender: Runtime.MessageSender = { id: 'crossquote' }): unknown {
      const [listener, ...others] = listeners;
      if (!listener || others.length > 0) throw new Error(`${listeners.size} listeners`);
      return listener(message, sender, () => {});
    },
    /** What the browser does to the scripts of an extension that is updated or removed (Chromium). */
    orphan(this: { id: string | undefined }): void {
      this.id = undefined;
    },
  };
}
