import type { ImportEnd, ImportJob } from './import-job.ts';
import type { Order, Word } from './import-worker.ts';

/** What is used of a worker. */
export interface ImportWorker {
  onmessage: ((event: MessageEvent<Word>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(order: Order): void;
  terminate(): void;
}

/** Starts the worker in which packs are read and stored: the page stays quick, and the browser does not end it. */
export function startWorker(): ImportWorker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Imports a pack in a worker of its own. Never rejects.
 *
 * @param onProgress told how many of how many steps are done
 * @param signal stops it, if it is not done by then
 */
export async function importInWorker(
  job: ImportJob,
  start: () => ImportWorker,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<ImportEnd> {
  const worker = start();
  const stop = () => worker.postMessage('stop');
  try {
    return await new Promise<ImportEnd>(resolve => {
      worker.onmessage = ({ data: word }) => {
        if ('state' in word) resolve(word);
        else onProgress(word.done, word.all);
      };
      worker.onerror = ({ message }) => resolve({ state: 'failed', detail: message });
      worker.postMessage(job);
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
    });
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}
