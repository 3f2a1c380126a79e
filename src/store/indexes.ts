import { BUNDLED } from './bundled.ts';
import { transact, withDatabase } from './database.ts';

/** The search index that is stored of one state of a corpus, or null where there is none of that state. */
export async function readIndex(corpus: string, revision: string): Promise<ArrayBuffer | null> {
  const stored = await withDatabase(db => db.get('indexes', corpus));
  return stored?.revision === revision ? stored.block : null;
}

/**
 * Stores the search index of one state of a corpus in place of an earlier one; nothing where the corpus has been
 * removed meanwhile.
 *
 * @throws QuotaExceeded
 */
export async function writeIndex(corpus: string, revision: string, block: ArrayBuffer): Promise<void> {
  await transact(['corpora', 'indexes'], async transaction => {
    const isThere =
      corpus === BUNDLED || (await transaction.objectStore('corpora').getKey(corpus)) === corpus;
    if (isThere) await transaction.objectStore('indexes').put({ revision, block }, corpus);
  });
}
