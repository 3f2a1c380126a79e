import { vi } from 'vitest';
import type { browser } from '../../src/browser.ts';
import { fakeStorage } from '../store/fake-storage.ts';

type Told = () => void;

/** A browser as the options page knows it, whose reader says yes or no when asked for a site. */
export function fakeOptions({ yes = true, stored = {} as object, granted = [] as string[] } = {}) {
  const storage = fakeStorage({ preferences: stored });
  const grants = new Set(granted);
  const [added, removed]: [Told[], Told[]] = [[], []];
  const permissions = {
    contains: async ({ origins }: { origins: string[] }) => origins.every(origin => grants.has(origin)),
    getAll: async () => ({ origins: [...grants] }),
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      if (yes) for (const origin of origins) grants.add(origin);
      return yes;
    }),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => origins.every(it => grants.delete(it))),
    onAdded: { addListener: (listener: Told) => added.push(listener) },
    onRemoved: { addListener: (listener: Told) => removed.push(listener) },
  };
  const commands = {
    getAll: async () => [
      { name: '_execute_action', description: '', shortcut: '' },
      { name: 'next', description: 'Next quotation', shortcut: 'Alt+Shift+.' },
    ],
  };
  const tabs = { create: vi.fn(async (_: { url: string }) => {}) };
  const runtime = { sendMessage: vi.fn(async (_: unknown) => {}) };
  const api = { ...storage.api, permissions, commands, tabs, runtime };
  return {
    api: api as unknown as typeof browser,
    local: storage.local,
    grants,
    permissions,
    commands,
    /** Asks the background for something. */
    sendMessage: runtime.sendMessage,
    tabs,
    /** As in the browser's own page of the extension's settings. */
    withdraw(pattern: string) {
      grants.delete(pattern);
      for (const listener of removed) listener();
    },
  };
}
