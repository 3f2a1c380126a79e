import type { Span } from '../../src/core/article.ts';
import type { CheckedQuotation } from '../../src/core/result.ts';
import type { LabelledPage, LabelledQuotation } from './cases.ts';

/** A labelled quotation with what a program says of it; null where the program did not find it. */
export interface Pair {
  label: LabelledQuotation;
  got: CheckedQuotation | null;
}

/** What a program found on one page, held against its labels. */
export interface PageAnswers {
  title: string;
  pairs: Pair[];
  /** Quotations found where the page has none, or whose ends are wrong. */
  invented: CheckedQuotation[];
}

/**
 * Gives every label the checked quotation of the same words at the same place. Punctuation at the ends
 * does not count; a quotation that begins or ends at another word was not found.
 */
export function pairUp(
  { article, quotations: labels }: LabelledPage,
  checked: CheckedQuotation[],
): PageAnswers {
  const keyOf = (span: Span) => wordsKey(article.text, span);
  const byPlace = new Map(
    checked.flatMap(found => found.places.map(place => [keyOf(place), found] as const)),
  );
  const labelled = new Set(labels.map(({ place }) => keyOf(place)));
  return {
    title: article.title,
    pairs: labels.map(label => ({ label, got: byPlace.get(keyOf(label.place)) ?? null })),
    invented: checked.filter(found => !found.places.some(place => labelled.has(keyOf(place)))),
  };
}

/** Where the first word of a span begins and its last one ends. */
function wordsKey(text: string, { start, end }: Span): string {
  const slice = text.slice(start, end);
  const head = /^[^\p{L}\p{N}]*/u.exec(slice)?.[0].length ?? 0;
  const tail = /[\p{L}\p{N}]?[^\p{L}\p{N}]*$/u.exec(slice)?.index ?? 0;
  return `${start + head}-${start + tail}`;
}
