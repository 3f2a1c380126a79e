import type { Reading } from '../quotes/reading.ts';
import { DENIALS, FALSEHOODS, MODALS, NEGATIONS, PERSONAL_PRONOUNS } from '../text/lexicon.ts';
import { disowning } from './disowned.ts';
import { UNPROVEN } from './embedding.ts';
import { FRESH_SUBJECT, type Governor, isCase, isCondition, isNeutral, UNREAL } from './governing.ts';
import { isQuantifier } from './quantity.ts';
import { rememberStretch } from './remember-stretch.ts';
import {
  beforeAside,
  inNarration,
  inSameSentence,
  isCapital,
  isCue,
  keyAt,
  namesSpeaker,
  textBetween,
} from './speech.ts';

/** Words of narration right before a fragment in which a negation is the fragment's own. */
const NEAR = 5;
/** The same for how many of its subject are meant. */
const SUBJECT = 8;

/**
 * What the narration of its sentence does to a quotation: `not` where it negates a fragment (did not want
 * “a truce”) or denies that the words were said, `unreal` where it puts a fragment under a modal, and the
 * quantifier of a fragment's subject (some of the workers “will leave”). A “not” further off (Rubio did not
 * smile and said “…”) is another clause's.
 */
export const narrated = rememberStretch(findNarrated);

function findNarrated(reading: Reading, first: number): ReadonlySet<string> {
  const found = new Set<string>();
  // “Denied that they were not”: two of them are none.
  const negators = new Set<number>();
  const { isUnsaid, isHearsay, negator } = disowning(reading, first);
  if (isUnsaid) found.add(UNSAID);
  if (isHearsay) found.add(HEARSAY);
  if (negator !== null) negators.add(negator);
  let start = -1;
  const front = wordsInFront(reading, first);
  for (const [i, word] of front.entries()) {
    const key = keyAt(reading, word);
    if (NEGATIONS.has(key) ? !isNeutral(reading, word) : isDenial(reading, word, first)) negators.add(word);
    else if (MODALS.has(key) || key === 'would') {
      found.add(UNREAL);
      if (i === 0 && MERELY.test(key)) found.add(SUPPOSED);
      // “could have “closed it””: they did not.
      if (keyAt(reading, front[i - 1] ?? first) === 'have') found.add(WISHED);
    }
    if (isCue(reading, word) || FRESH_SUBJECT.has(key)) {
      start = word;
      break;
    }
  }
  const head = headOfClause(reading, start, first);
  if (head !== null && (TRUE.test(keyAt(reading, head)) || isDenying(reading, head, first))) {
    if (!TRUE.test(keyAt(reading, head))) negators.add(head);
    for (let before = head - 1; before >= head - 3 && isNarration(reading, before, first); before--) {
      if (NEGATIONS.has(keyAt(reading, before))) negators.add(before);
    }
  } else if (head !== null && WISHES.has(keyAt(reading, head))) found.add(WISHED).add(UNREAL);
  if (negators.size % 2 === 1) found.add('not');
  for (let word = first - 1; word >= first - SUBJECT && isNarration(reading, word, first); word--) {
    const key = keyAt(reading, word);
    if (isCue(reading, word)) break;
    if (isQuantifier(reading, word, first)) found.add(key);
  }
  return found;
}

/**
 * The narration right in front of a fragment up to a mark, the nearest word first; an attribution between two commas is
 * passed over: “must, she said, have “left””.
 */
function wordsInFront(reading: Reading, first: number): number[] {
  const found: number[] = [];
  for (let word = first - 1; found.length < NEAR; word--) {
    const aside = isCapital(reading, first) ? null : beforeAside(reading, word);
    if (aside !== null && hasCue(reading, aside, word)) word = aside;
    else if (!isNarration(reading, word, first)) break;
    found.push(word);
  }
  return found;
}

function hasCue(reading: Reading, before: number, last: number): boolean {
  for (let word = last; word > before; word--) if (isCue(reading, word)) return true;
  return false;
}

/**
 * Key of what narration says was never said, of what it only has from others, of what it says somebody only wished or
 * feared, and of what may be.
 */
export const UNSAID = 'unsaid';
export const HEARSAY = 'hearsay';
export const WISHED = 'wished';
export const SUPPOSED = 'supposed';

/** Right in front of a fragment: “might “leave the harbour””. */
const MERELY = /^(?:may|might|could|must|should)$/;

/** Who uses these tells of what is not so, or not yet: “hoped that some day they”. */
export const WISHES: ReadonlySet<string> = new Set(
  'hope hopes hoped hoping wish wishes wished wishing fear fears feared fearing dream dreams dreamt dreamed doubt'.split(
    ' ',
  ),
);

/** Words between “that” and the subject of its clause: “that some day they”. */
const INTRODUCTION = 4;

/**
 * The verb, adjective or noun that the fragment's clause depends on: “denied that they”, “it is false that”, “it
 * was wrong to say”, “hoped they”. Null where it depends on none.
 *
 * @param start where the clause of the fragment was found to begin: its subject, “that” or a cue verb
 */
function headOfClause(reading: Reading, start: number, first: number): number | null {
  if (start < 0 || start < first - NEAR || !isNarration(reading, start, first)) return null;
  const key = keyAt(reading, start);
  if (isCue(reading, start)) return keyAt(reading, start - 1) === 'to' ? start - 2 : null;
  for (let word = start; word >= start - INTRODUCTION && isNarration(reading, word, first); word--) {
    if (keyAt(reading, word) === 'that') return word - 1;
    if (word < start && (isCue(reading, word) || WISHES.has(keyAt(reading, word)))) break;
  }
  const verb = keyAt(reading, start - 1);
  return PERSONAL_PRONOUNS.has(key) && (isCue(reading, start - 1) || WISHES.has(verb)) ? start - 1 : null;
}

/** “denied that”, “a myth that”, “wrong to say”, “laughed at the idea that”. */
function isDenying(reading: Reading, head: number, first: number): boolean {
  const key = keyAt(reading, head);
  if (DENIALS.has(key) || FALSEHOODS.has(key) || REJECTS.test(key)) return true;
  // “dismissed Holm’s claim that”: she claims it all the same.
  if (keyAt(reading, head - 1) === "'s" && namesSpeaker(reading, head - 2, first)) return false;
  return UNPROVEN.has(key) && [1, 2, 3, 4].some(back => isRejected(reading, head - back, head));
}

function isRejected(reading: Reading, verb: number, claim: number): boolean {
  const key = keyAt(reading, verb);
  return isNarration(reading, verb, claim) && (DENIALS.has(key) || REJECTS.test(key));
}

const REJECTS =
  /^(?:disput|retract|withdr[ae]w|dismiss|mock|ridicul|refut|rebut|debunk|contradict|scoff|laugh|decri|disavow|recant|disown|repudiat)(?:e|s|es|ed|ing|ted|ting|y)?$/;
/** Behind a negation: “it is not true that”. */
const TRUE = /^(?:true|right|correct|so|case)$/;

/** Refused “a truce”, a lack of “ideas”; not called the ban “a mistake”. */
function isDenial(reading: Reading, word: number, first: number): boolean {
  if (!DENIALS.has(keyAt(reading, word))) return false;
  const isNoun = /^(?:the|an?|its|their|his|her)$/.test(keyAt(reading, word - 1));
  return !isNoun || word + 1 < first;
}

/** Whether a word is narration of the same sentence with no mark behind it. */
function isNarration(reading: Reading, word: number, first: number): boolean {
  return inNarration(reading, word, first) && !/[,;:—–]/.test(textBetween(reading, word, word + 1));
}

/**
 * Conditions that the narration sets on a quotation: between the cue and the marks (said that if the money
 * runs out “…”), right behind the marks (“…” unless the money comes), or opening the sentence.
 */
export function narratedConditions(reading: Reading, first: number, last: number): Governor[] {
  const quotation = reading.quotations[reading.quotationOf[first] ?? -1];
  if (!quotation || reading.quotationOf[last] !== reading.quotationOf[first]) return [];
  const found: Governor[] = [];
  const add = (word: number, depends = isCondition(reading, word)) => {
    if (reading.quotationOf[word] === -1 && depends) found.push({ key: keyAt(reading, word), word });
  };
  let word = quotation.firstWord - 1;
  for (; inNarration(reading, word, first); word--) {
    if (isCue(reading, word)) break;
  }
  const isCued = inNarration(reading, word, first);
  if (isCued) for (let inside = word + 1; inside < quotation.firstWord; inside++) add(inside);
  // “…,” Holm said, but only if it snows.
  for (word = quotation.lastWord + 2; inSameSentence(reading, word, last); word++) {
    if (reading.quotationOf[word] !== -1) break;
    const isOnly = keyAt(reading, word) === 'if' && keyAt(reading, word - 1) === 'only';
    if (isOnly || keyAt(reading, word) === 'unless') add(word);
    if (textBetween(reading, word - 1, word).includes(',')) add(word, isCase(reading, word));
  }
  const behind = quotation.lastWord + 1;
  if (inSameSentence(reading, behind, last) && !isManner(reading, behind)) add(behind);
  const opening = openingOf(reading, quotation.firstWord);
  if (opening !== null && /^(?:if|unless|until)$/.test(keyAt(reading, opening))) add(opening);
  // “In the worst case, Holm said, “…””
  if (opening !== null) add(opening, isCase(reading, opening));
  return found;
}

/** “…”, without giving a date: how somebody speaks, not what it depends on. */
function isManner(reading: Reading, word: number): boolean {
  const isSetOff = textBetween(reading, word - 1, word).includes(',');
  return isSetOff && keyAt(reading, word) === 'without' && keyAt(reading, word + 1).endsWith('ing');
}

/** The first word of a narrated sentence, or null where the sentence opens with a quotation. */
function openingOf(reading: Reading, from: number): number | null {
  let word = from;
  while (inSameSentence(reading, word - 1, from)) word--;
  return reading.quotationOf[word] === -1 ? word : null;
}
