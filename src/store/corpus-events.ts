const NAME = 'corpora';

/**
 * Tells of every change of the corpora, wherever it is made: every page and worker of the extension hears it.
 *
 * @param signal ends it
 */
export function onCorpora(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', listener);
  signal.addEventListener('abort', () => channel.close());
}

/** Tells all who listen that the corpora have changed. */
export function tellOfChange(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
}
