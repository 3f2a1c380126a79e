import { IDBObjectStore } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parsePack } from '../../src/core/corpus/pack.ts';
import { exportPack, listCorpora, readReports, renameCorpus } from '../../src/store/corpora.ts';
import { addReport, removeCorpus } from '../../src/store/corpus-changes.ts';
import { NoSuchCorpus, QuotaExceeded } from '../../src/store/corpus-errors.ts';
import { importPack } from '../../src/store/import-pack.ts';
import { packOf, reportOf } from '../core/build.ts';
import { packs } from '../core/corpus/arbitrary.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

afterEach(() => {
  vi.restoreAllMocks();
});

const FILE = { type: 'file' } as const;
const large = packOf(...Array.from({ length: 1_000 }, (_, i) => reportOf(`r${i}`, `Report ${i}.`)));

/** Everything that is stored. */
async function everything() {
  const corpora = await listCorpora();
  return Promise.all(corpora.map(async corpus => ({ corpus, reports: await readReports(corpus.id) })));
}

describe('importing a pack', () => {
  it('numbers its name where other corpora have that already', async () => {
    for (let times = 0; times < 3; times++) await importPack(packOf(), FILE);
    const names = (await everything()).map(({ corpus }) => corpus.name);
    expect(names.slice(-3).toSorted()).toEqual(['Test', 'Test (2)', 'Test (3)']);
    const long = { ...packOf(), name: 'x'.repeat(2_000) };
    await importPack(long, FILE);
    expect(parsePack({ ...long, name: (await importPack(long, FILE)).name }).name).toMatch(/x \(2\)$/);
  });

  it('stores it as a corpus of its own that is on', async () => {
    const pack = { ...packOf(reportOf('a', 'Alpha.')), name: 'Ferries' };
    const origin = {
      type: 'address',
      url: 'https://a.example/p.json',
      sha256: 'ab',
      looked: '2026-03-02T10:00:00Z',
    } as const;
    const info = await importPack(pack, origin);
    expect(info).toMatchObject({ name: 'Ferries', on: true, origin, reports: 1, size: 6 });
    expect((await listCorpora())[1]).toEqual(info);
  });

  it('gives every pack back as it came', async () => {
    await fc.assert(
      fc.asyncProperty(packs, async pack => {
        const { id } = await importPack(pack, FILE);
        const exported = await exportPack(id);
        expect(exported).toEqual(pack);
        expect(parsePack(JSON.parse(JSON.stringify(exported)))).toEqual(pack);
        await removeCorpus(id);
      }),
      { numRuns: 20 },
    );
  });

  it('tells how far it has come', async () => {
    const told: number[][] = [];
    await importPack(large, FILE, { onProgress: (...progress) => told.push(progress) });
    expect(told[0]).toEqual([100, 1_000]);
    expect(told.at(-1)).toEqual([1_000, 1_000]);
  });

  it('puts the reports in the place of those of an earlier import, under the name the reader gave', async () => {
    const { id } = await importPack(packOf(reportOf('a', 'A.'), reportOf('b', 'B.')), FILE);
    await renameCorpus(id, 'My own name');
    const info = await importPack(packOf(reportOf('b', 'Better.')), FILE, { replace: id });
    expect(info).toMatchObject({ id, name: 'My own name', reports: 1, size: 7 });
    expect((await readReports(id)).map(({ text }) => text)).toEqual(['Better.']);
    await expect(importPack(large, FILE, { replace: 'gone' })).rejects.toThrow(NoSuchCorpus);
  });
});

describe('an import that fails half way', () => {
  /** Fails or ends the import of a thousand reports into a store that holds something already. */
  async function failing(fail: () => Promise<unknown>): Promise<unknown> {
    const { id } = await importPack(packOf(reportOf('a', 'A.')), FILE);
    await addReport(id, reportOf('b', 'B.'));
    const before = await everything();
    const error = await fail().then(
      () => null,
      (error: unknown) => error,
    );
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
    return error;
  }

  it('leaves nothing when the reader ends it', async () => {
    const ending = new AbortController();
    const onProgress = vi.fn((done: number) => {
      if (done === 500) ending.abort();
    });
    const error = await failing(() => importPack(large, FILE, { signal: ending.signal, onProgress }));
    expect(error).toBe(ending.signal.reason);
    expect(onProgress).toHaveBeenCalledTimes(5);
  });

  it('leaves nothing when the reader ends it at the last moment', async () => {
    const ending = new AbortController();
    const onProgress = (done: number, all: number) => {
      if (done === all) ending.abort();
    };
    const error = await failing(() => importPack(large, FILE, { signal: ending.signal, onProgress }));
    expect(error).toBe(ending.signal.reason);
  });

  it('leaves what it was to replace as it was', async () => {
    const { id } = await importPack(large, FILE);
    const signal = AbortSignal.abort();
    await failing(() => importPack(packOf(reportOf('x', 'X.')), FILE, { replace: id, signal }));
    expect(await readReports(id)).toHaveLength(1_000);
  });

  it('leaves nothing when one report cannot be stored', async () => {
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (++puts === 700) throw new DOMException('No.', 'DataCloneError');
      return put.apply(this, given);
    });
    expect(await failing(() => importPack(large, FILE))).toMatchObject({ name: 'DataCloneError' });
  });

  it('leaves nothing when the browser has no room left, and says so', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const onProgress = vi.fn((done: number) => {
      // What a browser does where the disk is full: it ends the transaction by itself.
      if (done === 300) transaction.mock.results.at(-1)?.value._abort('QuotaExceededError');
    });
    expect(await failing(() => importPack(large, FILE, { onProgress }))).toBeInstanceOf(QuotaExceeded);
    expect(onProgress).toHaveBeenCalledTimes(3);
  });
});
