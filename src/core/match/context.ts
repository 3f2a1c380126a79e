import { CUES } from '../quotes/cues.ts';
import type { Reading } from '../quotes/reading.ts';
import { DENIALS, FALSEHOODS, MODALS, NEGATIONS, PERSONAL_PRONOUNS, PREPOSITIONS } from '../text/lexicon.ts';
import {
  asks,
  FRESH_SUBJECT,
  isCondition,
  isConditionBehind,
  isDisowned,
  isLimit,
  isNegation,
  isPromise,
  isQuantifier,
  isReported,
  isUnreal,
  limitsWhatPrecedes,
  startsClause,
} from './governing.ts';
import { inSameSentence, inSameSpeech, isCompound, keyAt, textBetween } from './speech.ts';

/** A word, or the question mark of a sentence, that turns what it governs. */
export interface Governor {
  key: string;
  /** Index in the reading; null for a question mark. */
  word: number | null;
}

/**
 * The words outside a run of words that govern it: negations, conditions and quantifiers of the same
 * sentence whose reach no clause boundary ends. A cut that leaves one outside turns the meaning
 * (“going to be a truce” out of “There’s not going to be a truce unless…”).
 *
 * It errs towards finding one: a harmless cut called `context` costs the reader a look, a harmful one
 * called `same` costs the truth.
 *
 * @param first index of the run's first word in the reading
 * @param last index of its last word
 */
export function governors(reading: Reading, first: number, last: number): Governor[] {
  const found = [...governorsBefore(reading, first, last), ...governorsAfter(reading, last)];
  return asks(reading, last) ? [...found, { key: '?', word: null }] : found;
}

/** One key for all that makes the run unreal: a page’s “could” answers an outlet’s “might”. */
const UNREAL = 'unreal';
const STRONG = /[;:—–]|\s-\s/;

/** Which kinds of governor can still reach the run, going back from it. */
interface Reach {
  negation: boolean;
  condition: boolean;
  quantifier: boolean;
}

function governorsBefore(reading: Reading, first: number, last: number): Governor[] {
  const found: Governor[] = [];
  const promise = isPromise(reading, last);
  const reach: Reach = { negation: true, condition: true, quantifier: true };
  for (let word = first - 1; word >= 0 && inSameSentence(reading, word, first); word--) {
    narrow(reach, reading, word, first);
    if (!inSameSpeech(reading, word, first) || isCompound(reading, word)) continue;
    if (!reach.condition) break;
    const key = keyAt(reading, word);
    if (isCondition(reading, word) || isReported(reading, word, first)) found.push({ key, word });
    else if (promise && key === 'when') found.push({ key, word });
    else if (isUnreal(reading, word, first)) found.push({ key: UNREAL, word });
    else if (reach.negation && isNegation(reading, word)) found.push({ key: 'not', word });
    else if (reach.quantifier && isQuantifier(reading, word, first)) found.push({ key, word });
    if (PREPOSITIONS.has(key)) reach.quantifier = false;
    if ((key === 'but' && keyAt(reading, word - 1) !== 'anything') || key === 'yet') break;
  }
  return found;
}

/** Whether a word and the next stand on two sides of a closing or opening mark of one speech. */
function isAttributed(reading: Reading, word: number, first: number): boolean {
  const narration = reading.quotationOf[word] === -1 || reading.quotationOf[word + 1] === -1;
  return narration && reading.quotationOf[first] !== -1;
}

function startsOver(reading: Reading, word: number): boolean {
  if (reading.quotationOf[word] === -1) return false;
  const key = keyAt(reading, word);
  return PERSONAL_PRONOUNS.has(/^(?:and|or|so|but)$/.test(key) ? keyAt(reading, word + 1) : key);
}

/** Ends what a boundary between `word` and the next one ends. */
function narrow(reach: Reach, reading: Reading, word: number, first: number): void {
  if (isAttributed(reading, word, first)) {
    // “I never believed,” she said, “the mayor …” goes on; “we are not closing,” he said, “we are …” does not.
    if (startsOver(reading, word + 1)) reach.negation = false;
    return;
  }
  const between = textBetween(reading, word, word + 1);
  if (STRONG.test(between)) reach.condition = reach.negation = reach.quantifier = false;
  const next = keyAt(reading, word + 1);
  const joined = next === 'and' || next === 'or' || next === 'so';
  if (joined && PERSONAL_PRONOUNS.has(keyAt(reading, word + 2))) reach.negation = false;
  if (!between.includes(',')) return;
  reach.quantifier = false;
  const subject = joined ? keyAt(reading, word + 2) : next;
  if (FRESH_SUBJECT.has(subject) && (joined || word + 1 === first)) reach.negation = false;
}

function governorsAfter(reading: Reading, last: number): Governor[] {
  const found: Governor[] = [];
  const promise = isPromise(reading, last);
  for (let word = last + 1; inSameSentence(reading, word, last); word++) {
    if (!inSameSpeech(reading, word, last)) continue;
    const between = textBetween(reading, word - 1, word);
    const key = keyAt(reading, word);
    if (key === 'but' && limitsWhatPrecedes(reading, word)) found.push({ key, word });
    if (/[—–]/.test(between) && (isCondition(reading, word) || NEGATIONS.has(key))) found.push({ key, word });
    if (STRONG.test(between) || key === 'but') break;
    const next = word === last + 1;
    if (next && (isDisowned(reading, word) || isLimit(reading, word, between))) found.push({ key, word });
    const joined = /^(?:and|or|so)$/.test(key);
    if (joined && (between.includes(',') || startsClause(keyAt(reading, word + 1)))) break;
    if (promise && key === 'when') found.push({ key, word });
    if (next && NEGATIONS.has(key) && !between.includes(',')) found.push({ key: 'not', word });
    if (isConditionBehind(reading, word) || FALSEHOODS.has(key)) found.push({ key, word });
  }
  return found;
}

/** Words of narration right before a fragment in which a negation is the fragment's own. */
const NARRATED = 5;
/** What narration says of a quotation that was never spoken. */
const FABRICATED = new Set(
  'fake fabricated altered doctored satirical misattributed falsely wrongly fictitious forged'.split(' '),
);
/** Words between a negation and the cue verb it denies: “never said”, “denied that she said”. */
const DENIED = 4;

/**
 * What the narration of its sentence does to a quotation: `not` where it negates a fragment (did not want
 * “a truce”) or denies that the words were said, `unreal` where it puts a fragment under a modal. A “not”
 * further off (Rubio did not smile and said “…”) is another clause's.
 */
export function narrated(reading: Reading, first: number): Set<string> {
  const found = new Set<string>();
  if (isDenied(reading, first)) found.add('not');
  for (let word = first - 1; word >= first - NARRATED && inSameSentence(reading, word, first); word--) {
    if (/[,;:—–]/.test(textBetween(reading, word, word + 1)) || reading.quotationOf[word] !== -1) break;
    const key = keyAt(reading, word);
    if (NEGATIONS.has(key) || DENIALS.has(key)) found.add('not');
    else if (MODALS.has(key) || key === 'would') found.add(UNREAL);
    if (CUES.has(key) || FRESH_SUBJECT.has(key)) break;
  }
  return found;
}

/** “Holm never said “…””, “a fake clip in which Holm says “…””, “If Holm says “…””. */
function isDenied(reading: Reading, first: number): boolean {
  const cue = nearestCue(reading, first);
  if (cue === null) return false;
  let sameClause = true;
  for (let word = cue - 1; word >= 0 && inSameSentence(reading, word, cue); word--) {
    if (reading.quotationOf[word] !== -1) break;
    const key = keyAt(reading, word);
    if (/[,;:]/.test(textBetween(reading, word, word + 1))) sameClause = false;
    if (FABRICATED.has(key) || (key === 'if' && sameClause)) return true;
    const near = cue - word <= DENIED && sameClause;
    if (near && (NEGATIONS.has(key) || (key.startsWith('den') && DENIALS.has(key)))) return true;
  }
  return DENYING_CUES.has(keyAt(reading, cue));
}
const DENYING_CUES = new Set(['deny', 'denies', 'denied', 'denying']);

/** The cue verb next to a quotation in the narration of its sentence, before it or behind. */
function nearestCue(reading: Reading, first: number): number | null {
  const last = reading.quotations[reading.quotationOf[first] ?? -1]?.lastWord ?? first;
  for (let step = 1; step <= NEAR_CUE; step++) {
    for (const word of [first - step, last + step]) {
      const same = word >= 0 && inSameSentence(reading, word, word < first ? first : last);
      if (same && reading.quotationOf[word] === -1 && CUES.has(keyAt(reading, word))) return word;
    }
  }
  return null;
}
/** Words between a quotation and its cue verb. */
const NEAR_CUE = 8;
