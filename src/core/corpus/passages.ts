import type { Quotation, Reading } from '../quotes/reading.ts';
import { type Numbered, selectionOf, stretchOf, wordsInNumbers } from '../text/numbered.ts';

/** Words of a text in a row: `from` inclusive, `to` exclusive. */
interface Run {
  from: number;
  to: number;
}

/**
 * A stretch of a report that a quotation is aligned with: a paragraph; a quotation; or an utterance of
 * several, which is what one speaker says around an attribution (“A,” she said. “B.” → A B).
 *
 * Its words are put together when they are asked for: most passages of a report share too little with any quotation.
 */
export class Passage implements Numbered {
  private own: (Numbered & { words: number[] }) | null = null;

  /**
   * @param text all words of the report
   * @param runs those of the passage, in order
   */
  constructor(
    readonly text: Numbered,
    readonly runs: readonly Run[],
  ) {}

  /** Indices in the report's `Reading.words`, in order; not always next to each other. */
  get words(): number[] {
    return this.all().words;
  }

  get keys(): readonly string[] {
    return this.all().keys;
  }

  get hashes(): Int32Array {
    return this.all().hashes;
  }

  get matter(): Uint8Array {
    return this.all().matter;
  }

  get stems(): Int32Array {
    return this.all().stems;
  }

  private all(): Numbered & { words: number[] } {
    this.own ??= withWords(this.text, this.runs);
    return this.own;
  }
}

function withWords(text: Numbered, runs: readonly Run[]): Numbered & { words: number[] } {
  const words: number[] = [];
  for (const { from, to } of runs) for (let word = from; word < to; word++) words.push(word);
  const [only] = runs.length === 1 ? runs : [];
  return { words, ...(only ? stretchOf(text, only.from, only.to) : selectionOf(text, words)) };
}

/** Longest attribution, in words, that an utterance runs on over. */
export const ATTRIBUTION = 20;

/** @returns the paragraphs of a report, its quotations and its utterances of more than one. */
export function passagesOf(reading: Reading): Passage[] {
  const text = wordsInNumbers(reading.words);
  const outer = reading.quotations.filter(quotation => !quotation.nested);
  const utterances = utterancesOf(outer).filter(parts => parts.length > 1);
  const quoted = outer.map(runOf);
  return [
    ...[...blocksOf(reading), ...quoted].map(run => new Passage(text, [run])),
    ...utterances.map(parts => new Passage(text, parts.map(runOf))),
  ];
}

function runOf({ firstWord, lastWord }: Quotation): Run {
  return { from: firstWord, to: lastWord + 1 };
}

/** The words of each paragraph. */
function blocksOf({ blockOf }: Reading): Run[] {
  const blocks: Run[] = [];
  for (let from = 0, to = 1; to <= blockOf.length; to++) {
    if (to < blockOf.length && blockOf[to] === blockOf[from]) continue;
    blocks.push({ from, to });
    from = to;
  }
  return blocks;
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
