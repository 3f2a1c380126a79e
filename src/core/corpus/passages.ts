import type { Quotation, Reading } from '../quotes/reading.ts';
import { type Numbered, selectionOf, stretchOf, wordsInNumbers } from '../text/numbered.ts';

/**
 * A stretch of a report that a quotation is aligned with: a paragraph; a quotation; or an utterance of
 * several, which is what one speaker says around an attribution (“A,” she said. “B.” → A B).
 */
export interface Passage extends Numbered {
  /** Indices in the report's `Reading.words`, in order; not always next to each other. */
  words: number[];
}

/** Longest attribution, in words, that an utterance runs on over. */
export const ATTRIBUTION = 20;

/** @returns the paragraphs of a report, its quotations and its utterances of more than one. */
export function passagesOf(reading: Reading): Passage[] {
  const numbered = wordsInNumbers(reading.words);
  const outer = reading.quotations.filter(quotation => !quotation.nested);
  const utterances = utterancesOf(outer).filter(parts => parts.length > 1);
  const runs = [...blocksOf(reading), ...outer.map(({ firstWord, lastWord }) => [firstWord, lastWord + 1])];
  return [
    ...runs.map(([from = 0, to = 0]) => ({ words: range(from, to), ...stretchOf(numbered, from, to) })),
    ...utterances.map(parts => {
      const words = parts.flatMap(({ firstWord, lastWord }) => range(firstWord, lastWord + 1));
      return { words, ...selectionOf(numbered, words) };
    }),
  ];
}

/** Where the words of each paragraph begin, and where they end. */
function blocksOf({ blockOf }: Reading): [from: number, to: number][] {
  const blocks: [number, number][] = [];
  for (let from = 0, to = 1; to <= blockOf.length; to++) {
    if (to < blockOf.length && blockOf[to] === blockOf[from]) continue;
    blocks.push([from, to]);
    from = to;
  }
  return blocks;
}

function range(from: number, to: number): number[] {
  const words: number[] = [];
  for (let word = from; word < to; word++) words.push(word);
  return words;
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
