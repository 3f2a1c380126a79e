import type { Reading } from '../quotes/reading.ts';
import {
  AUXILIARIES,
  CONDITIONS,
  DENIALS,
  FUNCTION_WORDS,
  MODALS,
  NEGATIONS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  PRIVATIVES,
  QUANTIFIERS,
} from '../text/lexicon.ts';
import { FRESH_SUBJECT } from './governing.ts';
import type { Hunk } from './hunks.ts';
import { inSameSentence, isCue, keyAt, textBetween } from './speech.ts';

/**
 * Whether leaving out what stands between two runs of a report makes a sentence that nobody said: it joins
 * the beginning of one sentence to the end of another, or hides a clause that the second run belonged to.
 */
export function runsTogether(report: Reading, before: Hunk, after: Hunk): boolean {
  const last = before.passage.at(-1) as number;
  const next = after.passage[0] as number;
  if (next === last + 1) return false;
  const sameSentence = report.sentenceOf[last] === report.sentenceOf[next];
  if (!sameSentence) return report.sentenceOf[next - 1] === report.sentenceOf[next];
  if (needsMore(keyAt(report, last))) return true;
  if (hidesComma(report, last, next)) return true;
  for (let word = last + 1; word < next; word++) if (hidesClause(report, word, next)) return true;
  return false;
}

/** “areas of …”, “the issue is …”: what completes the words before the ellipsis lies under it. */
function needsMore(key: string): boolean {
  return AUXILIARIES.has(key) || PREPOSITIONS.has(key) || /^(?:of|the|an?|as|than|not|no)$/.test(key);
}

/**
 * “almost all the other issues”, “said it was a lie that”, “the enemy and defend”, “will try to”: the hidden
 * words govern what follows, or hold a clause of their own.
 */
function hidesClause(report: Reading, word: number, next: number): boolean {
  const key = keyAt(report, word);
  if (report.quotationOf[word] === -1) return false;
  if (TURNING.has(key) || isCue(report, word)) return true;
  if ([NEGATIONS, DENIALS, CONDITIONS, QUANTIFIERS, PRIVATIVES].some(list => list.has(key))) return true;
  if (word + 1 === next && completes(report, word, next)) return true;
  if (RELATIVES.has(key) && !commaBetween(report, word, next)) return true;
  const joined = key === 'and' || key === 'or';
  const following = keyAt(report, word + 1);
  if (!joined || word + 1 === next || /^an?$/.test(following)) return false;
  // “my wife and I hate … the council”: hers was the clause that goes on behind the ellipsis.
  if (PERSONAL_PRONOUNS.has(following)) {
    const isAnew = PERSONAL_PRONOUNS.has(keyAt(report, next)) || commaBetween(report, word, next);
    return !isAnew && !takesUpSubject(report, word + 1, next);
  }
  return !FRESH_SUBJECT.has(following) && !AUXILIARIES.has(following);
}
const TURNING = new Set('that but because which while although though'.split(' '));
const RELATIVES = new Set(['who', 'whom', 'whose', 'where']);

/** “We will open it, and we will … paint it”: under the ellipsis the subject is only said once more. */
function takesUpSubject(report: Reading, subject: number, next: number): boolean {
  if (subject + 2 !== next || !AUXILIARIES.has(keyAt(report, subject + 1))) return false;
  for (let word = subject - 1; word >= 0 && inSameSentence(report, word, subject); word--) {
    if (PERSONAL_PRONOUNS.has(keyAt(report, word))) return keyAt(report, word) === keyAt(report, subject);
  }
  return false;
}

/** “try to … win”, “none of … the cranes”, “to win … the war”: what follows completes the hidden words. */
function completes(report: Reading, word: number, next: number): boolean {
  const key = keyAt(report, word);
  if (MODALS.has(key) || (needsMore(key) && !AUXILIARIES.has(key)) || key === 'to') return true;
  const isInfinitive = keyAt(report, word - 1) === 'to' && !FUNCTION_WORDS.has(key);
  return (
    isInfinitive &&
    /^(?:the|an?|this|that|these|those|my|our|your|his|her|its|their)$/.test(keyAt(report, next))
  );
}

function commaBetween(report: Reading, word: number, next: number): boolean {
  for (let i = word; i < next; i++) if (/[,;:—–]/.test(textBetween(report, i, i + 1))) return true;
  return false;
}

/** “We will cut … wages” out of “cut taxes, raise wages”: one comma under the ellipsis parts two clauses. */
function hidesComma(report: Reading, last: number, next: number): boolean {
  // “hungry, cold and”: a list that goes on.
  if (/^(?:and|or)$/.test(keyAt(report, next - 1))) return false;
  const isComma = (word: number) => /[,;—–]/.test(textBetween(report, word, word + 1));
  if (isComma(last) || isComma(next - 1) || /^(?:and|but|or|so)$/.test(keyAt(report, next))) return false;
  let commas = 0;
  for (let word = last + 1; word < next - 1; word++) if (isComma(word)) commas++;
  return commas % 2 === 1;
}
