import { chooseText } from '../core/reader/choose-text.ts';
import { type Extraction, extracting } from './index.ts';
import { attempt } from './unreadable.ts';

/**
 * Takes the article out of a document, as `extracting` does, all at once and here.
 *
 * @throws {UnreadablePageError} where the page is beyond reach, or Readability fails
 */
export function extract(document: Document, address: string): Extraction | null {
  const work = extracting(document, address);
  let step = work.next();
  while (!step.done) {
    const copy = step.value;
    step = work.next(attempt(() => chooseText(copy)));
  }
  return step.value;
}
