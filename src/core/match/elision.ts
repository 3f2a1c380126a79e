import { CUES } from '../quotes/cues.ts';
import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, CONDITIONS, DENIALS, NEGATIONS, PREPOSITIONS, QUANTIFIERS } from '../text/lexicon.ts';
import { FRESH_SUBJECT } from './governing.ts';
import type { Hunk } from './hunks.ts';
import { keyAt } from './speech.ts';

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
  for (let word = last + 1; word < next; word++) if (hidesClause(report, word, next)) return true;
  return false;
}

/** “areas of …”, “the issue is …”: what completes the words before the ellipsis lies under it. */
function needsMore(key: string): boolean {
  return AUXILIARIES.has(key) || PREPOSITIONS.has(key) || /^(?:of|the|an?|as|than|not|no)$/.test(key);
}

/**
 * “almost all the other issues”, “said it was a lie that”, “the enemy and defend”: the hidden words govern
 * what follows, or hold a clause of their own.
 */
function hidesClause(report: Reading, word: number, next: number): boolean {
  const key = keyAt(report, word);
  if (report.quotationOf[word] === -1) return false;
  if (TURNING.has(key) || CUES.has(key)) return true;
  if ([NEGATIONS, DENIALS, CONDITIONS, QUANTIFIERS].some(list => list.has(key))) return true;
  const joined = key === 'and' || key === 'or';
  const following = keyAt(report, word + 1);
  if (!joined || word + 1 === next || /^an?$/.test(following)) return false;
  return !FRESH_SUBJECT.has(following) && !AUXILIARIES.has(following);
}
const TURNING = new Set('that but because which while although though'.split(' '));
