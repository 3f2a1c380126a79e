import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Report } from '../core/corpus/report.ts';
import type { Origin } from './corpora.ts';
import { QuotaExceeded, StoreUnavailable } from './corpus-errors.ts';

/** What is stored of a corpus beside its reports. */
export interface StoredCorpus {
  id: string;
  name: string;
  origin: Origin;
  /** Names one state of the reports: another one after every change of them. */
  revision: string;
  /** How many reports it has. */
  reports: number;
  /** UTF-16 length of all their texts. */
  size: number;
  /** What its search index must be brought up to date with; null where it has none. */
  indexed: { revision: string; touched: number[] } | null;
}

/** A report where it lies. */
export interface StoredReport {
  /** Id of its corpus. */
  corpus: string;
  /** Its place in the corpus: ascending, with gaps where reports were removed. */
  position: number;
  /** `addressKey` of its URL. */
  address: string;
  report: Report;
}

/** The search index of one state of a corpus. */
export interface StoredIndex {
  revision: string;
  /** The place of each of its reports, in the index's order. */
  positions: number[];
  /** All languages that its reports are in. */
  languages: string[];
  /** See `toBlock`. */
  block: ArrayBuffer;
}

export interface Schema extends DBSchema {
  corpora: { key: string; value: StoredCorpus };
  reports: {
    key: [string, number];
    value: StoredReport;
    indexes: { id: [string, string]; address: [string, string] };
  };
  /** Search indexes of large corpora, by corpus. */
  indexes: { key: string; value: StoredIndex };
  /** The corpora that the reader has switched off, the bundled one among them. */
  off: { key: string; value: true };
}

type Names = StoreNames<Schema>;
/** A transaction that writes to some of the stores. */
export type Writing<N extends Names> = IDBPTransaction<Schema, N[], 'readwrite'>;

const NAME = 'crossquote';

/**
 * Opens the database for one piece of work and closes it again. It is never left open: nothing has to be kept
 * in memory, and no page stands in the way of a later version of the database.
 *
 * @throws StoreUnavailable
 */
export async function withDatabase<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

async function open(): Promise<IDBPDatabase<Schema>> {
  try {
    return await openDB<Schema>(NAME, 1, { upgrade: create });
  } catch (error) {
    if (error instanceof DOMException && REFUSALS.has(error.name))
      throw new StoreUnavailable('The browser gives no store here.', { cause: error });
    throw error;
  }
}

/** By what name browsers refuse a database to a page, whatever is in it. */
const REFUSALS = new Set(['InvalidStateError', 'SecurityError']);

function create(db: IDBPDatabase<Schema>): void {
  db.createObjectStore('corpora', { keyPath: 'id' });
  const reports = db.createObjectStore('reports', { keyPath: ['corpus', 'position'] });
  reports.createIndex('id', ['corpus', 'report.id'], { unique: true });
  reports.createIndex('address', ['corpus', 'address']);
  db.createObjectStore('indexes');
  db.createObjectStore('off');
}

/**
 * Does work in one transaction, which takes effect as a whole once all of it is stored, or not at all: where the
 * work throws, where the browser refuses, and where page or browser end before that.
 *
 * @param work may wait for nothing but requests of the transaction
 * @throws QuotaExceeded, StoreUnavailable
 */
export async function transact<N extends Names, T>(
  stores: N[],
  work: (transaction: Writing<N>) => Promise<T>,
): Promise<T> {
  return withDatabase(async db => {
    const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
    // Whoever waits for the work learns of a failure there; here it must only not go unheard.
    const done = transaction.done.then(
      () => null,
      (error: unknown) => ({ error }),
    );
    try {
      const result = await work(transaction);
      const failed = await done;
      if (failed) throw failed.error;
      return result;
    } catch (error) {
      abort(transaction);
      await done;
      throw isQuota(error) || isQuota(transaction.error)
        ? new QuotaExceeded('The browser has no room left for this.', { cause: error })
        : error;
    }
  });
}

function abort(transaction: Pick<IDBTransaction, 'abort'>): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended by itself already.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

/** All reports of a corpus, in order. */
export function reportsOf(corpus: string): IDBKeyRange {
  return IDBKeyRange.bound([corpus], [corpus, []]);
}
