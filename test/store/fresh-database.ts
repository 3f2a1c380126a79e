import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Pack } from '../../src/core/corpus/report.ts';
import { packOf, reportOf } from '../core/build.ts';

/** What the fresh extension comes with. */
export const bundledPack: Pack = {
  ...packOf(reportOf('summit', 'He said: “We will sign on Monday.”'), reportOf('talks', 'They met.')),
  name: 'Bundled',
};

/** Gives every test an extension whose stores are empty. */
export function useFreshDatabase(): void {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    serveBundled(JSON.stringify(bundledPack));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}

/** What a browser does in its private windows, or where it is set never to remember anything. */
export function refuseDatabase(name = 'InvalidStateError'): void {
  const open = () => {
    throw new DOMException('A mutation operation was attempted on a database that did not allow it.', name);
  };
  vi.stubGlobal('indexedDB', { open });
}

/** Puts a text in the place of the corpus that comes with the extension; null: there is none. */
export function serveBundled(text: string | null): void {
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: string) => {
      if (url !== '/corpus.json' || text === null) throw new TypeError('Failed to fetch');
      // A Response's own buffer is of another realm than jsdom's, and the browser's digest would refuse it.
      return { arrayBuffer: async () => new TextEncoder().encode(text) };
    }),
  );
}
