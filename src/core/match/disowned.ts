import { CUES } from '../quotes/cues.ts';
import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, DENIALS, FALSEHOODS, MODALS, NEGATIONS } from '../text/lexicon.ts';
import { GENUINE, isDisownedBeside } from './beside.ts';
import { isFictional } from './fictional.ts';
import { isNeutral } from './governing.ts';
import { Phrases } from './phrases.ts';
import { isFabricated, poses, pretends } from './pretended.ts';
import { beforeAside, inSameSentence, keyAt, keysFrom, lastOfQuotation, textBetween } from './speech.ts';
import { isTakenBack } from './withdrawn.ts';

/** What a text may say of words between marks: that they were not said, or not by whom they are given to. */
export interface Disowning {
  /** Nothing in the words answers this: “a fake clip”, “if she says”, “or so they claim”. */
  isUnsaid: boolean;
  /** The word that denies them; another text may have the “not” in the words themselves: “never said they were “ready””. */
  negator: number | null;
}

const UNSAID: Disowning = { isUnsaid: true, negator: null };
const SAID: Disowning = { isUnsaid: false, negator: null };

/** Words between a negation and the cue verb it denies: “never said”, “denied that she said”. */
const DENIED = 4;
const DENYING_CUES = new Set(['deny', 'denies', 'denied', 'denying']);
/** “might have said”, “wishes she could say”. */
const UNREALISED = new Set('could might may should ought almost nearly wish wishes wished'.split(' '));
/** In front of a perfect: “must have said”. */
const SUPPOSES = /^(?:must|would)$/;
/** “was supposed to say” */
const UNFULFILLED = /^(?:like|yet|supposed|meant|intended|about|going)$/;

/** “wanted him to say”, “promised to say” */
const ASKED =
  /^(?:promi[sz]ed|agreed|offered|threatened|vowed|pledged|expect(?:s|ed)|want(?:s|ed)|asked|told|ordered|begged|urged|instructed|invited|advi[sz]ed)$/;
/** Words from such a verb to the verb of saying. */
const WHOM = 6;

/** These open a sentence that only supposes what is said in it. */
const SUPPOSITION = new Phrases(`suppose, imagine, pretend, let us suppose, let us imagine, let us pretend,
  let us say, what if, contrary to what, had, if only`);

/** “stopped short of saying”, “refrained from saying”, “instead of saying”: right in front of a gerund. */
const REFRAINS =
  new Phrases(`short of, refrain from, refrains from, refrained from, refraining from, avoid, avoids, avoided, avoiding,
  instead of, rather than, without, from ever, far from, shy of, back from, away from, against`);

/** Whether the narration around a quotation disowns it, and how. */
export function disowning(reading: Reading, first: number): Disowning {
  if (isDisownedBeside(reading, first) || isTakenBack(reading, first) || isFictional(reading)) return UNSAID;
  const falsehood = calledFalse(reading, first);
  if (falsehood !== null) return { isUnsaid: false, negator: falsehood };
  const cue = nearestCue(reading, first);
  return cue === null ? SAID : disowningCue(reading, cue, first);
}

/** “Holm never said “…””, “a fake clip in which Holm says “…””, “If Holm says “…””. */
function disowningCue(reading: Reading, cue: number, first: number): Disowning {
  if (refrains(reading, cue) || isCalledLie(reading, cue)) return UNSAID;
  for (const { word, distance } of wordsBefore(reading, cue)) {
    if (pretends(reading, word, first, cue, distance !== null)) return UNSAID;
    const opens = !inSameSentence(reading, word - 1, word);
    if (opens && SUPPOSITION.lengthAt(reading, word) > 0) return UNSAID;
    if (distance === null) continue;
    if (isOnlySupposed(reading, word, cue, distance)) return UNSAID;
    const negator = distance > DENIED ? null : negatorAt(reading, word);
    if (negator !== null) return { isUnsaid: false, negator };
  }
  if (isFabricatedBehind(reading, cue, first)) return UNSAID;
  return { isUnsaid: false, negator: DENYING_CUES.has(keyAt(reading, cue)) ? cue : null };
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

/** “if Holm says”, “declined to say”, “might have said” */
function isOnlySupposed(reading: Reading, word: number, cue: number, distance: number): boolean {
  const key = keyAt(reading, word);
  if (key === 'if' || key === 'whether') return true;
  if (key === 'though' && keyAt(reading, word - 1) === 'as') return true;
  if (word + 2 === cue && keyAt(reading, word + 1) === 'to' && isUnfulfilled(key)) return true;
  if (keyAt(reading, cue - 1) === 'to' && distance <= WHOM && ASKED.test(key)) return true;
  return distance <= DENIED && (UNREALISED.has(key) || isSupposed(reading, word));
}

/** “never said”, “denied that Holm said”, “a myth that Holm said” */
function negatorAt(reading: Reading, word: number): number | null {
  const key = keyAt(reading, word);
  if (key === 'that' && isFalse(reading, word - 1)) return word - 1;
  const denies = DENIALS.has(key) && (key.startsWith('den') || keyAt(reading, word + 1) === 'that');
  return denies || (NEGATIONS.has(key) && !isNeutral(reading, word)) ? word : null;
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

function refrains(reading: Reading, cue: number): boolean {
  if (!keyAt(reading, cue).endsWith('ing')) return false;
  return [1, 2, 3].some(back => {
    const length = REFRAINS.lengthAt(reading, cue - back);
    return length > 0 && length >= back - 1;
  });
}

/** “says “…” in a deepfake”, “said in a parody: “…””: what is behind the cue verb, outside the quotation. */
function isFabricatedBehind(reading: Reading, cue: number, first: number): boolean {
  const last = lastOfQuotation(reading, first);
  for (const from of cue < first ? [cue + 1, last + 1] : [cue + 1]) {
    let near = true;
    for (let word = from; inSameSentence(reading, word, cue) && reading.quotationOf[word] === -1; word++) {
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

function isUnfulfilled(key: string): boolean {
  return MODALS.has(key) || DENIALS.has(key) || UNFULFILLED.test(key);
}

/** “must have said”, “must, he said, have said”, “was to have said”, “all but said” */
function isSupposed(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  if (key === 'all') return keyAt(reading, word + 1) === 'but';
  if (/^(?:was|were)$/.test(key)) return keysFrom(reading, word + 1, 2) === 'to have';
  if (!SUPPOSES.test(key)) return false;
  return [1, 2, 3, 4].some(step => keyAt(reading, word + step) === 'have');
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
    else if (negated && GENUINE.test(key)) return word;
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
      if (same && reading.quotationOf[word] === -1 && CUES.has(keyAt(reading, word))) return word;
    }
  }
  return null;
}
/** Words between a quotation and its cue verb. */
const NEAR_CUE = 8;
