import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/core/corpus/report.ts';
import { carriersOfSlot, placesOf, SLOT_BITS } from '../../src/core/corpus/search-index.ts';
import { listCorpora } from '../../src/store/corpora.ts';
import { addReport, removeCorpus, removeReport, undo } from '../../src/store/corpus-changes.ts';
import { withDatabase } from '../../src/store/database.ts';
import { importPack } from '../../src/store/import-pack.ts';
import { openShelf, readShelf, type Shelf } from '../../src/store/indexes.ts';
import { packOf, reportOf } from '../core/build.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const REPORTS = ['alpha', 'bravo', 'charlie'].map(word => reportOf(word, `Nobody said ${word}.`));
let id: string;

beforeEach(async () => {
  ({ id } = await importPack(packOf(...REPORTS), { type: 'file' }));
});

async function open(): Promise<Shelf> {
  const info = (await listCorpora()).find(corpus => corpus.id === id);
  if (!info) throw new Error('The corpus is gone.');
  return openShelf(info);
}

/** Ids of the reports in which the index of a shelf has a word. */
async function idsWith(shelf: Shelf, word: string): Promise<string[]> {
  const numbers = [...placesOf(shelf.index, word)].flatMap(place => [
    ...carriersOfSlot(shelf.index, place >>> SLOT_BITS),
  ]);
  const reports = await readShelf(
    id,
    numbers.map(number => shelf.positions[number] ?? -1),
  );
  return [...reports.values()].map((report: Report) => report.id);
}

describe('the search index of a stored corpus', () => {
  it('says which reports have a word', async () => {
    const shelf = await open();
    expect(shelf.languages).toEqual(['en']);
    expect(await idsWith(shelf, 'bravo')).toEqual(['bravo']);
  });

  it('is made once for one state of the corpus', async () => {
    await open();
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(await idsWith(await open(), 'charlie')).toEqual(['charlie']);
    expect(getAll.mock.contexts.filter(store => (store as IDBObjectStore).name === 'reports')).toEqual([]);
    getAll.mockRestore();
  });

  it('follows what is added, replaced, removed and taken back', async () => {
    await open();
    await addReport(id, reportOf('delta', 'Nobody said delta.', { language: 'de' }));
    await addReport(id, reportOf('bravo', 'Nobody said echo.'));
    const removal = await removeReport(id, 'alpha');
    const changed = await open();
    expect(changed.languages).toEqual(['en', 'de']);
    expect(await idsWith(changed, 'delta')).toEqual(['delta']);
    expect(await idsWith(changed, 'echo')).toEqual(['bravo']);
    expect(await idsWith(changed, 'bravo')).toEqual([]);
    expect(await idsWith(changed, 'alpha')).toEqual([]);
    await undo(removal);
    expect(await idsWith(await open(), 'alpha')).toEqual(['alpha']);
  });

  it('is another one where the last report gave its place to another', async () => {
    await open();
    await removeReport(id, 'charlie');
    await addReport(id, reportOf('delta', 'Nobody said delta.'));
    const shelf = await open();
    expect(await idsWith(shelf, 'charlie')).toEqual([]);
    expect(await idsWith(shelf, 'delta')).toEqual(['delta']);
  });

  it('is made anew of a corpus that was replaced, or removed and put back', async () => {
    await open();
    await importPack(packOf(reportOf('delta', 'Nobody said delta.')), { type: 'file' }, { replace: id });
    expect(await idsWith(await open(), 'delta')).toEqual(['delta']);
    await undo(await removeCorpus(id));
    expect(await idsWith(await open(), 'delta')).toEqual(['delta']);
  });

  it('is made anew where the stored one is damaged', async () => {
    const { positions, languages, revision } = await open();
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const block = new ArrayBuffer(8);
    await withDatabase(db => db.put('indexes', { revision, positions, languages, block }, id));
    expect(await idsWith(await open(), 'alpha')).toEqual(['alpha']);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('goes with its corpus', async () => {
    await open();
    await removeCorpus(id);
    expect(await withDatabase(db => db.getAllKeys('indexes'))).toEqual([]);
  });

  it('goes with the reports that others take the place of', async () => {
    await open();
    await importPack(packOf(reportOf('delta', 'Nobody said delta.')), { type: 'file' }, { replace: id });
    expect(await withDatabase(db => db.getAllKeys('indexes'))).toEqual([]);
  });

  it('tells how far it is, and ends when it is to', async () => {
    const info = (await listCorpora()).find(corpus => corpus.id === id);
    if (!info) throw new Error('The corpus is gone.');
    const onProgress = vi.fn();
    await openShelf(info, { onProgress });
    expect(onProgress).toHaveBeenLastCalledWith(3, 3);
    const ended = AbortSignal.abort(new Error('Enough.'));
    await expect(openShelf({ ...info, indexed: null }, { signal: ended })).rejects.toThrow('Enough.');
  });
});
