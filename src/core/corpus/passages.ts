import type { Quotation, Reading } from '../quotes/reading.ts';

/**
 * A stretch of a report that a quotation is aligned with: a paragraph; a quotation; or an utterance of
 * several, which is what one speaker says around an attribution (“A,” she said. “B.” → A B).
 */
export interface Passage {
  /** Index of the report in the corpus. */
  report: number;
  /** Indices in the report's `Reading.words`, in order; not always next to each other. */
  words: number[];
  /** Their keys. */
  keys: string[];
}

/** Longest attribution, in words, that an utterance runs on over. */
export const ATTRIBUTION = 20;

/** @returns the paragraphs of a report, its quotations and its utterances of more than one. */
export function passagesOf(reading: Reading, report: number): Passage[] {
  const outer = reading.quotations.filter(quotation => !quotation.nested);
  const utterances = utterancesOf(outer).filter(parts => parts.length > 1);
  const lists = [
    ...blocksOf(reading),
    ...outer.map(wordsOf),
    ...utterances.map(parts => parts.flatMap(wordsOf)),
  ];
  return lists.map(words => ({ report, words, keys: words.map(word => reading.words[word]?.key ?? '') }));
}

function blocksOf(reading: Reading): number[][] {
  const blocks: number[][] = [];
  reading.blockOf.forEach((block, word) => {
    if (word === 0 || block !== reading.blockOf[word - 1]) blocks.push([]);
    blocks.at(-1)?.push(word);
  });
  return blocks;
}

function wordsOf({ firstWord, lastWord }: Quotation): number[] {
  return Array.from({ length: lastWord - firstWord + 1 }, (_, i) => firstWord + i);
}

function utterancesOf(quotations: Quotation[]): Quotation[][] {
  const utterances: Quotation[][] = [];
  for (const quotation of quotations) {
    const current = utterances.at(-1);
    const previous = current?.at(-1);
    if (current && previous && goesOn(previous, quotation)) current.push(quotation);
    else utterances.push([quotation]);
  }
  return utterances;
}

function goesOn(previous: Quotation, next: Quotation): boolean {
  if (previous.speaker !== next.speaker) return false;
  if (previous.continues) return true;
  const near = next.firstWord - previous.lastWord - 1 <= ATTRIBUTION;
  return near && previous.block === next.block && next.speaker !== null;
}
