import { describe, expect, it, vi } from 'vitest';
import { corpusReader, NoCorpusOn } from '../../src/background/corpus.ts';
import { createCorpus, renameCorpus, switchCorpus } from '../../src/store/corpora.ts';
import { addReport } from '../../src/store/corpus-changes.ts';
import { BundledUnusable } from '../../src/store/corpus-errors.ts';
import { importPack } from '../../src/store/import-pack.ts';
import { packOf, reportOf } from '../core/build.ts';
import { bundledPack, serveBundled, useFreshDatabase } from '../store/fresh-database.ts';

useFreshDatabase();

const idsIn = ({ reports }: Awaited<ReturnType<ReturnType<typeof corpusReader>>>) =>
  reports.map(({ corpus, report }) => [corpus, report.id]);

describe('the corpus that pages are checked against', () => {
  it('is at first the one of the extension', async () => {
    const corpus = await corpusReader()();
    expect(corpus.corpora).toEqual([{ id: 'bundled', name: 'Bundled' }]);
    expect(idsIn(corpus)).toEqual(bundledPack.reports.map(({ id }) => ['bundled', id]));
  });

  it('is all that are on and have reports', async () => {
    const corpusFor = corpusReader();
    const own = await createCorpus('Own');
    const pack = await importPack(packOf(reportOf('a', 'A.')), { type: 'file' });
    expect((await corpusFor()).corpora.map(({ id }) => id)).toEqual(['bundled', pack.id]);
    await addReport(own.id, reportOf('b', 'B.'));
    await switchCorpus('bundled', false);
    expect(idsIn(await corpusFor())).toEqual([
      [own.id, 'b'],
      [pack.id, 'a'],
    ]);
  });

  it('is read once, and again when anything about it has changed', async () => {
    const corpusFor = corpusReader();
    const own = await createCorpus('Own');
    let last = await corpusFor();
    for (const change of [
      () => addReport(own.id, reportOf('a', 'A.')),
      () => addReport(own.id, reportOf('a', 'Another.')),
      () => renameCorpus(own.id, 'Mine'),
      () => switchCorpus('bundled', false),
    ]) {
      expect(await corpusFor()).toBe(last);
      await change();
      const now = await corpusFor();
      expect(now).not.toBe(last);
      last = now;
    }
  });

  it('is none where all are off or empty', async () => {
    const corpusFor = corpusReader();
    await createCorpus('Empty');
    await switchCorpus('bundled', false);
    await expect(corpusFor()).rejects.toThrow(NoCorpusOn);
    await switchCorpus('bundled', true);
    await expect(corpusFor()).resolves.toBeDefined();
  });

  it.each([
    ['is missing', null],
    ['is cut off', JSON.stringify(bundledPack).slice(0, 100)],
    ['is no pack', '{"format": "something else"}'],
  ])('is refused when the bundled one %s, and read again the next time', async (_, text) => {
    const corpusFor = corpusReader();
    serveBundled(text);
    await expect(corpusFor()).rejects.toThrow(BundledUnusable);
    serveBundled(JSON.stringify(bundledPack));
    await expect(corpusFor()).resolves.toBeDefined();
  });

  it('is read again where reading it has failed half way', async () => {
    const corpusFor = corpusReader();
    vi.mocked(fetch)
      .mockImplementationOnce(async () => new Response(JSON.stringify(bundledPack)))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(corpusFor()).rejects.toThrow(BundledUnusable);
    await expect(corpusFor()).resolves.toBeDefined();
  });
});
