import type { Reading } from '../quotes/reading.ts';

/**
 * A stretch of a report that a quotation is aligned with: a paragraph, or an utterance, which is all that
 * one speaker says around an attribution (“A,” she said. “B.” → A B).
 */
export interface Passage {
  /** Index of the report in the corpus. */
  report: number;
  /** Indices in the report's `Reading.words`, in order; not always next to each other. */
  words: number[];
}

/** Longest attribution, in words, that an utterance runs on over. */
const ATTRIBUTION = 20;

/** @returns the paragraphs of a report, then its utterances of more than one quotation. */
export function passagesOf(reading: Reading, report: number): Passage[] {
  const passages: Passage[] = [];
  reading.blockOf.forEach((block, word) => {
    if (word === 0 || block !== reading.blockOf[word - 1]) passages.push({ report, words: [] });
    passages.at(-1)?.words.push(word);
  });
  return [...passages, ...utterancesOf(reading).map(words => ({ report, words }))];
}

function utterancesOf(reading: Reading): number[][] {
  const utterances: number[][] = [];
  let current: number[] = [];
  let parts = 0;
  const outer = reading.quotations.filter(quotation => !quotation.nested);
  outer.forEach((quotation, i) => {
    const previous = outer[i - 1];
    const sameSpeaker = previous !== undefined && previous.speaker === quotation.speaker;
    const near = previous !== undefined && quotation.firstWord - previous.lastWord - 1 <= ATTRIBUTION;
    const sameBlock = previous?.block === quotation.block && quotation.speaker !== null;
    if (!(sameSpeaker && (previous?.continues || (near && sameBlock)))) {
      if (parts > 1) utterances.push(current);
      current = [];
      parts = 0;
    }
    for (let word = quotation.firstWord; word <= quotation.lastWord; word++) current.push(word);
    parts++;
  });
  if (parts > 1) utterances.push(current);
  return utterances;
}
