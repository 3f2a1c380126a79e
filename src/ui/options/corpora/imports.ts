import type { browser } from '../../../browser.ts';
import type { CorpusInfo } from '../../../store/corpora.ts';
import { countWords, type MessageKey } from '../../../words.ts';
import { tellBackground } from '../../tell-background.ts';
import { type Fetched, fetchPack, LARGEST } from './fetch-pack.ts';
import type { ImportEnd, ImportJob } from './import-job.ts';
import { type ImportWorker, importInWorker } from './importer.ts';

type Api = Pick<typeof browser, 'permissions' | 'runtime'>;

/** One import, from the reader's press to its end. */
export interface Import {
  /** Tells it from others. */
  key: number;
  /** Name of the file, or the address. */
  name: string;
  /** How many of how many steps are done; null before that is known. */
  progress: { done: number; all: number } | null;
  /** How it ended; null while it runs. */
  told: Told | null;
  stop(): void;
}

/** What the reader is told of the end of an import. */
export interface Told {
  says: MessageKey;
  /** `$1`: the corpus, the file or the address, as somebody else has named it. */
  name: string;
  /** `$2`… */
  more: string[];
  failed: boolean;
  /** The place and the reason in English; empty where the words say all. */
  detail: string;
}

const FAILURES: Record<Exclude<(ImportEnd | Fetched)['state'], 'done' | 'fetched'>, MessageKey> = {
  stopped: 'importStopped',
  'no-pack': 'importNoPack',
  'no-room': 'importNoRoom',
  'too-large': 'importTooLarge',
  failed: 'importFailed',
  refused: 'addressRefused',
  unreachable: 'addressFailed',
};

/** Runs imports, any number at a time, and tells how each of them goes. */
export class Imports {
  readonly #api: Api;
  readonly #start: () => ImportWorker;
  readonly #hear: (imports: readonly Import[]) => void;
  #imports: readonly Import[] = [];
  #count = 0;

  /** @param hear told of all imports since the last one was begun, at every change */
  constructor(api: Api, start: () => ImportWorker, hear: (imports: readonly Import[]) => void) {
    this.#api = api;
    this.#start = start;
    this.#hear = hear;
  }

  /** Imports a file as a corpus of its own. */
  importFile(file: File): Promise<void> {
    return this.#run(file.name, async (key, signal) => {
      if (file.size > LARGEST) return tellFailure(file.name, { state: 'too-large' });
      const job: ImportJob = { bytes: file, origin: { type: 'file' }, replace: null };
      return tellEnd(file.name, await this.#import(key, job, signal), 'imported');
    });
  }

  /**
   * Fetches a pack from an address, which is asked for as {@link fetchPack} says, and imports it.
   *
   * @param known the corpus that was fetched from there before, which is brought up to date
   */
  importAddress(url: string, known: CorpusInfo | null): Promise<void> {
    return this.#run(url, async (key, signal) => {
      const fetched = await fetchPack(this.#api, url, signal);
      if (fetched.state !== 'fetched') return tellFailure(url, fetched);
      const { bytes, sha256 } = fetched;
      if (known?.origin.type === 'address' && known.origin.sha256 === sha256) {
        return { says: 'updatesNone', name: known.name, more: [], failed: false, detail: '' };
      }
      const origin = { type: 'address', url, sha256, looked: new Date().toISOString() } as const;
      const end = await this.#import(key, { bytes, origin, replace: known?.id ?? null }, signal);
      return tellEnd(url, end, known ? 'updated' : 'imported');
    });
  }

  async #run(name: string, work: (key: number, signal: AbortSignal) => Promise<Told>): Promise<void> {
    const life = new AbortController();
    const key = ++this.#count;
    const stop = () => life.abort();
    // What has ended was read by now.
    const running = this.#imports.filter(({ told }) => told === null);
    this.#tell([...running, { key, name, progress: null, told: null, stop }]);
    this.#change(key, { told: await work(key, life.signal) });
  }

  async #import(key: number, job: ImportJob, signal: AbortSignal): Promise<ImportEnd> {
    const onProgress = (done: number, all: number) => this.#change(key, { progress: { done, all } });
    const end = await importInWorker(job, this.#start, onProgress, signal);
    if (end.state === 'done') void tellBackground(this.#api);
    return end;
  }

  #change(key: number, change: Partial<Import>): void {
    this.#tell(this.#imports.map(each => (each.key === key ? { ...each, ...change } : each)));
  }

  #tell(imports: readonly Import[]): void {
    this.#imports = imports;
    this.#hear(imports);
  }
}

function tellEnd(name: string, end: ImportEnd, done: 'imported' | 'updated'): Told {
  if (end.state !== 'done') return tellFailure(name, end);
  const reports = countWords('reports', end.corpus.reports);
  return { says: done, name: end.corpus.name, more: [reports], failed: false, detail: '' };
}

type Failed = Exclude<ImportEnd | Fetched, { state: 'done' | 'fetched' }>;

function tellFailure(name: string, failed: Failed): Told {
  return {
    says: FAILURES[failed.state],
    name,
    more: [String(LARGEST / 1_000_000)],
    failed: failed.state !== 'stopped',
    detail: 'detail' in failed ? failed.detail : '',
  };
}
