import type { Block } from '../article.ts';
import type { QuotationKind } from '../result.ts';
import { sentences } from '../text/sentences.ts';
import { type Gap, tokenize, type Word } from '../text/words.ts';
import { attribute } from './attribute.ts';
import { type FoundQuotation, findQuotations, type QuotedText } from './find.ts';
import { isUnspoken, kindOf, LEAD_IN } from './kind.ts';
import { type Name, namesIn } from './names.ts';
import { People } from './people.ts';

export interface Quotation extends FoundQuotation {
  kind: QuotationKind;
  /** Canonical name, or null where the text does not say who speaks. */
  speaker: string | null;
  /** Its words are `words[firstWord]` to `words[lastWord]` of the reading, both included. */
  firstWord: number;
  lastWord: number;
}

/** A text as this program reads it: its words, sentences, quotations and who speaks them. */
export interface Reading {
  text: string;
  /** All words in order; offsets in `text`. */
  words: Word[];
  /** Editor's marks by the index of the word they stand before. */
  gaps: ReadonlyMap<number, Gap>;
  /** Index of the block of every word. */
  blockOf: Int32Array;
  /** Number of the sentence of every word, counted through the text. */
  sentenceOf: Int32Array;
  /** Index in `quotations` of the outermost quotation every word stands in, or -1. */
  quotationOf: Int32Array;
  quotations: Quotation[];
  people: People;
}

/**
 * Reads an article or a report: finds its quotations and gives them speakers.
 *
 * @param wider people known from elsewhere, to complete surnames with
 */
export function readText(source: QuotedText, wider: People | null): Reading {
  const names = namesIn(source.text);
  const people = new People(inProse(names, source), wider);
  const found = findQuotations(source);
  const speakers = attribute(source, found, names, people);
  const { words, gaps, blocks } = readWords(source);
  const blockOf = Int32Array.from(blocks);
  const quotations = locate(source.text, words, found, speakers);
  const quotationOf = new Int32Array(words.length).fill(-1);
  quotations.forEach((quotation, index) => {
    if (!quotation.nested) quotationOf.fill(index, quotation.firstWord, quotation.lastWord + 1);
  });
  const sentenceOf = numberSentences(source, words);
  const gapAt = new Map(gaps.map(gap => [gap.before, gap]));
  return { text: source.text, words, gaps: gapAt, blockOf, sentenceOf, quotationOf, quotations, people };
}

/** A heading capitalises words that are no names: only what stands in sentences tells who is who. */
export function inProse(names: Name[], { text, blocks }: QuotedText): Name[] {
  let at = 0;
  return names.filter(name => {
    while (blocks[at] && (blocks[at] as Block).end <= name.start) at++;
    const block = blocks[at];
    return (
      block !== undefined &&
      /[.!?…"”’»,:]\s*$/.test(text.slice(Math.max(block.start, block.end - 3), block.end))
    );
  });
}

/** Words are read block by block: nothing runs on from one paragraph into the next. */
function readWords(source: QuotedText): { words: Word[]; gaps: Gap[]; blocks: number[] } {
  const words: Word[] = [];
  const gaps: Gap[] = [];
  const blocks: number[] = [];
  source.blocks.forEach((block, index) => {
    const tokens = tokenize(source.text, block);
    for (const gap of tokens.gaps) gaps.push({ ...gap, before: gap.before + words.length });
    for (const word of tokens.words) {
      words.push(word);
      blocks.push(index);
    }
  });
  return { words, gaps, blocks };
}

function locate(
  text: string,
  words: Word[],
  found: FoundQuotation[],
  speakers: (string | null)[],
): Quotation[] {
  return found.flatMap((quotation, index) => {
    const firstWord = firstAtOrAfter(words, quotation.start);
    const lastWord = firstAtOrAfter(words, quotation.end) - 1;
    if (lastWord < firstWord) return [];
    const { start } = quotation.outer;
    const unspoken = isUnspoken(
      text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LEAD_IN), start),
    );
    const kind = unspoken ? 'phrase' : kindOf(text.slice(quotation.start, quotation.end));
    const speaker = unspoken ? null : (speakers[index] ?? null);
    return [{ ...quotation, kind, speaker, firstWord, lastWord }];
  });
}

/** Index of the first word that starts at or after an offset. */
export function firstAtOrAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberSentences(source: QuotedText, words: Word[]): Int32Array {
  const numbers = new Int32Array(words.length);
  const ends = source.blocks.flatMap(block => sentences(source.text, block).map(({ end }) => end));
  let sentence = 0;
  words.forEach((word, index) => {
    while (sentence < ends.length && word.start >= (ends[sentence] as number)) sentence++;
    numbers[index] = sentence;
  });
  return numbers;
}
