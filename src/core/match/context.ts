import type { Reading } from '../quotes/reading.ts';
import {
  CONDITIONS,
  DENIALS,
  NEGATIONS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  QUANTIFIERS,
} from '../text/lexicon.ts';

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
 * @returns keys of the governing words
 */
export function governors(reading: Reading, first: number, last: number): Set<string> {
  return new Set([...governorsBefore(reading, first), ...governorsAfter(reading, last)]);
}

const STRONG = /[;:—–]|\s-\s/;
const FRESH_SUBJECT = new Set([...PERSONAL_PRONOUNS, 'there', 'this', 'that', 'the', 'these', 'those']);

/** Which kinds of governor can still reach the run, going back from it. */
interface Reach {
  negation: boolean;
  condition: boolean;
  quantifier: boolean;
}

function governorsBefore(reading: Reading, first: number): string[] {
  const found: string[] = [];
  const reach: Reach = { negation: true, condition: true, quantifier: true };
  for (let word = first - 1; word >= 0 && inSameSpeech(reading, word, first); word--) {
    narrow(reach, reading, word, first);
    if (!reach.condition) break;
    const key = keyAt(reading, word);
    if (isCondition(reading, word)) found.push(key);
    else if (reach.negation && (NEGATIONS.has(key) || DENIALS.has(key))) found.push(key);
    else if (reach.quantifier && QUANTIFIERS.has(key)) found.push(key);
    if (PREPOSITIONS.has(key)) reach.quantifier = false;
    if (key === 'but' || key === 'yet') break;
  }
  return found;
}

/** Ends what a boundary between `word` and the next one ends. */
function narrow(reach: Reach, reading: Reading, word: number, first: number): void {
  const between = textBetween(reading, word, word + 1);
  if (STRONG.test(between)) reach.condition = reach.negation = reach.quantifier = false;
  if (!between.includes(',')) return;
  reach.quantifier = false;
  const next = keyAt(reading, word + 1);
  const joined = next === 'and' || next === 'or' || next === 'so';
  const subject = joined ? keyAt(reading, word + 2) : next;
  if (FRESH_SUBJECT.has(subject) && (joined || word + 1 === first)) reach.negation = false;
}

/** Phrases that make what stands before them depend on what follows. */
const CONDITION_PHRASES = [
  'as long as',
  'so long as',
  'on condition',
  'in case',
  'subject to',
  'depending on',
  'in the event',
  'only when',
  'only after',
];
/** Of the conditions, those that reach back over what stands before them. */
const NOT_BACKWARDS = new Set(['whether', 'maybe', 'perhaps', 'possibly', 'otherwise']);

function governorsAfter(reading: Reading, last: number): string[] {
  const found: string[] = [];
  for (let word = last + 1; word < reading.words.length && inSameSpeech(reading, word, last); word++) {
    const between = textBetween(reading, word - 1, word);
    const key = keyAt(reading, word);
    if (STRONG.test(between) || key === 'but') break;
    if (between.includes(',') && /^(?:and|or|so)$/.test(key) && FRESH_SUBJECT.has(keyAt(reading, word + 1)))
      break;
    if (word === last + 1 && NEGATIONS.has(key) && !between.includes(',')) found.push(key);
    if (isCondition(reading, word) && !NOT_BACKWARDS.has(key)) found.push(key);
  }
  return found;
}

function isCondition(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  if (CONDITIONS.has(key) || key === 'without') return true;
  // “The minute you put in new sanctions, …”
  if ((key === 'minute' || key === 'moment') && keyAt(reading, word - 1) === 'the') {
    return PERSONAL_PRONOUNS.has(keyAt(reading, word + 1));
  }
  return CONDITION_PHRASES.some(phrase => {
    const parts = phrase.split(' ');
    return parts[0] === key && parts.every((part, k) => keyAt(reading, word + k) === part);
  });
}

/**
 * Governors in the narration around a fragment: a page that writes did not want “a truce” keeps the
 * meaning, though the negation stands outside its marks.
 */
export function narratedGovernors(reading: Reading, first: number): Set<string> {
  const found = new Set<string>();
  for (let word = first - 1; word >= 0 && reading.sentenceOf[word] === reading.sentenceOf[first]; word--) {
    if (STRONG.test(textBetween(reading, word, word + 1))) break;
    if (reading.quotationOf[word] !== -1) continue;
    const key = keyAt(reading, word);
    if (NEGATIONS.has(key) || DENIALS.has(key) || QUANTIFIERS.has(key) || isCondition(reading, word))
      found.add(key);
  }
  return found;
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
  for (let word = last + 1; word < reading.words.length && inSameSpeech(reading, word, last); word++)
    after.push(word);
  return { before, after };
}

/** Same sentence, and both spoken by one speaker or both narration. */
function inSameSpeech(reading: Reading, word: number, from: number): boolean {
  if (reading.sentenceOf[word] !== reading.sentenceOf[from]) return false;
  return speechOf(reading, word) === speechOf(reading, from);
}

function speechOf(reading: Reading, word: number): string | null | undefined {
  const quotation = reading.quotationOf[word] ?? -1;
  return quotation === -1 ? undefined : (reading.quotations[quotation]?.speaker ?? null);
}

function keyAt(reading: Reading, word: number): string {
  return reading.words[word]?.key ?? '';
}

function textBetween(reading: Reading, word: number, next: number): string {
  return reading.text.slice(reading.words[word]?.end, reading.words[next]?.start);
}
