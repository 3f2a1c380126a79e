import type { browser } from '../../src/browser.ts';

type Change = { oldValue?: unknown; newValue?: unknown };
type Listener = (changes: Record<string, Change>, area: string) => void;

/** A `storage.local` in plain sight, which tells of its changes, and a `storage.session` beside it. */
export function fakeStorage(stored: Record<string, unknown> = {}) {
  const local = new Map(Object.entries(stored));
  const listeners = new Set<Listener>();
  const change = (key: string, newValue: unknown) => {
    const oldValue = local.get(key);
    if (newValue === undefined) local.delete(key);
    else local.set(key, structuredClone(newValue));
    for (const listener of listeners) listener({ [key]: { oldValue, newValue } }, 'local');
  };
  const session = new Map<string, unknown>();
  const storage = {
    session: {
      get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) session.set(key, value);
      },
      remove: async (key: string) => void session.delete(key),
    },
    local: {
      get: async (key: string) => (local.has(key) ? { [key]: structuredClone(local.get(key)) } : {}),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) change(key, value);
      },
      remove: async (key: string) => change(key, undefined),
    },
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
  /** Tells of a change in another area. */
  const tell = (area: string, key: string, change: Change) => {
    for (const listener of listeners) listener({ [key]: change }, area);
  };
  return { api: { storage } as unknown as Pick<typeof browser, 'storage'>, local, session, tell };
}
