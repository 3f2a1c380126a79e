import { IndexBuilder } from '../core/corpus/index-builder.ts';
import type { Report } from '../core/corpus/report.ts';
import { fromBlock, IndexUnusable, type SearchIndex, toBlock } from '../core/corpus/search-index.ts';
import { updateIndex } from '../core/corpus/update-index.ts';
import { QuotaExceeded } from './corpus-errors.ts';
import { type StoredCorpus, type StoredIndex, transact, withDatabase } from './database.ts';

/** The reports of a large corpus as they stand on the shelf: only their index is in memory. */
export interface Shelf extends Pick<StoredIndex, 'positions' | 'languages'> {
  /** Of the corpus's state. */
  revision: string;
  index: SearchIndex;
}

/** Up to so many reports a corpus is read whole, without an index. */
const WHOLE = 32;

/** Whether a corpus is so large that only what its index names is read of it. */
export function isShelved({ reports }: Pick<StoredCorpus, 'reports'>): boolean {
  return reports > WHOLE;
}

/** How the making of an index is followed and ended. */
export interface ShelvingOptions {
  /** Told how many reports are indexed so far, and how many there are. */
  onProgress?: (done: number, all: number) => void;
  signal?: AbortSignal;
}

/**
 * The search index of a stored corpus: the one that is stored, brought up to date with what has changed since, or made
 * anew. What was made is stored for the next time.
 *
 * @throws the signal's reason once it is aborted
 */
export async function openShelf(info: StoredCorpus, options: ShelvingOptions = {}): Promise<Shelf> {
  const stored = await withDatabase(db => db.get('indexes', info.id));
  const known = stored && info.indexed?.revision === stored.revision ? toShelf(stored) : null;
  if (known?.revision === info.revision) return known;
  const shelf = known ? await updated(info, known, info.indexed?.touched ?? []) : await built(info, options);
  await keep(info.id, shelf);
  return shelf;
}

/** Some reports of a stored corpus by their places in it; those that are there no longer are left out. */
export async function readShelf(
  corpus: string,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Report>> {
  return withDatabase(async db => {
    const { store } = db.transaction('reports');
    const found = await Promise.all(positions.map(position => store.get([corpus, position])));
    return new Map(found.flatMap(stored => (stored ? [[stored.position, stored.report]] : [])));
  });
}

/** @returns null where the index was made by another version of the extension, or is damaged */
function toShelf({ revision, positions, languages, block }: StoredIndex): Shelf | null {
  try {
    return { revision, positions, languages, index: fromBlock(block) };
  } catch (error) {
    if (!(error instanceof IndexUnusable)) throw error;
    console.warn(error);
    return null;
  }
}

/** Reports that are read and indexed between two words of progress. */
const STEP = 50;

async function built(info: StoredCorpus, { onProgress, signal }: ShelvingOptions): Promise<Shelf> {
  const builder = new IndexBuilder();
  const positions: number[] = [];
  const languages = new Set<string>();
  for (let next = 0; ; next = (positions.at(-1) ?? 0) + 1) {
    const range = IDBKeyRange.bound([info.id, next], [info.id, []]);
    const some = await withDatabase(db => db.getAll('reports', range, STEP));
    signal?.throwIfAborted();
    for (const { position, report } of some) {
      builder.add(report.text);
      positions.push(position);
      languages.add(report.language);
    }
    onProgress?.(positions.length, info.reports);
    if (some.length < STEP) break;
  }
  return { revision: info.revision, positions, languages: [...languages], index: builder.finish() };
}

async function updated(info: StoredCorpus, shelf: Shelf, touched: readonly number[]): Promise<Shelf> {
  const isTouched = new Set(touched);
  const removed = new Set(shelf.positions.flatMap((position, i) => (isTouched.has(position) ? i : [])));
  const builder = new IndexBuilder();
  const positions = shelf.positions.filter(position => !isTouched.has(position));
  const languages = new Set(shelf.languages);
  for (const [position, report] of await readShelf(info.id, touched)) {
    builder.add(report.text);
    positions.push(position);
    languages.add(report.language);
  }
  const index = updateIndex(shelf.index, removed, builder.finish());
  return { revision: info.revision, positions, languages: [...languages], index };
}

/** Stores an index unless the corpus has changed or gone meanwhile, or there is no room: then it is made again. */
async function keep(id: string, { revision, positions, languages, index }: Shelf): Promise<void> {
  try {
    await transact(['corpora', 'indexes'], async transaction => {
      const corpora = transaction.objectStore('corpora');
      const corpus = await corpora.get(id);
      if (corpus?.revision !== revision) return;
      const stored = { revision, positions, languages, block: toBlock(index) };
      await transaction.objectStore('indexes').put(stored, id);
      await corpora.put({ ...corpus, indexed: { revision, touched: [] } });
    });
  } catch (error) {
    if (!(error instanceof QuotaExceeded)) throw error;
    console.warn(error);
  }
}
