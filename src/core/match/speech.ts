import { CUES } from '../quotes/cues.ts';
import type { Quotation, Reading } from '../quotes/reading.ts';
import type { Word } from '../text/words.ts';

/** Words a governor reaches over; keeps a sentence without end from being walked from every quotation. */
const FARTHEST = 250;

export function inSameSentence(reading: Reading, word: number, from: number): boolean {
  return Math.abs(word - from) <= FARTHEST && reading.sentenceOf[word] === reading.sentenceOf[from];
}

/** Narration of the same sentence. */
export function inNarration(reading: Reading, word: number, from: number): boolean {
  return inSameSentence(reading, word, from) && reading.quotationOf[word] === -1;
}

/** Whether a word stands in a quotation. */
export function isQuoted(reading: Reading, word: number): boolean {
  return (reading.quotationOf[word] ?? -1) !== -1;
}

/** Same sentence, and both narration or one speech: “A,” she said, “unless B.” goes on, “A.” and “B.” do not. */
export function inSameSpeech(reading: Reading, word: number, from: number): boolean {
  if (!inSameSentence(reading, word, from)) return false;
  const [x, y] = [reading.quotationOf[word] ?? -1, reading.quotationOf[from] ?? -1];
  if (x === y || x === -1 || y === -1) return x === y;
  const [earlier, later] = [reading.quotations[Math.min(x, y)], reading.quotations[Math.max(x, y)]];
  const ended = /[.!?…]$/.test(reading.text.slice(earlier?.start, earlier?.end));
  return earlier?.speaker === later?.speaker && !ended && isAttribution(reading, earlier, later);
}

/** Words of “, she told us, ” that stand between two parts of a speech with no mark behind them. */
const PLAIN = 4;

/** “A,” she said, “B”; not “A,” said she, who also spoke of “B”, nor “A” and then: “B”, nor “A” has no “B” in it. */
function isAttribution(reading: Reading, earlier?: Quotation, later?: Quotation): boolean {
  if (!earlier || !later) return false;
  const between = reading.text.slice(earlier.end, later.start);
  if (between.includes(':')) return false;
  if (/[,;—–-]\s*[^\p{L}\p{N}]*$/u.test(between)) return true;
  if (later.firstWord - earlier.lastWord > PLAIN) return false;
  for (let word = earlier.lastWord + 1; word < later.firstWord; word++) if (isCue(reading, word)) return true;
  return false;
}

/** The rest of the sentence a run stands in, as far as it is the same speech: what a cut left outside. */
export function restOfSentence(
  reading: Reading,
  first: number,
  last: number,
): { before: number[]; after: number[] } {
  const before: number[] = [];
  for (let word = first - 1; word >= 0 && inSameSpeech(reading, word, first); word--) before.unshift(word);
  const after: number[] = [];
  for (let word = last + 1; inSameSpeech(reading, word, last); word++) after.push(word);
  return { before, after };
}

/** Last word of the quotation that a word stands in; of narration, the word itself. */
export function lastOfQuotation(reading: Reading, word: number): number {
  return reading.quotations[reading.quotationOf[word] ?? -1]?.lastWord ?? word;
}

/** Words of an aside between two commas: “must, he said, have”. */
const ASIDE = 4;

/** Whether nothing of the sentence stands in front of a word, or only what a comma parts from it. */
export function opensAside(reading: Reading, word: number): boolean {
  return !inSameSentence(reading, word - 1, word) || textBetween(reading, word - 1, word).includes(',');
}

/** The word in front of the short aside that ends at a word with a comma behind it, or null where it is none. */
export function beforeAside(reading: Reading, last: number): number | null {
  if (!textBetween(reading, last, last + 1).includes(',')) return null;
  for (let word = last; word > last - ASIDE && inSameSentence(reading, word - 1, last); word--) {
    if (/^(?:who|whom|whose|which)$/.test(keyAt(reading, word)) || reading.quotationOf[word - 1] !== -1)
      return null;
    const mark = /[,;:]/.exec(textBetween(reading, word - 1, word))?.[0];
    if (mark) return mark === ',' ? word - 1 : null;
  }
  return null;
}

/** Key of a word; empty beyond either end. */
export function keyAt(reading: Reading, word: number): string {
  return reading.words[word]?.key ?? '';
}

/** Keys of some words in a row, joined by spaces. */
export function keysFrom(reading: Reading, word: number, count: number): string {
  return Array.from({ length: count }, (_, i) => keyAt(reading, word + i)).join(' ');
}

/** What is printed between a word and the next. */
export function textBetween(reading: Reading, word: number, next: number): string {
  return reading.text.slice(reading.words[word]?.end, reading.words[next]?.start);
}

/** Whether a word is printed with a capital. */
export function isCapital({ text, words }: Reading, word: number): boolean {
  const printed = words[word];
  return printed !== undefined && /^\p{Lu}/u.test(text.slice(printed.start, printed.end));
}

/** Whether a word is a verb of saying; “the United States” states nothing. */
export function isCue(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  return CUES.has(key) && !(key === 'states' && isCapital(reading, word));
}

/** Whether a word is part of the name of whom a quotation is given to. */
export function namesSpeaker(reading: Reading, word: number, first: number): boolean {
  const { speaker } = reading.quotations[reading.quotationOf[first] ?? -1] ?? {};
  return speaker?.toLowerCase().split(' ').includes(keyAt(reading, word)) ?? false;
}

/** “once-in-a-lifetime” sets no condition. */
export function isCompound({ text, words }: Reading, word: number): boolean {
  const { start, end } = words[word] as Word;
  return text.charAt(start - 1) === '-' || text.charAt(end) === '-';
}
