import { addressKey } from '../core/corpus/identity.ts';
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
  const info = await transact(['corpora', 'reports', 'off'], async transaction => {
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

/** Id and name of the corpus; one that is replaced is emptied. */
async function placeFor(
  { name }: Pack,
  transaction: Writing<'corpora' | 'reports' | 'off'>,
  replace: string | undefined,
): Promise<Pick<StoredCorpus, 'id' | 'name'>> {
  if (replace === undefined) return { id: crypto.randomUUID(), name };
  const old = await transaction.objectStore('corpora').get(replace);
  if (!old) throw new NoSuchCorpus(replace);
  await transaction.objectStore('reports').delete(reportsOf(replace));
  return { id: replace, name: old.name };
}
