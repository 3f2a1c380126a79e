import { CUES } from '../quotes/cues.ts';
import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, DENIALS, FALSEHOODS, MODALS, NEGATIONS } from '../text/lexicon.ts';
import { FRESH_SUBJECT, type Governor, isCondition, UNREAL } from './governing.ts';
import { isQuantifier } from './quantity.ts';
import { inSameSentence, keyAt, textBetween } from './speech.ts';

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
export function narrated(reading: Reading, first: number): Set<string> {
  const found = new Set<string>();
  if (isDenied(reading, first)) found.add('not');
  for (let word = first - 1; word >= first - NEAR && isNarration(reading, word, first); word--) {
    const key = keyAt(reading, word);
    if (NEGATIONS.has(key) || isDenial(reading, word, first)) found.add('not');
    else if (MODALS.has(key) || key === 'would') found.add(UNREAL);
    if (CUES.has(key) || FRESH_SUBJECT.has(key)) break;
  }
  for (let word = first - 1; word >= first - SUBJECT && isNarration(reading, word, first); word--) {
    const key = keyAt(reading, word);
    if (CUES.has(key)) break;
    if (isQuantifier(reading, word, first)) found.add(key);
  }
  return found;
}

/** Refused “a truce”, a lack of “ideas”; not called the ban “a mistake”. */
function isDenial(reading: Reading, word: number, first: number): boolean {
  if (!DENIALS.has(keyAt(reading, word))) return false;
  const isNoun = /^(?:the|an?|its|their|his|her)$/.test(keyAt(reading, word - 1));
  return !isNoun || word + 1 < first;
}

/** Whether a word is narration of the same sentence with no mark behind it. */
function isNarration(reading: Reading, word: number, first: number): boolean {
  if (!inSameSentence(reading, word, first) || reading.quotationOf[word] !== -1) return false;
  return !/[,;:—–]/.test(textBetween(reading, word, word + 1));
}

/**
 * Conditions that the narration sets on a quotation: between the cue and the marks (said that if the money
 * runs out “…”), right behind the marks (“…” unless the money comes), or opening the sentence.
 */
export function narratedConditions(reading: Reading, first: number, last: number): Governor[] {
  const quotation = reading.quotations[reading.quotationOf[first] ?? -1];
  if (!quotation || reading.quotationOf[last] !== reading.quotationOf[first]) return [];
  const found: Governor[] = [];
  const add = (word: number) => {
    if (reading.quotationOf[word] === -1 && isCondition(reading, word))
      found.push({ key: keyAt(reading, word), word });
  };
  let word = quotation.firstWord - 1;
  for (; inSameSentence(reading, word, first) && reading.quotationOf[word] === -1; word--) {
    if (CUES.has(keyAt(reading, word))) break;
  }
  const isCued = inSameSentence(reading, word, first) && reading.quotationOf[word] === -1;
  if (isCued) for (let inside = word + 1; inside < quotation.firstWord; inside++) add(inside);
  const behind = quotation.lastWord + 1;
  if (inSameSentence(reading, behind, last)) add(behind);
  const opening = openingOf(reading, quotation.firstWord);
  if (opening !== null && /^(?:if|unless|until)$/.test(keyAt(reading, opening))) add(opening);
  return found;
}

/** The first word of a narrated sentence, or null where the sentence opens with a quotation. */
function openingOf(reading: Reading, from: number): number | null {
  let word = from;
  while (inSameSentence(reading, word - 1, from)) word--;
  return reading.quotationOf[word] === -1 ? word : null;
}

/** What narration says of a quotation that was never spoken. */
const FABRICATED = new Set(
  'fake fabricated altered doctored satirical misattributed falsely wrongly fictitious forged invented'.split(
    ' ',
  ),
);
const FABRICATION = new Set('invention satire parody forgery'.split(' '));
/** Words between a negation and the cue verb it denies: “never said”, “denied that she said”. */
const DENIED = 4;
const DENYING_CUES = new Set(['deny', 'denies', 'denied', 'denying']);
/** “might have said”, “wishes she could say”. */
const UNSAID = new Set('could might may should wish wishes wished'.split(' '));

/** “Holm never said “…””, “a fake clip in which Holm says “…””, “If Holm says “…””. */
function isDenied(reading: Reading, first: number): boolean {
  if (isCalledFalse(reading, first)) return true;
  const cue = nearestCue(reading, first);
  if (cue === null) return false;
  let sameClause = true;
  for (let word = cue - 1; word >= 0 && inSameSentence(reading, word, cue); word--) {
    if (reading.quotationOf[word] !== -1) break;
    const key = keyAt(reading, word);
    if (/[,;:]/.test(textBetween(reading, word, word + 1))) sameClause = false;
    if (FABRICATED.has(key) || (sameClause && /^(?:if|whether)$/.test(key))) return true;
    const opens = !inSameSentence(reading, word - 1, word);
    if (sameClause && opens && key === 'had') return true;
    const near = cue - word <= DENIED && sameClause;
    // “declined to say”, “would like to say”
    if (word + 2 === cue && keyAt(reading, word + 1) === 'to' && isUnfulfilled(key)) return true;
    if (near && (NEGATIONS.has(key) || UNSAID.has(key))) return true;
    if (near && key.startsWith('den') && DENIALS.has(key)) return true;
  }
  return DENYING_CUES.has(keyAt(reading, cue));
}

function isUnfulfilled(key: string): boolean {
  return MODALS.has(key) || DENIALS.has(key) || key === 'like';
}

/** “The words “…” were an invention.”: the sentence goes on about its quotation. */
function isCalledFalse(reading: Reading, first: number): boolean {
  const last = reading.quotations[reading.quotationOf[first] ?? -1]?.lastWord ?? first;
  if (!/^(?:is|was|are|were)$/.test(keyAt(reading, last + 1))) return false;
  for (let word = last + 2; word <= last + NEAR && inSameSentence(reading, word, last); word++) {
    const key = keyAt(reading, word);
    if (FABRICATED.has(key) || FABRICATION.has(key) || FALSEHOODS.has(key) || AUXILIARIES.has(key)) {
      return !AUXILIARIES.has(key);
    }
  }
  return false;
}

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
