import type { Passage } from '../corpus/passages.ts';
import type { Reading } from '../quotes/reading.ts';
import { PERSONAL_PRONOUNS } from '../text/lexicon.ts';
import type { Hunk } from './hunks.ts';
import type { Query } from './query.ts';
import { inSameSentence, isCapital, keyAt } from './speech.ts';

/** Where the common words of quotation and passage begin and end. */
export interface Cut {
  /** The quotation begins no earlier, or the outlet's words begin here: nothing stands against nothing. */
  head: boolean;
  tail: boolean;
  /** The outlet's words that stand in place of the quotation's words before the first common one. */
  before: number[];
  after: number[];
}

/** How many more words than the quotation's own are shown in their place. */
const SPARE = 2;

/**
 * Tells an outlet that carries only a part from one that carries other words: it is a part where, beyond
 * the common words, the outlet's quotation ends (or its ellipsis stands), or both texts begin or end a
 * sentence there.
 */
export function isCleanCut(query: Query, report: Reading, passage: Passage, hunks: Hunk[]): Cut {
  const first = hunks[0] as Hunk;
  const last = hunks.at(-1) as Hunk;
  const firstHere = first.quotation[0] as number;
  const lastHere = last.quotation.at(-1) as number;
  const head = query.words.filter(word => word < firstHere).length;
  const tail = query.words.filter(word => word > lastHere).length;
  const start = passage.words.indexOf(first.passage[0] as number);
  const end = passage.words.indexOf(last.passage.at(-1) as number);
  const before = head === 0 ? [] : sameSpeech(report, passage.words, start, -1, head + SPARE);
  const after = tail === 0 ? [] : sameSpeech(report, passage.words, end, 1, tail + SPARE);
  const { article } = query;
  const startsBoth =
    startsSentence(article, firstHere) && startsSentence(report, passage.words[start] as number);
  const endsBoth = endsSentence(article, lastHere) && endsSentence(report, passage.words[end] as number);
  const narrated = (at: number) => report.quotationOf[passage.words[at] as number] === -1;
  return {
    head:
      head === 0 ||
      ((before.length === 0 || startsBoth || narrated(start)) &&
        !takesSubject(query, report, firstHere, passage.words[start] as number)),
    tail: tail === 0 || after.length === 0 || endsBoth || narrated(end),
    before,
    after,
  };
}

/** “We close it” is no longer “Close it!”: the page begins with a subject that the outlet's sentence has not. */
function takesSubject({ article, words }: Query, report: Reading, here: number, there: number): boolean {
  const isSubject = words.includes(here - 1) && PERSONAL_PRONOUNS.has(keyAt(article, here - 1));
  return (
    isSubject &&
    isCapital(report, there) &&
    startsSentence(report, there) &&
    inSameSentence(article, here - 1, here)
  );
}

/** The passage's words next to `from` that one speaker says in the same sentence, up to an ellipsis. */
function sameSpeech(report: Reading, words: number[], from: number, step: 1 | -1, most: number): number[] {
  const found: number[] = [];
  const origin = words[from] as number;
  const quoted = (word: number) => report.quotationOf[word] !== -1;
  for (let at = from + step; at >= 0 && at < words.length && found.length < most; at += step) {
    const word = words[at] as number;
    const later = step === 1 ? word : (words[at + 1] as number);
    if (report.gaps.get(later)?.kind === 'ellipsis') break;
    if (quoted(word) !== quoted(origin) || report.sentenceOf[word] !== report.sentenceOf[origin]) break;
    if (step === 1) found.push(word);
    else found.unshift(word);
  }
  return found;
}

/** Whether a sentence or a quotation begins with a word. */
export function startsSentence(reading: Reading, word: number): boolean {
  return (
    word === 0 || reading.sentenceOf[word - 1] !== reading.sentenceOf[word] || opensQuotation(reading, word)
  );
}

function opensQuotation(reading: Reading, word: number): boolean {
  return reading.quotations[reading.quotationOf[word] ?? -1]?.firstWord === word;
}

/** Whether a sentence or a quotation ends with a word. */
export function endsSentence(reading: Reading, word: number): boolean {
  if (word + 1 === reading.words.length || reading.sentenceOf[word + 1] !== reading.sentenceOf[word])
    return true;
  return reading.quotations[reading.quotationOf[word] ?? -1]?.lastWord === word;
}
