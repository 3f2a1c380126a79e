import type { IDBPObjectStore } from 'idb';
import { addressKey } from '../core/corpus/identity.ts';
import type { Report } from '../core/corpus/report.ts';
import { NoSuchCorpus } from './corpus-errors.ts';
import { tellOfChange } from './corpus-events.ts';
import { reportsOf, type Schema, type StoredCorpus, type StoredReport, transact } from './database.ts';

/** What takes a change back. Plain data, of no use after the next start of the page that holds it. */
export type Undo =
  | { of: 'corpus'; corpus: StoredCorpus; isOff: boolean; reports: StoredReport[] }
  /** `before`: what it was, or null where it was not there. */
  | { of: 'report'; corpus: string; id: string; before: StoredReport | null };

/**
 * Removes a corpus with all its reports; its room is free again at once.
 *
 * @throws NoSuchCorpus
 */
export async function removeCorpus(id: string): Promise<Undo> {
  const undo = await transact(['corpora', 'reports', 'indexes', 'off'], async transaction => {
    const corpora = transaction.objectStore('corpora');
    const corpus = await corpora.get(id);
    if (!corpus) throw new NoSuchCorpus(id);
    const off = transaction.objectStore('off');
    const isOff = (await off.get(id)) !== undefined;
    const reports = await transaction.objectStore('reports').getAll(reportsOf(id));
    await Promise.all([
      corpora.delete(id),
      off.delete(id),
      transaction.objectStore('indexes').delete(id),
      transaction.objectStore('reports').delete(reportsOf(id)),
    ]);
    return { of: 'corpus' as const, corpus, isOff, reports };
  });
  tellOfChange();
  return undo;
}

/**
 * Adds a report to a corpus, or puts it in the place of the one there of the same page.
 *
 * @throws NoSuchCorpus, also for the bundled corpus
 * @throws QuotaExceeded
 */
export function addReport(corpus: string, report: Report): Promise<Undo> {
  const address = addressKey(report.url);
  return changeReport(corpus, async reports => {
    const before =
      (await reports.index('id').get([corpus, report.id])) ??
      (await reports.index('address').get([corpus, address])) ??
      null;
    const id = before?.report.id ?? report.id;
    const position = before?.position ?? (await nextPosition(reports, corpus));
    return { id, before, after: { corpus, position, address, report: { ...report, id } } };
  });
}

/**
 * Removes a report from a corpus. One that is not there needs no removing.
 *
 * @throws NoSuchCorpus, also for the bundled corpus
 */
export function removeReport(corpus: string, id: string): Promise<Undo> {
  return changeReport(corpus, async reports => ({
    id,
    before: (await reports.index('id').get([corpus, id])) ?? null,
    after: null,
  }));
}

/**
 * Takes a change back. What came after it stays, but for changes of the same report.
 *
 * @throws NoSuchCorpus where the corpus of a report was removed meanwhile
 * @throws QuotaExceeded
 */
export async function undo(change: Undo): Promise<void> {
  if (change.of === 'corpus') await putBackCorpus(change);
  else await putBackReport(change);
}

async function putBackCorpus({ corpus, isOff, reports }: Extract<Undo, { of: 'corpus' }>): Promise<void> {
  await transact(['corpora', 'reports', 'off'], async transaction => {
    const store = transaction.objectStore('reports');
    await Promise.all([
      transaction.objectStore('corpora').put({ ...corpus, indexed: null }),
      isOff && transaction.objectStore('off').put(true, corpus.id),
      ...reports.map(report => store.put(report)),
    ]);
  });
  tellOfChange();
}

async function putBackReport({ corpus, id, before }: Extract<Undo, { of: 'report' }>): Promise<void> {
  await changeReport(corpus, async reports => {
    const now = (await reports.index('id').get([corpus, id])) ?? null;
    // Its place is another's where it was the last, was removed, and another was added.
    const isTaken = before && !now && (await reports.get([corpus, before.position])) !== undefined;
    const after = isTaken ? { ...before, position: await nextPosition(reports, corpus) } : before;
    return { id, before: now, after };
  });
}

type Stores = ('corpora' | 'reports')[];
type Reports = IDBPObjectStore<Schema, Stores, 'reports', 'readwrite'>;

/** A report of that id before and after. */
interface Exchange {
  id: string;
  before: StoredReport | null;
  after: StoredReport | null;
}

/** Exchanges one report for another in one transaction, and keeps the corpus' figures in line. */
async function changeReport(corpus: string, find: (reports: Reports) => Promise<Exchange>): Promise<Undo> {
  const undo = await transact(['corpora', 'reports'], async transaction => {
    const corpora = transaction.objectStore('corpora');
    const reports = transaction.objectStore('reports');
    const info = await corpora.get(corpus);
    if (!info) throw new NoSuchCorpus(corpus);
    const { id, before, after } = await find(reports);
    if (before) await reports.delete([corpus, before.position]);
    if (after) await reports.put(after);
    if (before || after) await corpora.put(recounted(info, { before, after }));
    return { of: 'report' as const, corpus, id, before };
  });
  tellOfChange();
  return undo;
}

function recounted(info: StoredCorpus, { before, after }: Omit<Exchange, 'id'>): StoredCorpus {
  return {
    ...info,
    revision: crypto.randomUUID(),
    reports: info.reports + Number(after !== null) - Number(before !== null),
    size: info.size + (after?.report.text.length ?? 0) - (before?.report.text.length ?? 0),
    indexed: info.indexed && {
      ...info.indexed,
      touched: [...new Set([...info.indexed.touched, ...[before, after].flatMap(at => at?.position ?? [])])],
    },
  };
}

async function nextPosition(reports: Reports, corpus: string): Promise<number> {
  const last = await reports.openKeyCursor(reportsOf(corpus), 'prev');
  return last ? last.primaryKey[1] + 1 : 0;
}
