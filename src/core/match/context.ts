import type { Reading } from '../quotes/reading.ts';
import {
  AUXILIARIES,
  CONDITIONS,
  DENIALS,
  NEGATIONS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  QUANTIFIERS,
} from '../text/lexicon.ts';
import type { Word } from '../text/words.ts';

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
  for (let word = first - 1; word >= 0 && inSameSentence(reading, word, first); word--) {
    narrow(reach, reading, word, first);
    if (!inSameSpeech(reading, word, first)) continue;
    if (!reach.condition) break;
    const key = keyAt(reading, word);
    if (isCompound(reading, word)) continue;
    if (isCondition(reading, word) || isReported(reading, first, word)) found.push(key);
    else if (reach.negation && isNegation(reading, word)) found.push(key);
    else if (reach.quantifier && QUANTIFIERS.has(key)) found.push(key);
    if (PREPOSITIONS.has(key)) reach.quantifier = false;
    if ((key === 'but' && keyAt(reading, word - 1) !== 'anything') || key === 'yet') break;
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
  'apart from',
  'weather permitting',
];
/** Of the conditions, those that reach back over what stands before them. */
const NOT_BACKWARDS = new Set(['whether', 'maybe', 'perhaps', 'possibly', 'otherwise']);

function governorsAfter(reading: Reading, last: number): string[] {
  const found: string[] = [];
  const promise = isPromise(reading, last);
  for (let word = last + 1; word < reading.words.length && inSameSentence(reading, word, last); word++) {
    if (!inSameSpeech(reading, word, last)) continue;
    const between = textBetween(reading, word - 1, word);
    const key = keyAt(reading, word);
    if (key === 'but' && limitsWhatPrecedes(reading, word)) found.push(key);
    if (STRONG.test(between) || key === 'but') break;
    if (word === last + 1 && (isDisowned(reading, word) || isLimit(reading, word, between))) found.push(key);
    const joined = /^(?:and|or|so)$/.test(key);
    if (joined && (between.includes(',') || startsClause(keyAt(reading, word + 1)))) break;
    if (promise && key === 'when') found.push(key);
    if (word === last + 1 && NEGATIONS.has(key) && !between.includes(',')) found.push(key);
    if (isCondition(reading, word) && !NOT_BACKWARDS.has(key)) found.push(key);
  }
  return found;
}

/** What takes back a part of what stands before “but”: “every inspection but one”, “but not until …”. */
const LIMITS = new Set(['only', 'never', '1', 'if', 'unless', 'until']);
const NOT_YET = new Set(['until', 'if', 'unless', 'when', 'before', 'without', 'yet']);

function limitsWhatPrecedes(reading: Reading, but: number): boolean {
  const next = keyAt(reading, but + 1);
  return LIMITS.has(next) || (next === 'not' && NOT_YET.has(keyAt(reading, but + 2)));
}

/** Words that claim something of all. */
const UNIVERSALS = new Set(
  'no nobody none nothing never every everybody everyone everything all any always'.split(' '),
);

/** “No city will be asked to build a venue that it does not need”, “nothing, or next to nothing”. */
function isLimit(reading: Reading, word: number, between: string): boolean {
  const key = keyAt(reading, word);
  if (key === 'or' && keyAt(reading, word + 1) === 'next') return true;
  if (between.includes(',') || !/^(?:that|which|who|where)$/.test(key)) return false;
  for (let before = word - 1; before >= 0 && inSameSentence(reading, before, word); before--) {
    if (UNIVERSALS.has(keyAt(reading, before))) return true;
  }
  return false;
}

/** “We are told that …”, “We hope …”: what follows is not what the speaker asserts. */
function isReported(reading: Reading, first: number, word: number): boolean {
  const next = keyAt(reading, word + 1) === 'that' ? word + 2 : word + 1;
  if (next !== first || !REPORTING.has(keyAt(reading, word))) return false;
  return !/^(?:i|we)$/.test(keyAt(reading, word - 1)) || HOPING.test(keyAt(reading, word));
}
const HOPING = /^(?:hope|hoped|fear|feared|pretend|pretended|imagine|wish|doubt|wonder|suppose)$/;
const REPORTING = new Set(
  `told say says claim claims claimed heard pretend pretended imagine hope hopes hoped fear fears feared wish
  doubt wonder suppose`.split(/\s+/),
);

/** “I’m no longer president, he says, so …”: the words are somebody else's. */
function isDisowned(reading: Reading, word: number): boolean {
  const verb = keyAt(reading, word + 1);
  return /^(?:he|she|they)$/.test(keyAt(reading, word)) && /^(?:say|claim|think|tell)s?$/.test(verb);
}

/** In a sentence about the future, “when” is a condition. */
function isPromise(reading: Reading, last: number): boolean {
  for (let word = last; word >= 0 && inSameSentence(reading, word, last); word--) {
    if (/^(?:will|shall|would|can|could|may|might)$/.test(keyAt(reading, word))) return true;
  }
  return false;
}

function startsClause(key: string): boolean {
  return FRESH_SUBJECT.has(key) || AUXILIARIES.has(key);
}

/** A negation, a denial, or one in two words: “far from”, “anything but”. */
function isNegation(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  if (NEGATIONS.has(key) || DENIALS.has(key)) return true;
  return TWO_WORDS.has(`${key} ${keyAt(reading, word + 1)}`);
}
const TWO_WORDS = new Set(['far from', 'anything but', 'rather than', 'next to']);

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
  for (let word = first - 1; word >= 0 && inSameSentence(reading, word, first); word--) {
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

/** Words a governor reaches over; keeps a sentence without end from being walked from every quotation. */
const FARTHEST = 60;

function inSameSentence(reading: Reading, word: number, from: number): boolean {
  return Math.abs(word - from) <= FARTHEST && reading.sentenceOf[word] === reading.sentenceOf[from];
}

/** “once-in-a-lifetime” sets no condition. */
function isCompound({ text, words }: Reading, word: number): boolean {
  const { start, end } = words[word] as Word;
  return text.charAt(start - 1) === '-' || text.charAt(end) === '-';
}

/** Same sentence, and both narration or one speech: “A,” she said, “unless B.” goes on, “A.” and “B.” do not. */
function inSameSpeech(reading: Reading, word: number, from: number): boolean {
  if (!inSameSentence(reading, word, from)) return false;
  const [x, y] = [reading.quotationOf[word] ?? -1, reading.quotationOf[from] ?? -1];
  if (x === y || x === -1 || y === -1) return x === y;
  const [earlier, later] = [reading.quotations[Math.min(x, y)], reading.quotations[Math.max(x, y)]];
  return earlier?.speaker === later?.speaker && /^\p{Ll}/u.test(reading.text.slice(later?.start));
}

function keyAt(reading: Reading, word: number): string {
  return reading.words[word]?.key ?? '';
}

function textBetween(reading: Reading, word: number, next: number): string {
  return reading.text.slice(reading.words[word]?.end, reading.words[next]?.start);
}
