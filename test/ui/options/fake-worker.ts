import { runImport } from '../../../src/ui/options/corpora/import-job.ts';
import type { Word } from '../../../src/ui/options/corpora/import-worker.ts';
import type { ImportWorker } from '../../../src/ui/options/corpora/importer.ts';

/** A worker that does in this thread what the real one does in its own. */
export function fakeWorker(): ImportWorker {
  const stop = new AbortController();
  let ended = false;
  const worker: ImportWorker = {
    onmessage: null,
    onerror: null,
    postMessage(order) {
      if (order === 'stop') return stop.abort();
      const onProgress = (done: number, all: number) => say({ done, all });
      void runImport(order, { onProgress, signal: stop.signal }).then(say);
    },
    terminate() {
      ended = true;
    },
  };
  const say = (word: Word) => {
    if (!ended) worker.onmessage?.(new MessageEvent('message', { data: word }));
  };
  return worker;
}
