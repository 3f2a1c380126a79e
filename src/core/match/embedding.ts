import type { Reading } from '../quotes/reading.ts';
import { PERSONAL_PRONOUNS } from '../text/lexicon.ts';
import { canonicalSpelling } from '../text/spelling.ts';
import { FRESH_SUBJECT, isNeutral } from './governing.ts';
import { Phrases } from './phrases.ts';
import { inSameSpeech, isCue, keyAt, textBetween } from './speech.ts';

function set(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(canonicalSpelling));
}

/** Verbs of saying and believing beside the cue verbs of `quotes`. */
const CREDIT =
  set(`heard pretend pretends pretended imagine imagined hopes feared wish wished wishes doubt doubted doubts
  wonder wondered suppose supposed supposes believes thinks think thought assume assumed assumes reckon reckons rumoured
  read guess gather gathered dream dreamed dreamt bet pray prays prayed`);

/** Who uses these vouches for what follows, whoever found it out. */
const FACTIVE =
  set(`admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded confirm
  confirms confirmed reveal reveals revealed note notes noted explain explains explained recall recalls recalled
  remind reminds reminded show shows showed`);

/** Used even of oneself, these claim nothing: “I hope …”, “I heard …”, “We propose …”. */
const UNASSERTING =
  set(`hope hoped fear feared pretend pretended hear imagine imagined wish wished doubt doubted
  wonder wondered suppose supposed assume assumed heard read guess gather dream dreamed dreamt bet pray prayed told propose proposed
  suggest suggested demand demanded ask asked order ordered request`);

/** Between “I” and a verb of saying they take the saying back: “I could say”, “I used to think”. */
const HEDGING = set('could might may used wish once');

/** “The rumour that …”, “there is a risk that …”. */
export const UNPROVEN =
  set(`idea notion claim claims rumour rumours suggestion allegation allegations accusation impression
  possibility chance risk danger hope hopes fear fears prospect theory assumption story myth lie feeling illusion
  pretence slogan line dream guess argument headline talk`);

/** “It is vital that we close it” closes nothing. */
const MANDATIVE = set('essential vital crucial imperative necessary');

const APPEARING = set(
  'seem seems seemed appear appears appeared look looks looked sound sounds sounded feels felt',
);
const OBJECTS = set('me us you him her them it');

const VOICED = new Phrases(`according to, in the words of, to quote, in his view, in her view, in their view,
  in your view, in his eyes, in her eyes, in their eyes, in his opinion, in her opinion, in their opinion, by his account,
  by her account, by their account, by his logic, by her logic, by their logic, by that logic, so the story goes`);
const PLANNED = new Phrases('according to plan, according to schedule, according to me');

/** “According to him, …”: another's voice lends the words. */
export function isVoiced(reading: Reading, word: number): boolean {
  return VOICED.lengthAt(reading, word) > 0 && PLANNED.lengthAt(reading, word) === 0;
}

/** Words of its clause that are looked at in front of an embedding word. */
const CLAUSE = 6;

/**
 * The word right before a run that embeds it in what is not the speaker's own claim: “We are told that …”,
 * “They keep saying …”, “There is a risk that …”, “It looks like …”, “I hope …”.
 *
 * @param first index of the run's first word
 * @returns its index, or null where the speaker vouches for the run, or nothing embeds it
 */
export function embedderOf(reading: Reading, first: number): number | null {
  let head = first - 1;
  // What narration reports is the speaker's claim.
  if (!inSameSpeech(reading, head, first) || reading.quotationOf[first] === -1) return null;
  const between = textBetween(reading, head, first);
  if (/[;—–]/.test(between)) return null;
  if (between.includes(':') && voiceBefore(reading, head) !== null) return voiceBefore(reading, head);
  const that = keyAt(reading, head) === 'that';
  if (that) head--;
  if (OBJECTS.has(keyAt(reading, head)) && inSameSpeech(reading, head - 1, first)) head--;
  if (that) head = ditransitive(reading, head) ?? head;
  const key = keyAt(reading, head);
  if (isNeutral(reading, head)) return null;
  if ((isCue(reading, head) || CREDIT.has(key)) && !FACTIVE.has(key))
    return isOwn(reading, head) ? null : head;
  const isClause = that || FRESH_SUBJECT.has(keyAt(reading, first));
  return isClause && /^[\s:]*$/.test(between) && isUnproven(reading, head) ? head : null;
}

/** “To quote the mayor: …”: where a voice is named within a few words of a colon. */
function voiceBefore(reading: Reading, last: number): number | null {
  for (let word = last; word > last - CLAUSE && inSameSpeech(reading, word, last); word--) {
    if (isVoiced(reading, word)) return word;
  }
  return null;
}

/** “told the council that …”: the verb stands before whom it is said to. */
function ditransitive(reading: Reading, head: number): number | null {
  for (let word = head; word > head - 5; word--) {
    if (
      /^(?:told|tell|tells|telling|assured|warned|promised|convinced|persuaded)$/.test(keyAt(reading, word))
    )
      return word;
  }
  return null;
}

/** Nouns, adjectives and verbs of seeming that leave open whether what follows is so. */
function isUnproven(reading: Reading, head: number): boolean {
  const key = keyAt(reading, head);
  const before = keyAt(reading, head - 1);
  if (/^(?:like|though)$/.test(key)) return APPEARING.has(before) || APPEARING.has(keyAt(reading, head - 2));
  if (/^(?:is|was|are)$/.test(key)) return UNPROVEN.has(before) || /^(?:chances|odds)$/.test(before);
  if (key === 'be') return /^(?:could|may|might)$/.test(before);
  return UNPROVEN.has(key) || MANDATIVE.has(key) || APPEARING.has(key);
}

/** Whether “I” or “we” stand behind a verb of saying, with nothing that takes it back. */
function isOwn(reading: Reading, verb: number): boolean {
  if (UNASSERTING.has(keyAt(reading, verb)) && !isGiven(reading, verb)) return false;
  for (let word = verb - 1; word >= verb - CLAUSE && inSameSpeech(reading, word, verb); word--) {
    if (/[,;:—–]/.test(textBetween(reading, word, word + 1))) return false;
    const key = keyAt(reading, word);
    if (key === 'i' || key === 'we' || (key === 'let' && OBJECTS.has(keyAt(reading, word + 1)))) return true;
    if (HEDGING.has(key) || PERSONAL_PRONOUNS.has(key) || key === 'who') return false;
  }
  return false;
}

/** Whether words that somebody quotes are his own, said before: “I told them, ‘…’”. */
export function quotesHimself(reading: Reading, first: number): boolean {
  const head = OBJECTS.has(keyAt(reading, first - 1)) ? first - 2 : first - 1;
  return isCue(reading, head) && isOwn(reading, head);
}

/** “I told them” tells; “I was told” and “I’m told” only heard. */
function isGiven(reading: Reading, verb: number): boolean {
  return keyAt(reading, verb) === 'told' && /^(?:i|we|have|has|had)$/.test(keyAt(reading, verb - 1));
}

/** Whether a clause of hearsay or hope begins at a word: “, I hope”, “, they say”, “, as the mayor claims”. */
export function isTag(reading: Reading, word: number): boolean {
  if (isVoiced(reading, word)) return true;
  const opening = keyAt(reading, word);
  const last = endOfTag(reading, word);
  if (last === null) return false;
  const verb = OBJECTS.has(keyAt(reading, last)) ? last - 1 : last;
  if (/^(?:say|says)$/.test(opening)) return true;
  if (!/^(?:i|we|he|she|they|people|as|so|the|my|our|some)$/.test(opening) || verb === word) return false;
  const key = keyAt(reading, verb);
  // “the press” presses nothing.
  if (/^(?:the|an?|my|our|your|his|her|their|in|of|to)$/.test(keyAt(reading, verb - 1))) return false;
  // A closing mark that is missing makes “he said” look like speech.
  if (/^(?:he|she)$/.test(opening) && key === 'said' && verb === last) return false;
  return (
    (isCue(reading, verb) || CREDIT.has(key) || /^(?:hear|fear)$/.test(key)) &&
    !FACTIVE.has(key) &&
    !isOwn(reading, verb)
  );
}

/** The last word of a short clause that ends at the next mark, or null where it is long. */
function endOfTag(reading: Reading, word: number): number | null {
  for (let last = word; last < word + CLAUSE; last++) {
    if (!inSameSpeech(reading, last + 1, word)) return last;
    if (/[,;:—–]/.test(textBetween(reading, last, last + 1))) return last;
  }
  return null;
}
