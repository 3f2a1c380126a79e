import { type Corpus, indexCorpus, type NamedReports, type Shortlisted } from '../core/corpus/index.ts';
import type { Report } from '../core/corpus/report.ts';
import { type Shortlist, shortlist, type Wanted } from '../core/corpus/shortlist.ts';
import { BUNDLED } from '../store/bundled-id.ts';
import { type CorpusInfo, corporaInUse, readReports } from '../store/corpora.ts';
import { isShelved, openShelf, readShelf, type Shelf } from '../store/indexes.ts';

/** All corpora are switched off, or those that are on have no report. */
export class NoCorpusOn extends Error {
  override name = 'NoCorpusOn';
}

/** What of one corpus is read for an article. */
interface Part {
  info: CorpusInfo;
  /** Null where all of it is read. */
  chosen: { shelf: Shelf; list: Shortlist } | null;
}

/** What the last call has read, so that nothing of it is read and taken apart twice. */
interface Kept {
  /** By revision of their corpus, the indexes of large ones. */
  shelves: ReadonlyMap<string, Shelf>;
  /** By revision of their corpus, reports by their place in it. */
  reports: ReadonlyMap<string, ReadonlyMap<number, Report>>;
  /** Names all that the corpus was made from. */
  state: string;
  corpus: Corpus;
}

/** What finds, in the corpora that are open, what is worth reading for an article, and makes it ready to be searched. */
export type CorpusFor = (wanted: Wanted) => Promise<Corpus>;

/**
 * Opens the corpora that are on. What is remembered of the last call is a cache: what has changed since is read anew,
 * and all of it after the background was stopped.
 *
 * @returns A function that throws BundledUnusable or NoCorpusOn; a failed call is tried afresh at the next. It opens the
 *   corpora as they are, which takes its time and needs no article yet.
 */
export function corpusOpener(): () => Promise<CorpusFor> {
  let kept: Kept | null = null;
  return async () => {
    const infos = await corporaInUse();
    if (infos.length === 0) throw new NoCorpusOn('No corpus that is on has a report.');
    const open = await Promise.all(infos.map(async info => ({ info, shelf: await shelfOf(info, kept) })));
    return async wanted => {
      const before = kept;
      const parts = open.map(({ info, shelf }): Part => {
        return { info, chosen: shelf && { shelf, list: shortlist(shelf.index, wanted) } };
      });
      const state = JSON.stringify(parts.map(({ info, chosen }) => [info.name, info.revision, chosen?.list]));
      if (before?.state === state) return before.corpus;
      const read = await Promise.all(parts.map(part => readPart(part, before)));
      kept = {
        shelves: new Map(open.flatMap(({ info, shelf }) => (shelf ? [[info.revision, shelf]] : []))),
        reports: new Map(read.map(({ revision, reports }) => [revision, reports])),
        state,
        corpus: indexCorpus(read.map(({ corpus }) => corpus)),
      };
      return kept.corpus;
    };
  };
}

/** Null for a corpus that is read whole. */
async function shelfOf(info: CorpusInfo, kept: Kept | null): Promise<Shelf | null> {
  if (!isShelved(info) || info.id === BUNDLED) return null;
  return kept?.shelves.get(info.revision) ?? openShelf(info);
}

async function readPart({ info, chosen }: Part, kept: Kept | null) {
  const { id, name, revision, reports: size } = info;
  const had = kept?.reports.get(revision) ?? new Map<number, Report>();
  if (chosen === null) {
    const reports = had.size > 0 ? had : new Map((await readReports(id)).entries());
    return { revision, reports, corpus: { id, name, reports: [...reports.values()] } satisfies NamedReports };
  }
  const { shelf, list } = chosen;
  const [story, others] = [list.story, list.others].map(numbers =>
    numbers.map(n => shelf.positions[n] ?? -1),
  );
  const places = [...(story ?? []), ...(others ?? [])];
  const missing = places.filter(place => !had.has(place));
  const found = await readShelf(id, missing);
  const reports = new Map(places.flatMap(place => entry(place, had.get(place) ?? found.get(place))));
  const pick = (numbers: number[] = []) => numbers.flatMap(place => reports.get(place) ?? []);
  const { languages } = shelf;
  const corpus: Shortlisted = { id, name, size, languages, story: pick(story), others: pick(others) };
  return { revision, reports, corpus };
}

/** A report that was removed this very moment is not there any more. */
function entry(place: number, report: Report | undefined): [number, Report][] {
  return report ? [[place, report]] : [];
}
