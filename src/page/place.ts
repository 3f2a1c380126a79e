import type { Span } from '../core/article.ts';
import { builtin } from '../extract/builtin.ts';
import type { Extraction, Stretch } from '../extract/index.ts';
import { isShown, renderedParent, textWalker } from '../extract/nodes.ts';
import { squeeze } from './follow-text.ts';

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
  return squeeze(ranges.join('')) === squeeze(text);
}

/** The elements that the text of a range stands in; the slot that shows it, too. */
export function elementsOf({ startContainer, endContainer, commonAncestorContainer }: Range): Element[] {
  const walker = textWalker(builtin(startContainer, 'ownerDocument') as Document, commonAncestorContainer);
  walker.currentNode = startContainer;
  const elements: Element[] = [];
  for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
    for (const element of [builtin(node, 'parentElement'), renderedParent(node as Text)]) {
      if (element) elements.push(element);
    }
    if (node === endContainer) break;
  }
  return elements;
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
