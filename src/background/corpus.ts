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

/**
 * Reads, of the corpora that are on, what is worth reading for an article, and makes it ready to be searched. What it
 * remembers of the last call is a cache: what has changed since is read anew, and all of it after the background
 * was stopped.
 *
 * @returns A function that throws BundledUnusable or NoCorpusOn; a failed call is tried afresh at the next.
 */
export function corpusReader(): (wanted: Wanted) => Promise<Corpus> {
  let kept: Kept | null = null;
  return async wanted => {
    const infos = await corporaInUse();
    if (infos.length === 0) throw new NoCorpusOn('No corpus that is on has a report.');
    const before = kept;
    const parts = await Promise.all(infos.map(info => choose(info, wanted, before)));
    const state = JSON.stringify(parts.map(({ info, chosen }) => [info.name, info.revision, chosen?.list]));
    if (before?.state === state) return before.corpus;
    const read = await Promise.all(parts.map(part => readPart(part, before)));
    kept = {
      shelves: new Map(parts.flatMap(({ info, chosen }) => (chosen ? [[info.revision, chosen.shelf]] : []))),
      reports: new Map(read.map(({ revision, reports }) => [revision, reports])),
      state,
      corpus: indexCorpus(read.map(({ corpus }) => corpus)),
    };
    return kept.corpus;
  };
}

async function choose(info: CorpusInfo, wanted: Wanted, kept: Kept | null): Promise<Part> {
  if (!isShelved(info) || info.id === BUNDLED) return { info, chosen: null };
  const shelf = kept?.shelves.get(info.revision) ?? (await openShelf(info));
  return { info, chosen: { shelf, list: shortlist(shelf.index, wanted) } };
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
