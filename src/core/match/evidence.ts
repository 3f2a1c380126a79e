import type { Reading } from '../quotes/reading.ts';
import { weightOf } from '../text/lexicon.ts';
import { wordsInNumbers } from '../text/numbered.ts';
import type { Attribution } from './attribution.ts';
import { endsSentence, startsSentence } from './cut.ts';
import { commonWords, type Hunk } from './hunks.ts';
import type { Query } from './query.ts';

/**
 * How much two texts must share before it means something. The counts are of words of matter, set by what
 * an editor would call “the same utterance”, and the same for every corpus.
 */
export const EVIDENCE = {
  /** Below this no two texts have anything to do with each other. */
  least: 2,
  /** Makes even narration, or the same words from another mouth, more than chance. */
  distinctive: 3,
  /** Makes even a phrase of two speakers more than chance. */
  unmistakable: 4,
  /** A run that counts as a part; narration needs two more. */
  part: 3,
  /** Two wordings of one utterance share at least these. */
  reworded: 3,
  /** Similarity from which two wordings by one speaker are one utterance. */
  similar: 0.5,
  /** The same for a sentence with one word of matter less than `reworded`. */
  similarIfShort: 0.65,
  /** Words, of matter or not, that a whole short sentence shares with another by the same speaker. */
  sentence: 3,
  /** The same where one of the speakers is not named; `least` of them must be of matter. */
  sentenceOfNobody: 5,
  /** Words in which two short sentences may differ. */
  differing: 2,
  /** The same where the speakers differ, the quotation is a phrase, or the report only narrates. */
  verySimilar: 0.75,
} as const;

/** How many of some words of a reading are words of matter. */
export function contentOf(reading: Reading, words: readonly number[]): number {
  const { matter } = wordsInNumbers(reading.words);
  return words.reduce((sum, word) => sum + (matter[word] as number), 0);
}

/** A part must be distinctive, or be all that the outlet quotes of this speaker there. */
export function isEvidentPart(query: Query, report: Reading, words: number[], by: Attribution): boolean {
  const content = contentOf(report, words);
  if (by.conflict || !by.quoted) return content >= EVIDENCE.part + 2 && query.quotation.kind === 'statement';
  if (content >= EVIDENCE.part && words.length > EVIDENCE.part) return true;
  const quotation = report.quotations[report.quotationOf[words[0] as number] ?? -1];
  const whole = quotation?.firstWord === words[0] && quotation?.lastWord === words.at(-1);
  return (
    whole && content >= EVIDENCE.part - 1 && by.speaker !== null && by.speaker === query.quotation.speaker
  );
}

/** Whether other words are still recognisably the same utterance. */
export function isSameUtterance(
  query: Query,
  report: Reading,
  words: number[],
  by: Attribution,
  similarity: number,
): boolean {
  const isPhrase = query.quotation.kind === 'phrase';
  if (by.conflict && isPhrase) return false;
  const strict = by.conflict || !by.quoted || isPhrase;
  const content = contentOf(report, words);
  if (content >= EVIDENCE.reworded) return similarity >= (strict ? EVIDENCE.verySimilar : EVIDENCE.similar);
  // A short sentence has few words of matter; its speaker must be the same, and more of it in common.
  const known = by.speaker !== null && query.quotation.speaker !== null;
  return !strict && known && content === EVIDENCE.reworded - 1 && similarity >= EVIDENCE.similarIfShort;
}

/**
 * Whether a whole sentence of the outlet is the quotation but for a word or two (“It was not out”, “It was out”):
 * short sentences have hardly a word of matter to be known by.
 *
 * @param hunks all that the two have, common or not
 */
export function isSameSentence(query: Query, report: Reading, hunks: Hunk[], by: Attribution): boolean {
  const { article, quotation } = query;
  if (by.conflict || !by.quoted || quotation.kind !== 'statement') return false;
  const window = hunks.flatMap(hunk => hunk.passage);
  if (isInterrupted(query, hunks, window) && by.speaker !== null && by.speaker === quotation.speaker)
    return true;
  const [from, to] = [window[0] as number, window.at(-1) as number];
  const isWhole = startsSentence(report, from) && endsSentence(report, to);
  const isOne = (reading: Reading, a: number, b: number) => reading.sentenceOf[a] === reading.sentenceOf[b];
  if (!isWhole || !isOne(report, from, to) || !isOne(article, quotation.firstWord, quotation.lastWord))
    return false;
  const common = commonWords(hunks);
  if (query.words.length + window.length - 2 * common.length > EVIDENCE.differing) return false;
  if (by.speaker !== null && by.speaker === quotation.speaker) return common.length >= EVIDENCE.sentence;
  return common.length >= EVIDENCE.sentenceOfNobody && contentOf(report, common) >= EVIDENCE.least;
}

/** Whether the outlet has every word of a quotation, in one sentence or not, and only a word or two among them (“not”). */
function isInterrupted(query: Query, hunks: Hunk[], window: readonly number[]): boolean {
  const common = commonWords(hunks).length;
  const added = window.length - common;
  return (
    common === query.words.length && common > EVIDENCE.sentence && added > 0 && added <= EVIDENCE.differing
  );
}

/** Share of the weight of a quotation and of the passage's words beside it that is common (Dice). */
export function similarityOf(query: Query, report: Reading, hunks: Hunk[]): number {
  const { matter } = wordsInNumbers(report.words);
  const window = hunks.flatMap(hunk => hunk.passage);
  const own = query.matter.reduce((sum, each) => sum + weightOf(each), 0);
  return (2 * weightIn(matter, commonWords(hunks))) / (own + weightIn(matter, window));
}

function weightIn(matter: Uint8Array, words: readonly number[]): number {
  return words.reduce((sum, word) => sum + weightOf(matter[word] as number), 0);
}
