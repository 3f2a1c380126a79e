import { type Corpus, indexCorpus } from '../core/corpus/index.ts';
import { type CorpusInfo, listCorpora, readReports } from '../store/corpora.ts';

/** All corpora are switched off, or those that are on have no report. */
export class NoCorpusOn extends Error {
  override name = 'NoCorpusOn';
}

/**
 * Reads the corpora that are on, made ready to be searched. What it remembers of the last call is a cache: it is
 * read anew once anything about them has changed, and after the background was stopped.
 *
 * @returns A function that throws BundledUnusable or NoCorpusOn; a failed call is tried afresh at the next.
 */
export function corpusReader(): () => Promise<Corpus> {
  let last: { state: string; corpus: Promise<Corpus> } | null = null;
  return async () => {
    const infos = (await listCorpora()).filter(({ on, reports }) => on && reports > 0);
    if (infos.length === 0) throw new NoCorpusOn('No corpus that is on has a report.');
    const state = JSON.stringify(infos.map(({ id, name, revision }) => [id, name, revision]));
    if (last?.state !== state) last = { state, corpus: read(infos) };
    const { corpus } = last;
    return corpus.catch(error => {
      if (last?.corpus === corpus) last = null;
      throw error;
    });
  };
}

async function read(infos: readonly CorpusInfo[]): Promise<Corpus> {
  return indexCorpus(
    await Promise.all(infos.map(async ({ id, name }) => ({ id, name, reports: await readReports(id) }))),
  );
}
