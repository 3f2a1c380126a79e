import type { PageCopy, Readable } from '../core/reader/page-copy.ts';
import type { ChoiceRequest } from '../messages.ts';

/** How long the answer may take, in milliseconds. One that got lost would be waited for without end. */
const PATIENCE = 30_000;

interface Background {
  sendMessage(message: ChoiceRequest): Promise<unknown>;
}

/**
 * Has the background choose the article's text from a copy of the page.
 *
 * @param signal ends the waiting
 * @throws the signal's reason, or any other error where nobody answers
 */
export async function askToChoose(
  runtime: Background,
  copy: PageCopy,
  signal: AbortSignal,
): Promise<Readable> {
  const asked = runtime.sendMessage({ type: 'choose', copy }) as Promise<Readable | undefined>;
  const answer = await orEnded(asked, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
  if (answer === undefined) throw new Error('The extension has not answered.');
  return answer;
}

/** What is promised, or the reason of a signal that aborts before. */
function orEnded<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    promise.then(resolve, reject);
  });
}
