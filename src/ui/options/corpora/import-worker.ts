import { type ImportEnd, type ImportJob, runImport } from './import-job.ts';

/** To the worker: a job, or the word to stop it. */
export type Order = ImportJob | 'stop';

/** From the worker: how many of how many steps are done, and in the end how it went. */
export type Word = { done: number; all: number } | ImportEnd;

/** The part of a worker's global scope that is used. */
declare const self: {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(word: Word): void;
};

const stop = new AbortController();

self.onmessage = ({ data: order }) => {
  if (order === 'stop') return stop.abort();
  const onProgress = (done: number, all: number) => self.postMessage({ done, all });
  void runImport(order, { onProgress, signal: stop.signal }).then(end => self.postMessage(end));
};
