import type { Block } from '../article.ts';
import type { QuotationKind } from '../result.ts';
import { sentences } from '../text/sentences.ts';
import { type Gap, tokenize, type Word } from '../text/words.ts';
import { type Attributed, attribute } from './attribute.ts';
import { type FoundQuotation, findQuotations, type QuotedText } from './find.ts';
import { isUnspoken, kindOf, LEAD_IN } from './kind.ts';
import { type Name, namesIn } from './names.ts';
import { type IndexedSpan, type Item, readBlock } from './narration.ts';
import { People } from './people.ts';
import { notBy } from './speaker.ts';
import { findSpoken, speakersOf, withPlainLabels } from './transcript.ts';

export interface Quotation extends FoundQuotation, Attributed {
  kind: QuotationKind;
  /** Its words are `words[firstWord]` to `words[lastWord]` of the reading, both included. */
  firstWord: number;
  lastWord: number;
}

/** What a text says by itself: its words, names and quotations, before anybody is known from elsewhere. */
export interface ParsedText {
  source: QuotedText;
  /** All words in order; offsets in the text. */
  words: Word[];
  /** Editor's marks by the index of the word they stand before. */
  gaps: ReadonlyMap<number, Gap>;
  /** Index of the block of every word. */
  blockOf: Int32Array;
  /** Number of the sentence of every word, counted through the text. */
  sentenceOf: Int32Array;
  /** All capitalised names in order. */
  names: Name[];
  found: FoundQuotation[];
  /** Those of them that have words. */
  located: Located[];
  /** By block, what tells who speaks in it. */
  items: Item[][];
}

/** A quotation as a text has it, before it is known who speaks. */
interface Located {
  quotation: Omit<Quotation, keyof Attributed>;
  /** Its index among those found. */
  index: number;
  /** A sign, a title or the like: nobody speaks it. */
  unspoken: boolean;
}

/** A text as this program reads it: its words, sentences, quotations and who speaks them. */
export interface Reading extends Pick<ParsedText, 'words' | 'gaps' | 'blockOf' | 'sentenceOf'> {
  text: string;
  /** Index in `quotations` of the outermost quotation every word stands in, or -1. */
  quotationOf: Int32Array;
  quotations: Quotation[];
  people: People;
}

/** Takes a text apart, without saying yet who speaks in it. Linear in the text's length, and most of reading's cost. */
export function parseText(source: QuotedText): ParsedText {
  const { turns } = source;
  const names = namesIn(turns ? withPlainLabels(source, turns) : source.text);
  const found = turns ? findSpoken(source, turns) : findQuotations(source);
  const { words, gaps, blockOf } = readWords(source);
  const gapAt = new Map(gaps.map(gap => [gap.before, gap]));
  const ends = source.blocks.map(block => sentences(source.text, block).map(({ end }) => end));
  const sentenceOf = numberSentences(ends.flat(), words);
  const items = itemsOf(source, words, blockOf, found, names, ends);
  const located = locate(source, words, found);
  return { source, words, gaps: gapAt, blockOf, sentenceOf, names, found, located, items };
}

/** What was taken apart, for as long as somebody holds the article or report that it belongs to. */
const parsedTexts = new WeakMap<object, ParsedText>();

/**
 * Takes a text apart once: the second time, what came of it is given again.
 *
 * @param owner the article or report whose text it is; it must not change
 */
export function parseOnce(owner: object, toSource: () => QuotedText): ParsedText {
  const known = parsedTexts.get(owner);
  if (known) return known;
  const parsed = parseText(toSource());
  parsedTexts.set(owner, parsed);
  return parsed;
}

/**
 * Gives the quotations of a text their speakers.
 *
 * @param wider people known from elsewhere, to complete surnames with
 */
export function attributeText(parsed: ParsedText, wider: People | null): Reading {
  const { source, words, gaps, blockOf, sentenceOf, names, found, located } = parsed;
  const people = new People(inProse(names, source), wider);
  const attributed = source.turns
    ? speakersOf(found, source.turns, people).map(speaker => ({ speaker, facts: notBy(null) }))
    : attribute(parsed, people);
  const quotations = located.map(({ quotation, index, unspoken }) => {
    const { speaker, facts } = (unspoken ? null : attributed[index]) ?? { speaker: null, facts: notBy(null) };
    return { ...quotation, speaker, facts };
  });
  const quotationOf = new Int32Array(words.length).fill(-1);
  quotations.forEach((quotation, index) => {
    if (!quotation.nested) quotationOf.fill(index, quotation.firstWord, quotation.lastWord + 1);
  });
  return { text: source.text, words, gaps, blockOf, sentenceOf, quotationOf, quotations, people };
}

/** Reads a text in one go: {@link parseOnce}, then {@link attributeText}. */
export function readText(source: QuotedText, wider: People | null): Reading {
  return attributeText(
    parseOnce(source, () => source),
    wider,
  );
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
function readWords(source: QuotedText): { words: Word[]; gaps: Gap[]; blockOf: Int32Array } {
  const words: Word[] = [];
  const gaps: Gap[] = [];
  /** By block, how many words there are up to its end. */
  const ends = source.blocks.map(block => {
    const tokens = tokenize(source.text, block);
    for (const gap of tokens.gaps) gaps.push({ ...gap, before: gap.before + words.length });
    for (const word of tokens.words) words.push(word);
    return words.length;
  });
  const blockOf = new Int32Array(words.length);
  ends.forEach((end, index) => {
    blockOf.fill(index, ends[index - 1] ?? 0, end);
  });
  return { words, gaps, blockOf };
}

function itemsOf(
  { text, blocks }: QuotedText,
  words: Word[],
  blockOf: Int32Array,
  found: FoundQuotation[],
  names: Name[],
  ends: readonly number[][],
): Item[][] {
  let [word, quotation, name] = [0, 0, 0];
  return blocks.map((block, index) => {
    const outer: IndexedSpan[] = [];
    for (let at = found[quotation]; at?.block === index; at = found[++quotation])
      if (!at.nested) outer.push({ ...at.outer, index: quotation });
    const [firstWord, firstName] = [word, name];
    while (blockOf[word] === index) word++;
    while ((names[name]?.start ?? block.end) < block.end) name++;
    const named = names.slice(firstName, name);
    return readBlock(text, block, outer, named, words.slice(firstWord, word), ends[index] ?? []);
  });
}

function locate({ text, blocks }: QuotedText, words: Word[], found: FoundQuotation[]): Located[] {
  const located: Located[] = [];
  for (const [index, quotation] of found.entries()) {
    const firstWord = firstAtOrAfter(words, quotation.start);
    const lastWord = firstAtOrAfter(words, quotation.end) - 1;
    if (lastWord < firstWord) continue;
    const { start } = quotation.outer;
    const block = blocks[quotation.block] as Block;
    const printed = text.slice(quotation.start, quotation.end);
    const unspoken = isUnspoken(text.slice(Math.max(block.start, start - LEAD_IN), start), printed);
    const kind = unspoken ? 'phrase' : kindOf(printed, words.slice(firstWord, lastWord + 1));
    located.push({ quotation: { ...quotation, kind, firstWord, lastWord }, index, unspoken });
  }
  return located;
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

/** @param ends where sentences end */
function numberSentences(ends: readonly number[], words: Word[]): Int32Array {
  const numbers = new Int32Array(words.length);
  let sentence = 0;
  words.forEach((word, index) => {
    while (sentence < ends.length && word.start >= (ends[sentence] as number)) sentence++;
    numbers[index] = sentence;
  });
  return numbers;
}
