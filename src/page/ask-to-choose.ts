import type { PageCopy, Readable } from '../core/reader/page-copy.ts';
import type { ChoiceRequest } from '../messages.ts';

/** How long the answer may take, in milliseconds. One that got lost would be waited for without end. */
const PATIENCE = 30_000;

/** Nobody has chosen: the page is about to be left, or the extension was updated or removed. */
export class Unanswered extends Error {
  override name = 'Unanswered';
}

interface Background {
  sendMessage(message: ChoiceRequest): Promise<unknown>;
}

/**
 * Has the background choose the article's text from a copy of the page.
 *
 * @param signal ends the waiting
 * @throws {Unanswered}
 * @throws the signal's reason
 */
export async function askToChoose(
  runtime: Background,
  copy: PageCopy,
  signal: AbortSignal,
): Promise<Readable> {
  const asked = ask(runtime, { type: 'choose', copy });
  return orEnded(asked, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
}

async function ask(runtime: Background, request: ChoiceRequest): Promise<Readable> {
  let answer: unknown;
  try {
    answer = await runtime.sendMessage(request);
  } catch (error) {
    throw new Unanswered('The extension has not answered.', { cause: error });
  }
  if (!answer) throw new Unanswered('The extension has not answered.');
  return answer as Readable;
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
