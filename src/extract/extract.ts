import { chooseTextOrNothing } from '../core/reader/choose-text.ts';
import { type Extraction, extracting } from './index.ts';

/**
 * Takes the article out of a document, as `extracting` does, all at once and here.
 *
 * @throws {UnreadablePageError} where the page is beyond reach
 */
export function extract(document: Document, address: string): Extraction | null {
  const work = extracting(document, address);
  let step = work.next();
  while (!step.done) step = work.next(chooseTextOrNothing(step.value, console.warn));
  return step.value;
}
