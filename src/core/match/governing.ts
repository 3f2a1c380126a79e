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
} from '../text/lexicon.ts';
import { Phrases } from './phrases.ts';
import { inSameSentence, inSameSpeech, keyAt, textBetween } from './speech.ts';

/** A word, or the question mark of a sentence, that turns what it governs. */
export interface Governor {
  key: string;
  /** Index in the reading; null for a question mark. */
  word: number | null;
}

/** One key for all that makes the run unreal: a page’s “could” answers an outlet’s “might”. */
export const UNREAL = 'unreal';

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

/** In these a word that looks like a negation or a condition turns nothing: they stress, or allow for all. */
const NEUTRAL =
  new Phrases(`no doubt, without doubt, without a doubt, without question, no question, beyond doubt,
  beyond question, no secret, no wonder, no matter, not only, not just, not merely, not simply, not least,
  not surprisingly, even if, even when, if anything, if only because, if you like it or not, cannot deny,
  no one can deny, nobody can deny, no denying, nobody doubts, no one doubts, few doubt, few doubted, do not doubt, cannot stress enough,
  cannot emphasise enough, could not be happier, could not agree more, no less than, no fewer than,
  never tired of, never tires of, never stopped, never stops, once more, once again, at once, once and, once or`);

/** “Whether you like it or not, …”: it is so in either case. Words from the one to the other. */
const WHETHER_OR_NOT = 10;

function isEitherWay(reading: Reading, word: number): boolean {
  if (keyAt(reading, word) !== 'whether') return false;
  const opens = !inSameSpeech(reading, word - 1, word) || /,/.test(textBetween(reading, word - 1, word));
  for (let or = word + 1; opens && or <= word + WHETHER_OR_NOT && inSameSpeech(reading, or, word); or++) {
    if (keyAt(reading, or) === 'or' && keyAt(reading, or + 1) === 'not') return true;
  }
  return false;
}

/** Whether a word that looks like a governor turns nothing where it stands. */
export function isNeutral(reading: Reading, word: number): boolean {
  return NEUTRAL.covers(reading, word) || isEitherWay(reading, word);
}

const NEGATING_PHRASES =
  new Phrases(`far from, far be it, anything but, rather than, next to, ruled out, rule out,
  rules out, over my dead body, god forbid, heaven forbid, short of, used to, would rather`);

/** A negation, a denial, or one in several words. */
export function isNegation(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  const negates =
    NEGATIONS.has(key) ||
    DENIALS.has(key) ||
    FALSEHOODS.has(key) ||
    NEGATING_PHRASES.lengthAt(reading, word) > 0;
  return negates && !isNeutral(reading, word);
}

const CONDITION_PHRASES =
  new Phrases(`without, as long as, so long as, as soon as, on condition, on the condition,
  on one condition, in case, in that case, in which case, in such a case, subject to, depending on, in the event,
  in the unlikely event, every time, each time, only when, only after, only then, apart from, other than,
  weather permitting, god willing, with luck, with any luck, with a bit of luck, all being well, given that,
  barring, pending, save for, with the exception of, excluding, in theory, in principle, on paper, or else`);

/** What makes something depend on something else. */
export function isCondition(reading: Reading, word: number): boolean {
  const depends = CONDITIONS.has(keyAt(reading, word)) || CONDITION_PHRASES.lengthAt(reading, word) > 0;
  if (depends) return !isNeutral(reading, word);
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
  if (!/^(?:should|had|were)$/.test(keyAt(reading, word))) return false;
  const isNarrated = reading.quotationOf[word] === -1;
  if ((isNarrated ? inSameSentence : inSameSpeech)(reading, word - 1, word)) return false;
  for (let end = word; inSameSentence(reading, end, word); end++) {
    if (/^\?/.test(reading.text.slice(reading.words[end]?.end))) return false;
  }
  return true;
}

/** These say that something is so in one of several cases. */
const CASES =
  new Phrases(`at best, at most, at worst, in the worst case, in the best case, in the worst case scenario,
  in the best case scenario, worst-case, best-case, in an ideal world, in a perfect world, in my dreams, in my nightmares,
  in your dreams, in their dreams, ideally`);
const FREQUENCIES = new Phrases('normally, usually, sometimes, occasionally, generally, typically, at times');

/** “Usually …”, “At best …” in front of a clause: it is so in some cases. Behind one they may tell of another. */
export function isFrame(reading: Reading, word: number): boolean {
  return CASES.lengthAt(reading, word) > 0 || FREQUENCIES.lengthAt(reading, word) > 0;
}

/** “…, in the worst case.”, “In the worst case, …”: set off from a clause in front of which, or behind which, it stands. */
export function isCase(reading: Reading, word: number): boolean {
  const next = word + CASES.lengthAt(reading, word);
  if (next === word) return false;
  return !inSameSentence(reading, next, word) || /[,;:.]/.test(textBetween(reading, next - 1, next));
}

/** Words from “or” to the verb of the clause it joins. */
const OR_VERB = 4;

/** “Either we …”, “… or we will leave”, “… or the harbour will close”: what stands before it, or behind, is one of two. */
export function isAlternative(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  if (key === 'either') return !inSameSpeech(reading, word - 1, word);
  if (key !== 'or' || !FRESH_SUBJECT.has(keyAt(reading, word + 1))) return false;
  if (keyAt(reading, word + 2) === 'said') return false;
  for (let verb = word + 2; verb <= word + OR_VERB && inSameSpeech(reading, verb, word); verb++) {
    if (AUXILIARIES.has(keyAt(reading, verb))) return true;
  }
  return false;
}

/** “… or he can go on”: who may do either may do the one. */
export function isChoice(reading: Reading, or: number): boolean {
  for (let verb = or + 2; verb <= or + OR_VERB && inSameSpeech(reading, verb, or); verb++) {
    if (AUXILIARIES.has(keyAt(reading, verb))) return /^(?:can|could|may)$/.test(keyAt(reading, verb));
  }
  return false;
}

/** “so-called”, “might”, “want to” right before `first`: what follows is not said to be so. */
export function isUnreal(reading: Reading, word: number, first: number): boolean {
  const key = keyAt(reading, word);
  if (!PRIVATIVES.has(key) && !MODALS.has(key)) return false;
  if (isPartedFrom(reading, word, first)) return true;
  const next = MODALS.has(key) && keyAt(reading, word + 1) === 'to' ? word + 2 : word + 1;
  return next === first && !textBetween(reading, first - 1, first).includes(',');
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

/** “They must,” she said, “have gone”: the words stand side by side but for an attribution. */
function isPartedFrom(reading: Reading, word: number, first: number): boolean {
  const [earlier, later] = [reading.quotationOf[word] ?? -1, reading.quotationOf[first] ?? -1];
  if (earlier === later || earlier === -1 || later === -1) return false;
  return reading.quotations[earlier]?.lastWord === word && reading.quotations[later]?.firstWord === first;
}

/** In a sentence about the future, “when” is a condition. */
export function isPromise(reading: Reading, last: number): boolean {
  for (let word = last; word >= 0 && inSameSentence(reading, word, last); word--) {
    if (/^(?:will|shall|would|can|could|may|might)$/.test(keyAt(reading, word))) return true;
  }
  return false;
}
