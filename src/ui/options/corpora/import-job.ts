import { checkDepth } from '../../../core/corpus/json-depth.ts';
import { parsePack } from '../../../core/corpus/pack.ts';
import { PackError } from '../../../core/corpus/pack-error.ts';
import { messageOf } from '../../../messages.ts';
import type { CorpusInfo, Origin } from '../../../store/corpora.ts';
import { QuotaExceeded } from '../../../store/corpus-errors.ts';
import { type ImportOptions, importPack } from '../../../store/import-pack.ts';
import { isShelved, openShelf } from '../../../store/indexes.ts';

/** What is to be imported; plain data, to be sent to a worker. */
export interface ImportJob {
  /** The pack as its file holds it. */
  bytes: Blob;
  origin: Exclude<Origin, { type: 'bundled' }>;
  /** Id of the corpus that gets these reports in place of its own; null: they become a corpus. */
  replace: string | null;
}

/** How an import ended. Where it is not `done`, nothing of it is stored. */
export type ImportEnd =
  | { state: 'done'; corpus: CorpusInfo }
  | { state: 'stopped' }
  /** `detail`: the place and the reason, in English. */
  | { state: 'no-pack'; detail: string }
  | { state: 'no-room' }
  | { state: 'failed'; detail: string };

/** Reads, checks and stores a pack. Never rejects. */
export async function runImport(
  { bytes, origin, replace }: ImportJob,
  options: Required<Pick<ImportOptions, 'onProgress' | 'signal'>>,
): Promise<ImportEnd> {
  try {
    const pack = parsePack(parseJson(decode(await bytes.arrayBuffer())));
    const { onProgress, signal } = options;
    const corpus = await importPack(pack, origin, {
      onProgress: (done, all) => onProgress(done, 2 * all),
      signal,
      ...(replace !== null && { replace }),
    });
    await index(corpus, (done, all) => onProgress(all + done, 2 * all), signal);
    return { state: 'done', corpus };
  } catch (error) {
    if (options.signal.aborted) return { state: 'stopped' };
    if (error instanceof PackError) return { state: 'no-pack', detail: error.message };
    if (error instanceof QuotaExceeded) return { state: 'no-room' };
    console.error(error);
    return { state: 'failed', detail: messageOf(error) };
  }
}

/** Makes the search index, where there is to be one. Without it, the next check makes it: the import is done. */
async function index(
  corpus: CorpusInfo,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<void> {
  if (!isShelved(corpus)) return;
  try {
    await openShelf(corpus, { onProgress, signal });
  } catch (error) {
    console.warn(error);
  }
}

/**
 * Nothing is put in the place of what is no UTF-8: the words of a report would be others.
 *
 * @throws PackError
 */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new PackError('', 'is not text in UTF-8');
    throw error;
  }
}

/** @throws PackError with the parser's word for what is wrong: browsers tell the place in it */
function parseJson(text: string): unknown {
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackError('', `is not JSON: ${messageOf(error)}`);
  }
}
