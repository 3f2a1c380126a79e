import type { browser } from '../../../browser.ts';
import type { Report } from '../../../core/corpus/report.ts';
import {
  type CorpusInfo,
  createCorpus,
  exportPack,
  listCorpora,
  readPage,
  renameCorpus,
  switchCorpus,
} from '../../../store/corpora.ts';
import { removeCorpus, removeReport, type Undo, undo } from '../../../store/corpus-changes.ts';
import { StoreUnavailable } from '../../../store/corpus-errors.ts';
import type { MessageKey } from '../../../words.ts';
import { download, fileName } from '../../export/download.ts';
import { tellBackground } from '../../tell-background.ts';
import type { ImportWorker } from './importer.ts';
import { type Import, Imports } from './imports.ts';

type Api = Pick<typeof browser, 'permissions' | 'runtime'>;

/** All corpora, or the words for why they cannot be read. */
export type Listed = readonly CorpusInfo[] | Extract<MessageKey, 'corporaPrivate' | 'corpusUnusable'>;

/** The reader's corpora. Every change is stored at once, and checked pages are checked again. */
export class Keeper {
  readonly #api: Api;
  readonly #startWorker: () => ImportWorker;

  constructor(api: Api, startWorker: () => ImportWorker) {
    this.#api = api;
    this.#startWorker = startWorker;
  }

  /** All corpora, or what is to be said where they cannot be read. */
  async list(): Promise<Listed> {
    try {
      return await listCorpora();
    } catch (error) {
      if (error instanceof StoreUnavailable) return 'corporaPrivate';
      console.error(error);
      return 'corpusUnusable';
    }
  }

  /** See {@link readPage}. */
  readPage(corpus: string, from: number, count: number): Promise<Report[]> {
    return readPage(corpus, from, count);
  }

  create(name: string): Promise<CorpusInfo> {
    return this.#change(createCorpus(name));
  }

  rename(corpus: string, name: string): Promise<void> {
    return this.#change(renameCorpus(corpus, name));
  }

  switch(corpus: string, on: boolean): Promise<void> {
    return this.#change(switchCorpus(corpus, on));
  }

  /** Switches all corpora on, as they are at first, where there are any. */
  async switchAllOn(): Promise<void> {
    const corpora = await this.list();
    if (typeof corpora === 'string') return;
    for (const { id, on } of corpora) if (!on) await this.switch(id, true);
  }

  remove(corpus: string): Promise<Undo> {
    return this.#change(removeCorpus(corpus));
  }

  removeReport(corpus: string, report: string): Promise<Undo> {
    return this.#change(removeReport(corpus, report));
  }

  undo(change: Undo): Promise<void> {
    return this.#change(undo(change));
  }

  /** Has the browser save a corpus as a file. */
  async export(corpus: string): Promise<void> {
    const pack = await exportPack(corpus);
    download(`${fileName(pack.name)}.json`, 'application/json', JSON.stringify(pack));
  }

  /** @param hear see {@link Imports} */
  imports(hear: (imports: readonly Import[]) => void): Imports {
    return new Imports(this.#api, this.#startWorker, hear);
  }

  async #change<T>(change: Promise<T>): Promise<T> {
    const result = await change;
    void tellBackground(this.#api);
    return result;
  }
}
