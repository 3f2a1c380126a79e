import type { PageCopy, Readable } from '../core/reader/page-copy.ts';
import { UnreadablePageError } from '../extract/index.ts';
import { type ChoiceRequest, type Fault, isFault } from '../messages.ts';

/** How long the answer may take, in milliseconds. One that got lost would be waited for without end. */
const PATIENCE = 30_000;

interface Background {
  sendMessage(message: ChoiceRequest): Promise<unknown>;
}

/**
 * Has the background choose the article's text from a copy of the page.
 *
 * @throws {UnreadablePageError} where Readability fails at the page
 * @throws any other error where nobody answers
 */
export async function askToChoose(runtime: Background, copy: PageCopy): Promise<Readable> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const asked = runtime.sendMessage({ type: 'choose', copy }) as Promise<Readable | Fault | undefined>;
  const answer = await Promise.race([asked, late]).finally(() => clearTimeout(timer));
  if (answer === undefined) throw new Error('The extension has not answered.');
  if (isFault(answer)) throw new UnreadablePageError(answer.fault);
  return answer;
}
