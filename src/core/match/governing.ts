import type { Reading } from '../quotes/reading.ts';
import {
  AUXILIARIES,
  CONDITIONS,
  DENIALS,
  FALSEHOODS,
  MODALS,
  NEGATIONS,
  PERSONAL_PRONOUNS,
  PRIVATIVES,
  QUANTIFIERS,
} from '../text/lexicon.ts';
import { isNumber } from '../text/numbers.ts';
import { canonicalSpelling } from '../text/spelling.ts';
import { inSameSentence, inSameSpeech, keyAt, keysFrom, textBetween } from './speech.ts';

/** Words that begin a clause of its own. */
export const FRESH_SUBJECT = new Set([
  ...PERSONAL_PRONOUNS,
  'there',
  'this',
  'that',
  'the',
  'these',
  'those',
]);

export function startsClause(key: string): boolean {
  return FRESH_SUBJECT.has(key) || AUXILIARIES.has(key);
}

/** Whether one of some phrases, none longer than four words, begins at a word. */
function beginsPhrase(phrases: ReadonlySet<string>, reading: Reading, word: number): boolean {
  return [1, 2, 3, 4].some(count => phrases.has(keysFrom(reading, word, count)));
}

const NEGATING_PHRASES = new Set([
  'far from',
  'anything but',
  'rather than',
  'next to',
  'ruled out',
  'rule out',
  'rules out',
]);

/** A negation, a denial, or one in several words. */
export function isNegation(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  return (
    NEGATIONS.has(key) ||
    DENIALS.has(key) ||
    FALSEHOODS.has(key) ||
    beginsPhrase(NEGATING_PHRASES, reading, word)
  );
}

const CONDITION_PHRASES = new Set([
  'without',
  'as long as',
  'so long as',
  'as soon as',
  'on condition',
  'in case',
  'subject to',
  'depending on',
  'in the event',
  'only when',
  'only after',
  'apart from',
  'other than',
  'weather permitting',
  'given that',
  'barring',
  'save for',
  'with the exception of',
  'excluding',
  'in theory',
  'in principle',
  'on paper',
]);

/** What makes something depend on something else. */
export function isCondition(reading: Reading, word: number): boolean {
  if (CONDITIONS.has(keyAt(reading, word)) || beginsPhrase(CONDITION_PHRASES, reading, word)) return true;
  return isOccasion(reading, word) || isInverted(reading, word);
}

/** “The minute you put in new sanctions, …”; not “the moment of truth”, “the day was long”. */
function isOccasion(reading: Reading, word: number): boolean {
  if (!/^(?:minute|moment|day)$/.test(keyAt(reading, word)) || keyAt(reading, word - 1) !== 'the')
    return false;
  const next = keyAt(reading, word + 1);
  return !AUXILIARIES.has(next) && !/^(?:of|when|that|before|after|for|in|and|or)?$/.test(next);
}

/** “Should the money run out, …”: a condition without an if. */
function isInverted(reading: Reading, word: number): boolean {
  if (!/^(?:should|had|were)$/.test(keyAt(reading, word)) || inSameSpeech(reading, word - 1, word))
    return false;
  for (let end = word; inSameSentence(reading, end, word); end++) {
    if (/^\?/.test(reading.text.slice(reading.words[end]?.end))) return false;
  }
  return true;
}

/** Numbers right behind these are bounds, not counts. */
const BOUNDS = /^(?:than|least|most|to|about|around|nearly|almost|over|under|some|roughly|approximately)$/;

/** “Some of the …”, “A third of …”, “Up to 300 …”: only so much of what follows. */
export function isQuantifier(reading: Reading, word: number, first: number): boolean {
  const key = keyAt(reading, word);
  if (QUANTIFIERS.has(key)) return true;
  if (keyAt(reading, word + 1) === 'of' && (isNumber(key) || key === 'part' || key === 'quarter'))
    return true;
  if (word + 1 !== first) return false;
  return isNumber(key) || (isNumber(keyAt(reading, first)) && BOUNDS.test(key));
}

const OBJECTS = new Set(['me', 'us', 'you', 'him', 'her', 'them', 'it']);
const HOPING = /^(?:hope|hoped|fear|feared|pretend|pretended|imagine|wish|doubt|wonder|suppose|assume)$/;
const REPORTING = new Set(
  `told say says claim claims claimed heard pretend pretended imagine hope hopes hoped fear fears feared wish
  doubt wonder suppose believe believes think thinks thought assume tell tells write writes wrote suggest suggests
  suggested allege alleges insist insists insisted rumoured`
    .split(/\s+/)
    .map(canonicalSpelling),
);

/** “We are told that …”, “We hope …” right before `first`: what follows is not what the speaker asserts. */
export function isReported(reading: Reading, word: number, first: number): boolean {
  const key = keyAt(reading, word);
  if (!REPORTING.has(key)) return false;
  let next = word + 1;
  if (OBJECTS.has(keyAt(reading, next))) next++;
  if (keyAt(reading, next) === 'that') next++;
  if (next !== first) return false;
  return !/^(?:i|we)$/.test(keyAt(reading, word - 1)) || HOPING.test(key);
}

/** What takes back a part of what stands before “but”: “every inspection but one”, “but not until …”. */
const LIMITS = new Set(['only', 'never', '1', 'if', 'unless', 'until', 'not']);

export function limitsWhatPrecedes(reading: Reading, but: number): boolean {
  return LIMITS.has(keyAt(reading, but + 1));
}

/** “so-called”, “might”, “want to” right before `first`: what follows is not said to be so. */
export function isUnreal(reading: Reading, word: number, first: number): boolean {
  const key = keyAt(reading, word);
  const next = MODALS.has(key) && keyAt(reading, word + 1) === 'to' ? word + 2 : word + 1;
  return next === first && (PRIVATIVES.has(key) || MODALS.has(key));
}

/** Whether the sentence a word stands in is a question, as far as it is one speech. */
export function asks(reading: Reading, word: number): boolean {
  let end = word;
  while (inSameSpeech(reading, end + 1, word)) {
    // “…, so what do I know?” asks something else.
    if (
      /[,;:—–]/.test(textBetween(reading, end, end + 1)) &&
      /^(?:so|and|but|or)$/.test(keyAt(reading, end + 1))
    ) {
      return false;
    }
    end++;
  }
  const after = reading.words[end]?.end ?? 0;
  return /^[^\p{L}\p{N}\s]*\?/u.test(reading.text.slice(after, after + 4));
}

/** Words that claim something of all. */
const UNIVERSALS = new Set(
  'no nobody none nothing never every everybody everyone everything all any always'.split(' '),
);
/** What takes back what stands right before it. */
const RETRACTIONS = new Set(
  ['which is', 'which was', 'that is'].flatMap(lead =>
    ['not true', 'false', 'untrue'].map(end => `${lead} ${end}`),
  ),
);
for (const who of ['he', 'she', 'they', 'we']) RETRACTIONS.add(`or so ${who}`);
RETRACTIONS.add('or next to');

/** “No city will be asked to build a venue that it does not need”, “nothing, or next to nothing”. */
export function isLimit(reading: Reading, word: number, between: string): boolean {
  if (beginsPhrase(RETRACTIONS, reading, word)) return true;
  if (between.includes(',') || !/^(?:that|which|who|where)$/.test(keyAt(reading, word))) return false;
  for (let before = word - 1; before >= 0 && inSameSentence(reading, before, word); before--) {
    if (UNIVERSALS.has(keyAt(reading, before))) return true;
  }
  return false;
}

/** “I’m no longer president, he says, so …”: the words are somebody else's. */
export function isDisowned(reading: Reading, word: number): boolean {
  const verb = keyAt(reading, word + 1);
  return /^(?:he|she|they)$/.test(keyAt(reading, word)) && /^(?:say|claim|think|tell)s?$/.test(verb);
}

/** In a sentence about the future, “when” is a condition. */
export function isPromise(reading: Reading, last: number): boolean {
  for (let word = last; word >= 0 && inSameSentence(reading, word, last); word--) {
    if (/^(?:will|shall|would|can|could|may|might)$/.test(keyAt(reading, word))) return true;
  }
  return false;
}

/** Of the conditions, those that do not reach back over what stands before them. */
const ONLY_FORWARDS = new Set(['whether', 'otherwise', 'possible', 'likely']);
const HEDGES = new Set(['maybe', 'perhaps', 'possibly', 'probably']);

/** A condition behind what depends on it; “perhaps” only where it ends the sentence. */
export function isConditionBehind(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  if (HEDGES.has(key)) return !inSameSpeech(reading, word + 1, word);
  return isCondition(reading, word) && !ONLY_FORWARDS.has(key);
}
