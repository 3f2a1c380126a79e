import { chooseText } from '../core/reader/choose-text.ts';
import { NOTHING, type PageCopy, type Readable } from '../core/reader/page-copy.ts';
import { type Extraction, extracting } from './index.ts';

/**
 * Takes the article out of a document, as `extracting` does, all at once and here.
 *
 * @throws {UnreadablePageError} where the page is beyond reach
 */
export function extract(document: Document, address: string): Extraction | null {
  const work = extracting(document, address);
  let step = work.next();
  while (!step.done) step = work.next(choose(step.value));
  return step.value;
}

function choose(copy: PageCopy): Readable {
  try {
    return chooseText(copy);
  } catch (error) {
    // What remains is to look where its running text is densest.
    console.warn('Readability fails at this page:', error);
    return NOTHING;
  }
}
