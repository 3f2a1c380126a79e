import type { Runtime } from 'webextension-polyfill';
import { type Corpus, indexCorpus } from '../core/corpus/index.ts';
import { parsePack } from '../core/corpus/pack.ts';
import { PackError } from '../core/corpus/pack-error.ts';

/** The bundled corpus cannot be used: missing, damaged or empty. */
export class CorpusUnusable extends Error {
  override name = 'CorpusUnusable';
}

/**
 * A loader of the bundled corpus that reads and indexes it once. What it remembers is a cache: the
 * background may be stopped at any moment and then reads the corpus again.
 *
 * @returns A function that throws CorpusUnusable; a failed load is tried afresh at the next call.
 */
export function corpusLoader(runtime: Pick<Runtime.Static, 'getURL'>): () => Promise<Corpus> {
  let loaded: Promise<Corpus> | null = null;
  return () => {
    loaded ??= load(runtime.getURL('corpus.json')).catch(error => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}

async function load(url: string): Promise<Corpus> {
  const pack = parse(await read(url));
  if (pack.reports.length === 0) throw new CorpusUnusable('The corpus holds no report.');
  return indexCorpus(pack);
}

async function read(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    return await response.json();
  } catch (error) {
    throw new CorpusUnusable('The corpus could not be read.', { cause: error });
  }
}

function parse(value: unknown): ReturnType<typeof parsePack> {
  try {
    return parsePack(value);
  } catch (error) {
    if (error instanceof PackError) throw new CorpusUnusable(error.message, { cause: error });
    throw error;
  }
}
