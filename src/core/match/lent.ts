import type { Reading } from '../quotes/reading.ts';
import { sentenceAfter } from './beside.ts';
import { inNarration, inSameSentence, isQuoted, keyAt, lastOfQuotation } from './speech.ts';

const PUTS = /^(?:put|puts|putting|placed|places|placing)$/;
/** What is put in somebody's mouth, beside a quotation itself. */
const WORDS = /^(?:words?|phrase|line|lines|sentence|remark|remarks|statement|quote|quotation)$/;
/** Words from “in” to “mouth”: “in the finance minister’s mouth”. */
const OWNER = 5;
/** Words from a verb to its object or to what is behind that, and from the subject of a passive to it. */
const NEAR = 8;

/** Whether narration says that somebody else made up the words: “put the words “…” in Holm’s mouth”. */
export function isLent(reading: Reading, first: number): boolean {
  const last = lastOfQuotation(reading, first);
  for (let word = last + 1; inNarration(reading, word, last); word++) if (isPut(reading, word)) return true;
  const next = sentenceAfter(reading, first);
  if (next === null) return false;
  for (let word = next; inNarration(reading, word, next); word++) if (isPut(reading, word)) return true;
  return false;
}

/** Whether a word is the mouth that words are put in. */
function isPut(reading: Reading, mouth: number): boolean {
  if (keyAt(reading, mouth) !== 'mouth') return false;
  const into = nearest(reading, mouth, OWNER, key => key === 'in' || key === 'into');
  const verb = into === null ? null : nearest(reading, into, NEAR, key => PUTS.test(key));
  if (into === null || verb === null) return false;
  if (holdsWords(reading, verb + 1, into)) return true;
  const be = nearest(reading, verb, 2, key => /^(?:is|was|were|been|being)$/.test(key));
  return be !== null && (isQuoted(reading, be - 1) || holdsWords(reading, be - NEAR, be));
}

/** The nearest word in front of another, in its sentence, that is as wanted; a quotation between them is one word. */
function nearest(
  reading: Reading,
  from: number,
  most: number,
  isWanted: (key: string) => boolean,
): number | null {
  let word = from - 1;
  for (let steps = 0; steps < most && inSameSentence(reading, word, from); steps++, word--) {
    const quotation = reading.quotations[reading.quotationOf[word] ?? -1];
    if (quotation) word = quotation.firstWord;
    else if (isWanted(keyAt(reading, word))) return word;
  }
  return null;
}

/** Whether a quotation, or a noun for what is said, stands between two words of one sentence. */
function holdsWords(reading: Reading, from: number, to: number): boolean {
  for (let word = to - 1; word >= from && inSameSentence(reading, word, to); word--) {
    if (isQuoted(reading, word) || WORDS.test(keyAt(reading, word))) return true;
  }
  return false;
}
