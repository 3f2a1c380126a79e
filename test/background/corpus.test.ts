import { describe, expect, it, vi } from 'vitest';
import { type CorpusFor, corpusOpener, NoCorpusOn } from '../../src/background/corpus.ts';
import type { Corpus } from '../../src/core/corpus/index.ts';
import { wantedOf } from '../../src/core/corpus/shortlist.ts';
import { createCorpus, renameCorpus, switchCorpus } from '../../src/store/corpora.ts';
import { addReport, removeReport } from '../../src/store/corpus-changes.ts';
import { BundledUnusable } from '../../src/store/corpus-errors.ts';
import { importPack } from '../../src/store/import-pack.ts';
import { articleOf, packOf, reportOf } from '../core/build.ts';
import { bundledPack, serveBundled, useFreshDatabase } from '../store/fresh-database.ts';

useFreshDatabase();

/** Words that tell reports apart. */
const ANIMALS =
  `aardvark badger camel dingo egret ferret gibbon heron ibis jackal koala lemur marmot newt ocelot
  panda quail raven seal tapir urchin viper walrus yak zebra otter puffin stoat toad vole weasel wombat bison cobra
  dormouse eagle falcon gecko hamster iguana`.split(/\s+/);

const WANTED = wantedOf(articleOf('“We will sign on Monday,” he said.'));

/** Opens the corpora and reads them, again at every call. */
function reader(): CorpusFor {
  const open = corpusOpener();
  return async wanted => (await open())(wanted);
}

const idsIn = ({ reports }: Corpus) => reports.map(({ corpus, report }) => [corpus, report.id]);

describe('the corpus that pages are checked against', () => {
  it('is at first the one of the extension', async () => {
    const corpus = await reader()(WANTED);
    expect(corpus.corpora).toEqual([{ id: 'bundled', name: 'Bundled', size: 2, languages: ['en'] }]);
    expect(idsIn(corpus)).toEqual(bundledPack.reports.map(({ id }) => ['bundled', id]));
  });

  it('is all that are on and have reports', async () => {
    const corpusFor = reader();
    const own = await createCorpus('Own');
    const pack = await importPack(packOf(reportOf('a', 'A.')), { type: 'file' });
    expect((await corpusFor(WANTED)).corpora.map(({ id }) => id)).toEqual(['bundled', pack.id]);
    await addReport(own.id, reportOf('b', 'B.'));
    await switchCorpus('bundled', false);
    expect(idsIn(await corpusFor(WANTED))).toEqual([
      [own.id, 'b'],
      [pack.id, 'a'],
    ]);
  });

  it('is read once, and again when anything about it has changed', async () => {
    const corpusFor = reader();
    const own = await createCorpus('Own');
    let last = await corpusFor(WANTED);
    for (const change of [
      () => addReport(own.id, reportOf('a', 'A.')),
      () => addReport(own.id, reportOf('a', 'Another.')),
      () => renameCorpus(own.id, 'Mine'),
      () => switchCorpus('bundled', false),
    ]) {
      expect(await corpusFor(WANTED)).toBe(last);
      await change();
      const now = await corpusFor(WANTED);
      expect(now).not.toBe(last);
      last = now;
    }
  });

  it('is none where all are off or empty', async () => {
    const corpusFor = reader();
    await createCorpus('Empty');
    await switchCorpus('bundled', false);
    await expect(corpusFor(WANTED)).rejects.toThrow(NoCorpusOn);
    await switchCorpus('bundled', true);
    await expect(corpusFor(WANTED)).resolves.toBeDefined();
  });

  it.each([
    ['is missing', null],
    ['is cut off', JSON.stringify(bundledPack).slice(0, 100)],
    ['is no pack', '{"format": "something else"}'],
  ])('is refused when the bundled one %s, and read again the next time', async (_, text) => {
    const corpusFor = reader();
    serveBundled(text);
    await expect(corpusFor(WANTED)).rejects.toThrow(BundledUnusable);
    serveBundled(JSON.stringify(bundledPack));
    await expect(corpusFor(WANTED)).resolves.toBeDefined();
  });

  it('is read again where reading it has failed half way', async () => {
    const corpusFor = reader();
    vi.mocked(fetch)
      .mockImplementationOnce(async () => new Response(JSON.stringify(bundledPack)))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(corpusFor(WANTED)).rejects.toThrow(BundledUnusable);
    await expect(corpusFor(WANTED)).resolves.toBeDefined();
  });
});

describe('of a large corpus', () => {
  const reports = Array.from({ length: 40 }, (_, i) =>
    reportOf(
      `r${i}`,
      `“The ${ANIMALS[i]} of Wenlow outlived everybody,” Ada Person${i} said about matter${i}.`,
    ),
  );
  const about = (i: number) =>
    wantedOf(articleOf(`“The ${ANIMALS[i]} of Wenlow outlived everybody,” she said.`));
  const read = (corpus: Corpus) =>
    corpus.reports.filter(each => each.corpus !== 'bundled').map(each => each.report.id);

  it('only what is worth reading is read, and all of it is counted', async () => {
    const { id } = await importPack(packOf(...reports), { type: 'file' });
    const corpus = await reader()(about(7));
    expect(read(corpus)).toContain('r7');
    expect(read(corpus).length).toBeLessThan(40);
    expect(corpus.corpora[1]).toEqual({ id, name: 'Test', size: 40, languages: ['en'] });
  });

  it('what was read for the last article is not read again', async () => {
    await importPack(packOf(...reports), { type: 'file' });
    const corpusFor = reader();
    const [first, again] = [await corpusFor(about(7)), await corpusFor(about(7))];
    expect(again).toBe(first);
    const other = await corpusFor(about(8));
    expect(other.reports[0]?.report).toBe(first.reports[0]?.report);
  });

  it('a change is seen at once', async () => {
    const { id } = await importPack(packOf(...reports), { type: 'file' });
    const corpusFor = reader();
    await corpusFor(about(7));
    await removeReport(id, 'r7');
    expect(read(await corpusFor(about(7)))).not.toContain('r7');
    await addReport(id, reportOf('new', '“The narwhal of Wenlow outlived everybody,” Bo Marsh said.'));
    const wanted = wantedOf(articleOf('“The narwhal of Wenlow outlived everybody,” he said.'));
    expect(read(await corpusFor(wanted))).toContain('new');
  });
});
