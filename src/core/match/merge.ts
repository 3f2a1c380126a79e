import type { Span } from '../article.ts';
import type { Quotation, Reading } from '../quotes/reading.ts';

/** A quotation with all the places where the article prints it, the one it is judged by first. */
export interface Printed {
  quotation: Quotation;
  places: Span[];
}

/**
 * A quotation that a page prints twice (a pull quote, a caption) is one quotation with two places. The
 * print that names its speaker is the one judged; two named speakers are two quotations.
 */
export function mergeRepeated(quotations: Quotation[], { words }: Reading): Printed[] {
  const merged: Printed[] = [];
  const byWords = new Map<string, Printed[]>();
  for (const quotation of quotations) {
    const { start, end, speaker, firstWord, lastWord } = quotation;
    const keys = words.slice(firstWord, lastWord + 1).map(word => word.key);
    const alike = byWords.get(keys.join(' ')) ?? [];
    const first = alike.find(
      ({ quotation: { speaker: name } }) => name === speaker || name === null || speaker === null,
    );
    if (first) {
      first.places.push({ start, end });
      if (first.quotation.speaker === null) first.quotation = quotation;
      continue;
    }
    const printed = { quotation, places: [{ start, end }] };
    merged.push(printed);
    alike.push(printed);
    byWords.set(keys.join(' '), alike);
  }
  return merged;
}
