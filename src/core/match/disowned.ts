import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, DENIALS, FALSEHOODS, NEGATIONS } from '../text/lexicon.ts';
import { GENUINE, isDisownedBeside } from './beside.ts';
import { isDoubted } from './doubted.ts';
import { isFictional } from './fictional.ts';
import { isNeutral } from './governing.ts';
import { isHearsay } from './hearsay.ts';
import { isLent } from './lent.ts';
import { Phrases } from './phrases.ts';
import { isFabricated, poses, pretends } from './pretended.ts';
import { rememberStretch } from './remember-stretch.ts';
import {
  beforeAside,
  inNarration,
  inSameSentence,
  isCapital,
  isCue,
  keyAt,
  lastOfQuotation,
  textBetween,
} from './speech.ts';
import { isUnrealised, refrains } from './unrealised.ts';
import { isTakenBack, jests } from './withdrawn.ts';

/** What a text may say of words between marks: that they were not said, or not by whom they are given to. */
export interface Disowning {
  /** Nothing in the words answers this: “a fake clip”, “if she says”, “or so they claim”. */
  isUnsaid: boolean;
  /** The text has it from others that they were said, and does not say so itself: “reportedly said”. */
  isHearsay: boolean;
  /** The word that denies them; another text may have the “not” in the words themselves: “never said they were “ready””. */
  negator: number | null;
}

const SAID: Disowning = { isUnsaid: false, isHearsay: false, negator: null };
const UNSAID: Disowning = { ...SAID, isUnsaid: true };

/** Words from a negation to the cue verb it denies: “never said”, “is not on record as having said”. */
const DENIED = 5;
const DENYING_CUES = new Set(['deny', 'denies', 'denied', 'denying']);
/** These open a sentence that only supposes what is said in it. */
const SUPPOSITION = new Phrases(`suppose, imagine, pretend, let us suppose, let us imagine, let us pretend,
  let us say, what if, contrary to what, had, if only`);

/** Whether the narration around a quotation, known by its first word, disowns it, and how. */
export const disowning = rememberStretch(findDisowning);

function findDisowning(reading: Reading, first: number): Disowning {
  if (isDisownedBeside(reading, first) || isTakenBack(reading, first) || isLent(reading, first))
    return UNSAID;
  if (isFictional(reading)) return UNSAID;
  const falsehood = calledFalse(reading, first);
  if (falsehood !== null) return { ...SAID, negator: falsehood };
  const cue = nearestCue(reading, first);
  return cue === null ? SAID : disowningCue(reading, cue, first);
}

/** “Holm never said “…””, “a fake clip in which Holm says “…””, “If Holm says “…””. */
function disowningCue(reading: Reading, cue: number, first: number): Disowning {
  if (refrains(reading, cue) || isCalledLie(reading, cue) || jests(reading, cue)) return UNSAID;
  for (const { word, distance } of wordsBefore(reading, cue)) {
    if (pretends(reading, word, first, cue, distance !== null)) return UNSAID;
    const opens = !inSameSentence(reading, word - 1, word);
    if (opens && (SUPPOSITION.lengthAt(reading, word) > 0 || isLabel(reading, word))) return UNSAID;
    if (distance === null) continue;
    if (isUnrealised(reading, word, cue, distance) || isDoubted(reading, word, cue)) return UNSAID;
    const negator = distance > DENIED || isElsewhere(reading, word, cue) ? null : negatorAt(reading, word);
    if (negator !== null) return { ...SAID, negator };
  }
  if (isFabricatedBehind(reading, cue, first)) return UNSAID;
  const negator = DENYING_CUES.has(keyAt(reading, cue)) ? cue : null;
  return { ...SAID, isHearsay: isHearsay(reading, cue), negator };
}

/** “False: Holm said”, “Claim: Holm said” */
function isLabel(reading: Reading, word: number): boolean {
  if (!textBetween(reading, word, word + 1).startsWith(':')) return false;
  return isFalse(reading, word) || keyAt(reading, word) === 'claim';
}

/** A word in front of a verb of saying. */
interface WordBefore {
  word: number;
  /** How many words in front of the verb it stands, asides left out; null outside the verb's clause. */
  distance: number | null;
}

/** The narration of its sentence in front of a verb of saying, the nearest word first. */
function wordsBefore(reading: Reading, cue: number): WordBefore[] {
  const found: WordBefore[] = [];
  let inClause = true;
  /** Words of asides that were passed, and the word in front of the one that is being passed. */
  let [asides, resumes] = [0, cue];
  for (let word = cue - 1; word >= 0 && inSameSentence(reading, word, cue); word--) {
    if (reading.quotationOf[word] !== -1) break;
    const isMarked = /[,;:]/.test(textBetween(reading, word, word + 1));
    if (isMarked && word !== resumes) {
      const aside = beforeAside(reading, word);
      if (aside === null) {
        inClause = false;
        word = beforeRelative(reading, word, cue);
      } else {
        asides += word - aside;
        resumes = aside;
      }
    }
    const inAside = word > resumes;
    found.push({ word, distance: inClause && !inAside ? cue - word - asides : null });
  }
  return found;
}

/** “did not smile and said”, “no one laughed when Holm said”: the verb of saying goes with another. */
function isElsewhere(reading: Reading, word: number, cue: number): boolean {
  if (!/(?:ed|[^s]s|said|told|wrote|spoke)$/.test(keyAt(reading, cue))) return false;
  for (let next = word + 1; next < cue; next++) {
    const key = keyAt(reading, next);
    if (
      /^(?:and|but|when|while|after|before|until)$/.test(key) ||
      (key === 'as' && isCapital(reading, next + 1))
    )
      return true;
  }
  return false;
}

/** “never said”, “denied that Holm said”, “a myth that Holm said” */
function negatorAt(reading: Reading, word: number): number | null {
  const key = keyAt(reading, word);
  if (key === 'that' && isFalse(reading, word - 1)) return word - 1;
  const denies = DENIALS.has(key) && (key.startsWith('den') || keyAt(reading, word + 1) === 'that');
  return (denies || NEGATIONS.has(key)) && !isNeutral(reading, word) ? word : null;
}

/** “Witkoff, who called reports fake, said”: where the words in front of such a clause, that ends at `last`, end. */
function beforeRelative(reading: Reading, last: number, cue: number): number {
  for (let word = last; inSameSentence(reading, word, cue) && word >= 0; word--) {
    if (!/[,;:]/.test(textBetween(reading, word - 1, word))) continue;
    return /^(?:who|whom|whose|which)$/.test(keyAt(reading, word)) ? word - 1 : last;
  }
  return last;
}

/** “was lying when he said” */
function isCalledLie(reading: Reading, cue: number): boolean {
  return (
    /^(?:when|in)$/.test(keyAt(reading, cue - 2)) &&
    /^(?:lying|lied|wrong|mistaken|joking|kidding|jesting|teasing|sarcastic|facetious|bluffing)$/.test(
      keyAt(reading, cue - 3),
    )
  );
}

/** “says “…” in a deepfake”, “said in a parody: “…””: what is behind the cue verb, outside the quotation. */
function isFabricatedBehind(reading: Reading, cue: number, first: number): boolean {
  const last = lastOfQuotation(reading, first);
  for (const from of cue < first ? [cue + 1, last + 1] : [cue + 1]) {
    let near = true;
    for (let word = from; inNarration(reading, word, cue); word++) {
      const article = /^(?:in|on|by|from|with|to)$/.test(keyAt(reading, word)) ? word + 1 : word;
      const isOfOne = article > word || word === cue + 1;
      if (near && isOfOne && isOfFabrication(reading, article)) return true;
      // “said Witkoff, who once posed as …”
      if (/^(?:who|whose|which|where|while|when|after|before|and|but)$/.test(keyAt(reading, word))) break;
      if (poses(reading, word, first, cue, near && word <= cue + SUBJECT)) return true;
      if (from > first && /[,;:]/.test(textBetween(reading, word, word + 1))) near = false;
    }
  }
  return false;
}
/** Words from a verb of saying to the end of the subject behind it. */
const SUBJECT = 5;

/** “in a widely shared deepfake”, “said a fake Witkoff” */
function isOfFabrication(reading: Reading, article: number): boolean {
  if (!/^(?:an?|the|this|that|1)$/.test(keyAt(reading, article))) return false;
  return [1, 2, 3].some(step => isFabricated(reading, article + step));
}

/** Words behind a quotation in which the sentence may say what it is. */
const PREDICATE = 5;

/** “The words “…” were an invention.”, “… is not true”: the sentence goes on about its quotation. */
function calledFalse(reading: Reading, first: number): number | null {
  const last = lastOfQuotation(reading, first);
  if (!/^(?:is|was|are|were|has|have|had)$/.test(keyAt(reading, last + 1))) return null;
  let negated = false;
  for (let word = last + 2; word <= last + 1 + PREDICATE && inSameSentence(reading, word, last); word++) {
    const key = keyAt(reading, word);
    if (reading.quotationOf[word] !== -1) return null;
    if (NEGATIONS.has(key)) negated = true;
    // “… are Putin’s, not Witkoff’s”: attribution says whose they are.
    else if (!negated && key === "'s" && textBetween(reading, word, word + 1).includes(',')) return null;
    else if (negated && (GENUINE.test(key) || key === "'s")) return word;
    else if (isFalse(reading, word)) return negated ? null : word;
    else if (AUXILIARIES.has(key)) return null;
  }
  return null;
}

function isFalse(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  return isFabricated(reading, word) || FALSEHOODS.has(key) || DISPROVED.test(key);
}
const DISPROVED = /^(?:invention|forgery|debunked|refuted|disproved|disproven|denied|retracted|withdrawn)$/;

/** The cue verb next to a quotation in the narration of its sentence, before it or behind. */
function nearestCue(reading: Reading, first: number): number | null {
  const last = lastOfQuotation(reading, first);
  for (let step = 1; step <= NEAR_CUE; step++) {
    for (const word of [first - step, last + step]) {
      const same = word >= 0 && inSameSentence(reading, word, word < first ? first : last);
      if (same && reading.quotationOf[word] === -1 && isCue(reading, word))
        return word < first ? word : complementOf(reading, word);
    }
  }
  return null;
}
/** Words between a quotation and its cue verb. */
const NEAR_CUE = 10;

/** “refused to say”, “argued against saying”: of a chain of such verbs behind a quotation, the one that would give it. */
function complementOf(reading: Reading, cue: number): number {
  for (let word = cue + 1; word <= cue + CHAIN && inSameSentence(reading, word, cue); word++) {
    const key = keyAt(reading, word);
    if (reading.quotationOf[word] !== -1 || /[,;:]/.test(textBetween(reading, word - 1, word))) return cue;
    if (/^(?:while|when|as|in|by|before|after|without|for)$/.test(key)) return cue;
    if (isCue(reading, word) && (key.endsWith('ing') || keyAt(reading, word - 1) === 'to')) return word;
  }
  return cue;
}
/** Words from one verb of such a chain to the next. */
const CHAIN = 4;
