import type { CheckedQuotation } from '../result.ts';
import { wordsOf } from '../text/words.ts';

/**
 * A quotation that a page prints twice (a pull quote, a caption) is one quotation with two places. The
 * print that names its speaker is the one kept; two named speakers are two quotations.
 */
export function mergeRepeated(quotations: CheckedQuotation[]): CheckedQuotation[] {
  const merged: CheckedQuotation[] = [];
  const byWords = new Map<string, CheckedQuotation[]>();
  for (const quotation of quotations) {
    const words = wordsOf(quotation.text)
      .map(word => word.key)
      .join(' ');
    const alike = byWords.get(words) ?? [];
    const first = alike.find(
      other => other.speaker === quotation.speaker || other.speaker === null || quotation.speaker === null,
    );
    if (first) {
      const { places } = first;
      places.push(...quotation.places);
      if (first.speaker === null) Object.assign(first, quotation, { places });
      continue;
    }
    const kept = { ...quotation, places: [...quotation.places] };
    merged.push(kept);
    alike.push(kept);
    byWords.set(words, alike);
  }
  return merged;
}
