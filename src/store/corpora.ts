import { PACK_VERSION, type Pack, type Report } from '../core/corpus/report.ts';
import { readBundled } from './bundled.ts';
import { BUNDLED } from './bundled-id.ts';
import { NoSuchCorpus, StoreUnavailable } from './corpus-errors.ts';
import { tellOfChange } from './corpus-events.ts';
import { reportsOf, type StoredCorpus, transact, withDatabase } from './database.ts';

/** Where a corpus comes from. */
export type Origin =
  | { type: 'bundled' }
  /** The reader's own: made of what they have read. */
  | { type: 'own' }
  | { type: 'file' }
  /** An address it was fetched from; `sha256` of the bytes that came, in hex; `looked`: when, ISO 8601. */
  | { type: 'address'; url: string; sha256: string; looked: string };

/** What is known of a corpus without reading its reports. */
export interface CorpusInfo extends StoredCorpus {
  /** Whether pages are checked against it. */
  on: boolean;
}

/**
 * All corpora: the bundled one, which is read-only, then the reader's in the order of their names.
 *
 * @throws BundledUnusable
 * @throws StoreUnavailable
 */
export async function listCorpora(): Promise<CorpusInfo[]> {
  const [bundled, [stored, off]] = await Promise.all([
    infoOfBundled(),
    withDatabase(db => Promise.all([db.getAll('corpora'), db.getAllKeys('off')])),
  ]);
  stored.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return [bundled, ...stored].map(corpus => ({ ...corpus, on: !off.includes(corpus.id) }));
}

/**
 * The corpora that pages are checked against: those that are on and have reports. Where the browser gives no store,
 * no other than the bundled one can be there.
 *
 * @throws BundledUnusable
 */
export async function corporaInUse(): Promise<CorpusInfo[]> {
  try {
    return (await listCorpora()).filter(({ on, reports }) => on && reports > 0);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return [{ ...(await infoOfBundled()), on: true }];
  }
}

async function infoOfBundled(): Promise<StoredCorpus> {
  const { pack, revision } = await readBundled();
  const { name, reports } = pack;
  return {
    id: BUNDLED,
    name,
    origin: { type: 'bundled' },
    revision,
    reports: reports.length,
    size: sizeOf(reports),
    indexed: null,
  };
}

/** UTF-16 length of the texts of some reports. */
export function sizeOf(reports: readonly Report[]): number {
  return reports.reduce((size, { text }) => size + text.length, 0);
}

/**
 * Makes a corpus of the reader's own, without reports.
 *
 * @param name one line, not empty
 */
export async function createCorpus(name: string): Promise<CorpusInfo> {
  const corpus: StoredCorpus = {
    id: crypto.randomUUID(),
    name,
    origin: { type: 'own' },
    revision: crypto.randomUUID(),
    reports: 0,
    size: 0,
    indexed: null,
  };
  await transact(['corpora'], async transaction => {
    await transaction.objectStore('corpora').add(corpus);
  });
  tellOfChange();
  return { ...corpus, on: true };
}

/** @throws NoSuchCorpus */
export async function renameCorpus(id: string, name: string): Promise<void> {
  await transact(['corpora'], async transaction => {
    const corpora = transaction.objectStore('corpora');
    const corpus = await corpora.get(id);
    if (!corpus) throw new NoSuchCorpus(id);
    await corpora.put({ ...corpus, name });
  });
  tellOfChange();
}

/** Says whether pages are checked against a corpus, the bundled one among them. */
export async function switchCorpus(id: string, on: boolean): Promise<void> {
  await transact(['off'], async transaction => {
    const off = transaction.objectStore('off');
    await (on ? off.delete(id) : off.put(true, id));
  });
  tellOfChange();
}

/**
 * The reports of a corpus in its order; of one that is not there, none.
 *
 * @param ids which of them, in this order; those that are not there are left out
 * @throws BundledUnusable
 */
export async function readReports(corpus: string, ids?: readonly string[]): Promise<Report[]> {
  if (corpus === BUNDLED) {
    const { reports } = (await readBundled()).pack;
    return ids ? pick(reports, ids) : reports;
  }
  return withDatabase(async db => {
    if (!ids) return (await db.getAll('reports', reportsOf(corpus))).map(({ report }) => report);
    const { store } = db.transaction('reports');
    const found = await Promise.all(ids.map(id => store.index('id').get([corpus, id])));
    return found.flatMap(stored => stored?.report ?? []);
  });
}

/**
 * Some of the reports of a corpus, in its order.
 *
 * @param from how many are passed over
 * @param count how many are read at most
 * @throws BundledUnusable
 */
export async function readPage(corpus: string, from: number, count: number): Promise<Report[]> {
  if (corpus === BUNDLED) return (await readBundled()).pack.reports.slice(from, from + count);
  return withDatabase(async db => {
    const page: Report[] = [];
    let cursor = await db.transaction('reports').store.openCursor(reportsOf(corpus));
    if (cursor && from > 0) cursor = await cursor.advance(from);
    while (cursor && page.length < count) {
      page.push(cursor.value.report);
      cursor = await cursor.continue();
    }
    return page;
  });
}

function pick(reports: readonly Report[], ids: readonly string[]): Report[] {
  const byId = new Map(reports.map(report => [report.id, report]));
  return ids.flatMap(id => byId.get(id) ?? []);
}

/**
 * A corpus as a pack, to be handed out.
 *
 * @throws NoSuchCorpus
 * @throws BundledUnusable
 */
export async function exportPack(id: string): Promise<Pack> {
  if (id === BUNDLED) return (await readBundled()).pack;
  const [corpus, reports] = await Promise.all([withDatabase(db => db.get('corpora', id)), readReports(id)]);
  if (!corpus) throw new NoSuchCorpus(id);
  return { format: 'crossquote-pack', version: PACK_VERSION, name: corpus.name, reports };
}
