import { addressKey } from '../core/corpus/identity.ts';
import { LIMITS } from '../core/corpus/pack.ts';
import type { Pack } from '../core/corpus/report.ts';
import { type CorpusInfo, type Origin, sizeOf } from './corpora.ts';
import { NoSuchCorpus } from './corpus-errors.ts';
import { tellOfChange } from './corpus-events.ts';
import { reportsOf, type StoredCorpus, transact, type Writing } from './database.ts';

/** How an import is followed and guided. */
export interface ImportOptions {
  /** Told how many reports are stored so far, and how many there are. */
  onProgress?: (done: number, all: number) => void;
  /** Ends the import; nothing of it stays. */
  signal?: AbortSignal;
  /** Id of a corpus that gets these reports instead of its own; it keeps its name. */
  replace?: string;
}

/** Reports that are stored between two words of progress. */
const STEP = 100;

/**
 * Stores a pack as a corpus in one transaction: all of it or nothing, also where the browser ends meanwhile.
 *
 * @param pack as `parsePack` gives it
 * @throws the signal's reason once it is aborted
 * @throws NoSuchCorpus where the one to replace is not there
 * @throws QuotaExceeded
 */
export async function importPack(
  pack: Pack,
  origin: Exclude<Origin, { type: 'bundled' }>,
  { onProgress, signal, replace }: ImportOptions = {},
): Promise<CorpusInfo> {
  const info = await transact(['corpora', 'reports', 'indexes', 'off'], async transaction => {
    const corpus = {
      ...(await placeFor(pack, transaction, replace)),
      origin,
      revision: crypto.randomUUID(),
      reports: pack.reports.length,
      size: sizeOf(pack.reports),
      indexed: null,
    };
    await transaction.objectStore('corpora').put(corpus);
    const off = await transaction.objectStore('off').get(corpus.id);
    const reports = transaction.objectStore('reports');
    for (let done = 0; done < pack.reports.length; done += STEP) {
      const next = pack.reports.slice(done, done + STEP);
      await Promise.all(
        next.map(async (report, index) =>
          reports.put({
            corpus: corpus.id,
            position: done + index,
            address: addressKey(report.url),
            report,
          }),
        ),
      );
      signal?.throwIfAborted();
      onProgress?.(done + next.length, pack.reports.length);
    }
    signal?.throwIfAborted();
    return { ...corpus, on: off === undefined };
  });
  tellOfChange();
  return info;
}

/** Id and name of the corpus: one that is replaced is emptied, a new one is told from another of its name. */
async function placeFor(
  { name }: Pack,
  transaction: Writing<'corpora' | 'reports' | 'indexes' | 'off'>,
  replace: string | undefined,
): Promise<Pick<StoredCorpus, 'id' | 'name'>> {
  const corpora = transaction.objectStore('corpora');
  if (replace === undefined) {
    const taken = new Set((await corpora.getAll()).map(corpus => corpus.name));
    return { id: crypto.randomUUID(), name: freeName(name, taken) };
  }
  const old = await corpora.get(replace);
  if (!old) throw new NoSuchCorpus(replace);
  await transaction.objectStore('reports').delete(reportsOf(replace));
  await transaction.objectStore('indexes').delete(replace);
  return { id: replace, name: old.name };
}

/** Characters that a count takes at the end of a name, with room to spare. */
const MARK = 10;

/** `Summit`, or `Summit (2)` where that is another corpus, and so on. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name.slice(0, LIMITS.line - MARK)} (${count})`;
  return free;
}
