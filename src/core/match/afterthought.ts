import { ATTRIBUTION } from '../corpus/passages.ts';
import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, FALSEHOODS, NEGATIONS, PERSONAL_PRONOUNS } from '../text/lexicon.ts';
import { isTag } from './embedding.ts';
import { asks, startsClause } from './governing.ts';
import { Phrases } from './phrases.ts';
import { inSameSentence, inSameSpeech, keyAt, textBetween } from './speech.ts';

/** Words that may lead into an afterthought and say nothing of their own. */
const LEADS = /^(?:and|but|or|well|though|although|except|that|rather|actually|i|mean)$/;

/** Said behind a statement, these take it back, limit it or make it a guess. */
const RETRACTIONS =
  new Phrases(`at least not, at least for now, at least for the moment, at least part, at least in part,
  at least some, or next to, or maybe, or perhaps, or so I, or so he, or so she, or so they, or so we, or so it, or so the,
  or so people, not all of, not the whole of, not this one, just kidding, only kidding, just joking, only joking,
  i was joking, i was kidding, i am joking, i am kidding, that was the plan, that was the idea, said no one, so it is said`);

/** The same where they end a clause: “or so” may go on (“or so many people …”). */
const RETRACTIONS_AT_END =
  new Phrases(`at most, at best, or so, or less, or fewer, or thereabouts, give or take, maybe not,
  perhaps not, not yet, not any more, not anymore, not really, not quite, not entirely, not always, not everywhere,
  not now, not ever, so they say, if at all, if ever, in your dreams, my foot`);

/** Alone, these are a whole sentence that takes back the one before. */
const ALONE =
  /^(?:not|no|never|maybe|perhaps|possibly|hopefully|supposedly|allegedly|wrong|false|nonsense|rubbish|lies)$/;

/** Words of a clause that denies what stands before it. */
const SHORT = 8;

/**
 * Whether what begins at a word, behind a mark or as the next sentence, takes back, limits or gives away what
 * stands before it: “… – or not”, “…, at least not yet”, “… That is a lie.”, “… Unless the money comes.”
 */
export function takesBack(reading: Reading, word: number): boolean {
  if (isTag(reading, word)) return true;
  let start = word;
  while (LEADS.test(keyAt(reading, start)) && start < word + 3 && inSameSpeech(reading, start, word)) {
    if (begins(reading, start)) return true;
    start++;
  }
  return inSameSpeech(reading, start, word) && begins(reading, start);
}

function begins(reading: Reading, word: number): boolean {
  if (RETRACTIONS.lengthAt(reading, word) > 0) return true;
  const length = RETRACTIONS_AT_END.lengthAt(reading, word);
  if (length > 0 && endsAt(reading, word + length - 1)) return true;
  if (ALONE.test(keyAt(reading, word)) && endsAt(reading, word)) return true;
  return deniesItAll(reading, word) || isRefused(reading, word);
}

function endsAt(reading: Reading, word: number): boolean {
  return !inSameSpeech(reading, word + 1, word) || /[,;.]/.test(textBetween(reading, word, word + 1));
}

/** “That is not true”, “which was a lie”, “it is what they say”. */
function deniesItAll(reading: Reading, word: number): boolean {
  if (!/^(?:that|this|it|which)$/.test(keyAt(reading, word))) return false;
  if (!/^(?:is|was|were)$/.test(keyAt(reading, word + 1))) return false;
  const next = keyAt(reading, word + 2);
  if (next === 'what') return /^(?:they|he|she|people|i)$/.test(keyAt(reading, word + 3));
  let negated = false;
  for (let i = word + 2; i < word + 2 + SHORT && inSameSpeech(reading, i, word); i++) {
    const key = keyAt(reading, i);
    if (NEGATIONS.has(key)) negated = true;
    else if (FALSEHOODS.has(key) || key === 'joke') return !negated;
    else if (/^(?:true|so|right|correct|case)$/.test(key)) return negated && endsAt(reading, i);
    if (/[,;:—–]/.test(textBetween(reading, i, i + 1))) return false;
  }
  return false;
}

/** “or we won’t”, “although we might not”: a clause that ends with its negation. */
function isRefused(reading: Reading, word: number): boolean {
  for (let i = word; i < word + 4; i++) {
    if (!inSameSpeech(reading, i, word)) return false;
    if (keyAt(reading, i) === 'not' && AUXILIARIES.has(keyAt(reading, i - 1)))
      return i > word && endsAt(reading, i);
  }
  return false;
}

/**
 * Where the next sentence of the same speech begins, be it behind an attribution: “A,” she said. “Unless B.”
 * Null where the speaker says no more there.
 */
export function nextSentence(reading: Reading, last: number): number | null {
  const speech = reading.quotations[reading.quotationOf[last] ?? -1];
  if (!speech) return null;
  let word = last + 1;
  while (inSameSentence(reading, word, last)) word++;
  for (const end = word + ATTRIBUTION; word < end && word < reading.words.length; word++) {
    if (reading.blockOf[word] !== reading.blockOf[last]) return null;
    const other = reading.quotations[reading.quotationOf[word] ?? -1];
    if (other) return other.speaker === speech.speaker ? word : null;
  }
  return null;
}

const SUBORDINATORS = new Set('unless if until till provided providing assuming except lest'.split(' '));

/** “Unless the money comes.”: a sentence that is only a condition, or takes back the one before it. */
export function isAfterthought(reading: Reading, word: number): boolean {
  if (asks(reading, word)) return false;
  if (takesBack(reading, word)) return true;
  let start = word;
  while (/^(?:and|but|well|only)$/.test(keyAt(reading, start))) start++;
  if (SUBORDINATORS.has(keyAt(reading, start))) return !hasMainClause(reading, start);
  // “No, we will not.”
  const refuses = keyAt(reading, word) === 'no' && PERSONAL_PRONOUNS.has(keyAt(reading, word + 1));
  return refuses && isRefused(reading, word + 1);
}

/** “If you ask me, it is a pity”, “if that is so then we will stay”; not “unless, of course, they pay”. */
function hasMainClause(reading: Reading, condition: number): boolean {
  let subjects = 0;
  let word = condition + 1;
  for (; inSameSpeech(reading, word, condition); word++) {
    const key = keyAt(reading, word);
    const comma = textBetween(reading, word - 1, word).includes(',');
    if (key === 'then' || (comma && word > condition + 1 && !isSetOff(reading, condition))) return true;
    if (startsClause(key) && !AUXILIARIES.has(key) && AUXILIARIES.has(keyAt(reading, word + 1))) subjects++;
  }
  return subjects > 1 || word - condition > SHORT;
}

function isSetOff(reading: Reading, condition: number): boolean {
  return textBetween(reading, condition, condition + 1).includes(',');
}
