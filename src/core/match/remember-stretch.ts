import type { Reading } from '../quotes/reading.ts';

/**
 * Remembers what a function says of some words of a text in a row, for as long as somebody holds its reading: a
 * quotation is compared with many reports, and a report with many pages.
 *
 * @param answer gives the same for the same words, by the indices of the first and the last; what it gives must not be
 * changed
 */
export function rememberStretch<T>(
  answer: (reading: Reading, first: number, last: number) => T,
): (reading: Reading, first: number, last?: number) => T {
  const known = new WeakMap<Reading, Map<number, T>>();
  return (reading, first, last = first) => {
    const answers = known.get(reading) ?? new Map<number, T>();
    known.set(reading, answers);
    const stretch = first * reading.words.length + last;
    const before = answers.get(stretch);
    if (before !== undefined) return before;
    const found = answer(reading, first, last);
    answers.set(stretch, found);
    return found;
  };
}
