import type { PageCopy, Readable } from '../core/reader/page-copy.ts';
import { type Extraction, extracting, UnreadablePageError } from '../extract/index.ts';

/**
 * Has Readability choose from a copy of the page, out of the page's way.
 *
 * @param signal ends the waiting
 * @throws the signal's reason, or another error where nobody chooses
 */
export type Choose = (copy: PageCopy, signal: AbortSignal) => Promise<Readable>;

/** What came of reading the page. */
export interface Found {
  /** Null where the page has no article. */
  extraction: Extraction | null;
  /** For how long the page was kept from its own work, in milliseconds. */
  busy: number;
}

/**
 * Reads the article of the live page. A page beyond reach is as good as one without an article; the console says why.
 *
 * @param signal ends it
 * @throws the signal's reason, and what `choose` throws of the extension's own errors
 */
export async function readArticle(choose: Choose, signal: AbortSignal): Promise<Found> {
  const work = extracting(document, location.href);
  let busy = 0;
  const goOn = (chosen?: Readable) => {
    const start = performance.now();
    // The first step takes no answer.
    const step = work.next(chosen as Readable);
    busy += performance.now() - start;
    return step;
  };
  try {
    let step = goOn();
    while (!step.done) {
      const chosen = await choose(step.value, signal);
      signal.throwIfAborted();
      step = goOn(chosen);
    }
    return { extraction: step.value, busy };
  } catch (error) {
    if (!(error instanceof UnreadablePageError)) throw error;
    console.warn('Crossquote:', error);
    return { extraction: null, busy };
  }
}
