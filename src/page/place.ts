import type { Span } from '../core/article.ts';
import { builtin } from '../extract/builtin.ts';
import type { Extraction, Stretch } from '../extract/index.ts';
import { isShown } from '../extract/nodes.ts';

/**
 * Where a span of the article stands in the page now.
 *
 * The ranges are live ones: when the page changes, the browser moves them with their words or empties them,
 * where static ranges would go on to mark whatever has come to stand there. There are few of them, and each
 * costs a comparison or two when nodes change.
 *
 * @returns one range, or several where other text interrupts the span; none where the page no longer reads so
 */
export function placeOf({ article, map }: Extraction, span: Span): Range[] {
  const stretches = map.locate(span);
  if (!stretches.every(isStillThere)) return [];
  const ranges = stretches.map(toRange);
  return readsAs(ranges, article.text.slice(span.start, span.end)) ? ranges : [];
}

/** Whether the words in the ranges are still those of `text`; white space does not count. */
export function readsAs(ranges: Range[], text: string): boolean {
  return withoutSpace(ranges.join('')) === withoutSpace(text);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

function isStillThere({ startContainer, startOffset, endContainer, endOffset }: Stretch): boolean {
  return (
    isShown(startContainer) &&
    isShown(endContainer) &&
    startOffset <= startContainer.length &&
    endOffset <= endContainer.length
  );
}

function toRange({ startContainer, startOffset, endContainer, endOffset }: Stretch): Range {
  const document = startContainer.ownerDocument;
  const range = builtin(document, 'createRange').call(document);
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
