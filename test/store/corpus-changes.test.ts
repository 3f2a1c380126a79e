import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/corpus/report.ts';
import { createCorpus, exportPack, listCorpora, readReports, switchCorpus } from '../../src/store/corpora.ts';
import { addReport, removeCorpus, removeReport, undo } from '../../src/store/corpus-changes.ts';
import { NoSuchCorpus } from '../../src/store/corpus-errors.ts';
import { importPack } from '../../src/store/import-pack.ts';
import { packOf, reportOf } from '../core/build.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const PACK = packOf(reportOf('a', 'A.'), reportOf('b', 'Beta.'), reportOf('c', 'C.'));
const DELTA = reportOf('d', 'Delta.');
let id: string;

beforeEach(async () => {
  ({ id } = await importPack(PACK, { type: 'file' }));
});

const infoOf = async (id: string) => (await listCorpora()).find(corpus => corpus.id === id);

/** Its texts, after having seen that what is said of it without reading them is right. */
async function textsOf(corpus: string): Promise<string[]> {
  const texts = (await readReports(corpus)).map(({ text }) => text);
  expect(await infoOf(corpus)).toMatchObject({ reports: texts.length, size: texts.join('').length });
  return texts;
}

describe('adding a report', () => {
  it('puts it behind the others, and undo takes it out again', async () => {
    const change = await addReport(id, DELTA);
    expect(await textsOf(id)).toEqual(['A.', 'Beta.', 'C.', 'Delta.']);
    await undo(structuredClone(change));
    expect(await textsOf(id)).toEqual(['A.', 'Beta.', 'C.']);
  });

  it.each<[string, Partial<Report>]>([
    ['id', { id: 'b', url: 'https://b.example/other' }],
    [
      'page, by another decorated address',
      { id: 'other', url: 'https://www.b.example/story?utm_source=x#top' },
    ],
  ])('puts it in the place of one of the same %s', async (_, over) => {
    const change = await addReport(id, { ...reportOf('b', 'Better.'), ...over });
    expect(await textsOf(id)).toEqual(['A.', 'Better.', 'C.']);
    expect((await readReports(id)).map(report => report.id)).toEqual(['a', 'b', 'c']);
    await undo(change);
    expect((await exportPack(id)).reports).toEqual(PACK.reports);
  });

  it('keeps apart the same report in two corpora', async () => {
    const other = await createCorpus('Other');
    await addReport(other.id, reportOf('b', 'Another.'));
    expect(await textsOf(id)).toEqual(['A.', 'Beta.', 'C.']);
    expect(await textsOf(other.id)).toEqual(['Another.']);
  });

  it('is refused for a corpus that cannot be changed', async () => {
    await expect(addReport('bundled', DELTA)).rejects.toThrow(NoSuchCorpus);
    await expect(addReport('gone', DELTA)).rejects.toThrow(NoSuchCorpus);
  });
});

describe('removing a report', () => {
  it('takes it out, and undo puts it back where it was', async () => {
    const change = await removeReport(id, 'b');
    expect(await textsOf(id)).toEqual(['A.', 'C.']);
    await undo(structuredClone(change));
    expect(await textsOf(id)).toEqual(['A.', 'Beta.', 'C.']);
  });

  it('leaves all as it is where there is none of that id', async () => {
    const change = await removeReport(id, 'none');
    await undo(change);
    expect(await textsOf(id)).toEqual(['A.', 'Beta.', 'C.']);
  });

  it('keeps by undo what came after it, also what has taken its place', async () => {
    const change = await removeReport(id, 'c');
    await addReport(id, DELTA);
    await undo(change);
    expect(await textsOf(id)).toEqual(['A.', 'Beta.', 'Delta.', 'C.']);
  });

  it('cannot be undone once its corpus is gone', async () => {
    const change = await removeReport(id, 'c');
    await removeCorpus(id);
    await expect(undo(change)).rejects.toThrow(NoSuchCorpus);
  });
});

describe('any change', () => {
  /** Of reports that share ids and pages with those that are there, or do not. */
  const change = fc.record({
    what: fc.constantFrom('add', 'remove'),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    page: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    text: fc.constantFrom('A.', 'Another.', 'Longer than that.'),
  });
  const apply = ({ what, id: report, page, text }: Changed) =>
    what === 'remove' ? removeReport(id, report) : addReport(id, { ...reportOf(page, text), id: report });
  type Changed = typeof change extends fc.Arbitrary<infer T> ? T : never;

  it('leaves every id once, right figures, another revision, and can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async changes => {
        for (const next of changes) {
          const [before, pack] = [await infoOf(id), await exportPack(id)];
          const taken = await apply(next);
          await textsOf(id);
          const { reports } = await exportPack(id);
          expect(new Set(reports.map(report => report.id)).size).toBe(reports.length);
          const same = JSON.stringify(reports) === JSON.stringify(pack.reports);
          if (!same) expect((await infoOf(id))?.revision).not.toBe(before?.revision);
          await undo(taken);
          expect(await exportPack(id)).toEqual(pack);
          await apply(next);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('removing a corpus', () => {
  it('takes out all of it and nothing else, and undo puts it back', async () => {
    const other = await importPack(packOf(DELTA), { type: 'file' });
    await switchCorpus(id, false);
    const before = await infoOf(id);
    const change = await removeCorpus(id);
    expect(await infoOf(id)).toBeUndefined();
    expect(await readReports(id)).toEqual([]);
    expect(await textsOf(other.id)).toEqual(['Delta.']);
    await undo(structuredClone(change));
    expect(await infoOf(id)).toEqual(before);
    expect(await exportPack(id)).toEqual(PACK);
  });

  it('is refused for one that is not there', async () => {
    await expect(removeCorpus('bundled')).rejects.toThrow(NoSuchCorpus);
  });
});
