import { describe, expect, it, vi } from 'vitest';
import {
  corporaInUse,
  createCorpus,
  exportPack,
  listCorpora,
  readPage,
  readReports,
  renameCorpus,
  switchCorpus,
} from '../../src/store/corpora.ts';
import { addReport, removeReport } from '../../src/store/corpus-changes.ts';
import { BundledUnusable, NoSuchCorpus, StoreUnavailable } from '../../src/store/corpus-errors.ts';
import { onCorpora } from '../../src/store/corpus-events.ts';
import { importPack } from '../../src/store/import-pack.ts';
import { packOf, reportOf } from '../core/build.ts';
import { eventually } from '../eventually.ts';
import { bundledPack, refuseDatabase, serveBundled, useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const names = async () => (await listCorpora()).map(({ name }) => name);

describe('the corpora', () => {
  it('are the bundled one at first, which is on', async () => {
    const [bundled, ...others] = await listCorpora();
    expect(others).toEqual([]);
    expect(bundled).toMatchObject({
      id: 'bundled',
      name: 'Bundled',
      on: true,
      origin: { type: 'bundled' },
      reports: 2,
      size: bundledPack.reports.reduce((size, { text }) => size + text.length, 0),
    });
    expect(await readReports('bundled')).toEqual(bundledPack.reports);
    expect(await exportPack('bundled')).toEqual(bundledPack);
  });

  it('are those the reader makes as well, by name, and each is on', async () => {
    await createCorpus('Zebras');
    const apes = await createCorpus('Apes');
    expect(apes).toMatchObject({ name: 'Apes', on: true, origin: { type: 'own' }, reports: 0, size: 0 });
    expect(await names()).toEqual(['Bundled', 'Apes', 'Zebras']);
    await renameCorpus(apes.id, 'Monkeys');
    expect(await names()).toEqual(['Bundled', 'Monkeys', 'Zebras']);
  });

  it('are off as long as the reader wants them off, the bundled one as well', async () => {
    const own = await createCorpus('Own');
    const on = async () => (await listCorpora()).filter(corpus => corpus.on).map(({ name }) => name);
    await switchCorpus('bundled', false);
    expect(await on()).toEqual(['Own']);
    await switchCorpus(own.id, false);
    await switchCorpus(own.id, false);
    expect(await on()).toEqual([]);
    await switchCorpus('bundled', true);
    expect(await on()).toEqual(['Bundled']);
  });

  it('cannot be listed without the file of the bundled one', async () => {
    for (const damaged of [null, '', '{"format":', JSON.stringify({ ...bundledPack, name: '' })]) {
      serveBundled(damaged);
      await expect(listCorpora()).rejects.toThrow(BundledUnusable);
    }
  });

  it('name another state of the bundled one when an update brings other reports', async () => {
    const [before] = await listCorpora();
    const [again] = await listCorpora();
    serveBundled(JSON.stringify(packOf(reportOf('new', 'Another.'))));
    const [after] = await listCorpora();
    expect(again?.revision).toBe(before?.revision);
    expect(after?.revision).not.toBe(before?.revision);
  });

  it('can be renamed where they are stored only', async () => {
    await expect(renameCorpus('bundled', 'Mine')).rejects.toThrow(NoSuchCorpus);
    await expect(renameCorpus('gone', 'Mine')).rejects.toThrow(NoSuchCorpus);
  });
});

describe('where the browser gives no store', () => {
  it.each(['InvalidStateError', 'SecurityError'])(
    'says so (%s), and the bundled corpus is in use',
    async name => {
      await createCorpus('Mine');
      refuseDatabase(name);
      await expect(listCorpora()).rejects.toThrow(StoreUnavailable);
      await expect(createCorpus('Mine')).rejects.toThrow(StoreUnavailable);
      expect((await corporaInUse()).map(({ id, on }) => [id, on])).toEqual([['bundled', true]]);
    },
  );

  it('says nothing of that where the database is damaged', async () => {
    refuseDatabase('UnknownError');
    await expect(listCorpora()).rejects.toThrow(DOMException);
    await expect(corporaInUse()).rejects.toThrow(DOMException);
  });
});

describe('the corpora in use', () => {
  it('are those that are on and have reports', async () => {
    const ids = async () => (await corporaInUse()).map(({ id }) => id);
    const { id } = await createCorpus('Mine');
    expect(await ids()).toEqual(['bundled']);
    await addReport(id, reportOf('a', 'A.'));
    expect(await ids()).toEqual(['bundled', id]);
    await switchCorpus('bundled', false);
    expect(await ids()).toEqual([id]);
  });
});

describe('the reports of a corpus', () => {
  it('are read all, or some by their ids', async () => {
    const { id } = await importPack(packOf(reportOf('b', 'B.'), reportOf('a', 'A.'), reportOf('c', 'C.')), {
      type: 'file',
    });
    const ids = async (...wanted: Parameters<typeof readReports>) =>
      (await readReports(...wanted)).map(report => report.id);
    expect(await ids(id)).toEqual(['b', 'a', 'c']);
    expect(await ids(id, ['c', 'none', 'b'])).toEqual(['c', 'b']);
    expect(await ids('bundled', ['talks', 'none'])).toEqual(['talks']);
    expect(await ids('gone')).toEqual([]);
  });

  it('are handed out as a pack', async () => {
    const { id } = await createCorpus('Mine');
    const report = reportOf('a', 'A.');
    await addReport(id, report);
    expect(await exportPack(id)).toEqual({ ...packOf(report), name: 'Mine' });
    await expect(exportPack('gone')).rejects.toThrow(NoSuchCorpus);
  });
});

describe('a page of reports', () => {
  const ids = async (corpus: string, from: number, count: number) =>
    (await readPage(corpus, from, count)).map(({ id }) => id);

  it('is some of them in their order', async () => {
    const many = Array.from({ length: 7 }, (_, at) => reportOf(`r${at}`, 'Text.'));
    await importPack(packOf(reportOf('x', 'Text.')), { type: 'file' });
    const { id } = await importPack(packOf(...many), { type: 'file' });
    expect(await ids(id, 0, 3)).toEqual(['r0', 'r1', 'r2']);
    expect(await ids(id, 3, 3)).toEqual(['r3', 'r4', 'r5']);
    expect(await ids(id, 6, 3)).toEqual(['r6']);
    expect(await ids(id, 9, 3)).toEqual([]);
    await removeReport(id, 'r1');
    expect(await ids(id, 0, 3)).toEqual(['r0', 'r2', 'r3']);
  });

  it('can be of the bundled corpus, and is empty for one that is not there', async () => {
    expect(await ids('bundled', 1, 5)).toEqual(['talks']);
    expect(await ids('gone', 0, 5)).toEqual([]);
  });
});

describe('a change of the corpora', () => {
  it('is told to all who listen, until they end it', async () => {
    const heard = vi.fn();
    const ending = new AbortController();
    onCorpora(heard, ending.signal);
    const { id } = await createCorpus('Mine');
    await eventually(() => expect(heard).toHaveBeenCalledTimes(1));
    await switchCorpus(id, false);
    await renameCorpus(id, 'Ours');
    await eventually(() => expect(heard).toHaveBeenCalledTimes(3));
    ending.abort();
    await switchCorpus(id, true);
    await expect(renameCorpus('gone', 'x')).rejects.toThrow();
    expect(heard).toHaveBeenCalledTimes(3);
  });
});
