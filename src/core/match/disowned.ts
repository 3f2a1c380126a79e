import { CUES } from '../quotes/cues.ts';
import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, DENIALS, FALSEHOODS, MODALS, NEGATIONS } from '../text/lexicon.ts';
import { isNeutral } from './governing.ts';
import { Phrases } from './phrases.ts';
import { isFabricated, poses, pretends } from './pretended.ts';
import { inSameSentence, keyAt, textBetween } from './speech.ts';

/** What a text may say of words between marks: that they were not said, or not by whom they are given to. */
export interface Disowning {
  /** Nothing in the words answers this: “a fake clip”, “if she says”, “or so they claim”. */
  isUnsaid: boolean;
  /** The word that denies them; another text may have the “not” in the words themselves: “never said they were “ready””. */
  negator: number | null;
}

const UNSAID: Disowning = { isUnsaid: true, negator: null };
const SAID: Disowning = { isUnsaid: false, negator: null };

const FABRICATION = new Set('invention satire parody forgery'.split(' '));
/** Right behind “not”, these say that a quotation is none. */
const GENUINE =
  /^(?:true|so|right|correct|accurate|real|genuine|authentic|original|made|said|spoken|uttered|written|his|hers|theirs|words|what|from)$/;

/** Words between a negation and the cue verb it denies: “never said”, “denied that she said”. */
const DENIED = 4;
const DENYING_CUES = new Set(['deny', 'denies', 'denied', 'denying']);
/** “might have said”, “wishes she could say”. */
const UNREALISED = new Set('could might may should ought almost nearly wish wishes wished'.split(' '));

/** “stopped short of saying”, “refrained from saying”, “instead of saying”: right in front of a gerund. */
const REFRAINS =
  new Phrases(`short of, refrain from, refrains from, refrained from, refraining from, avoid, avoids, avoided, avoiding,
  instead of, rather than, without, from ever, far from, shy of, back from, away from, against`);

/** Whether the narration around a quotation disowns it, and how. */
export function disowning(reading: Reading, first: number): Disowning {
  if (isHearsay(reading, first) || isDisownedBeside(reading, first)) return UNSAID;
  const falsehood = calledFalse(reading, first);
  if (falsehood !== null) return { isUnsaid: false, negator: falsehood };
  const cue = nearestCue(reading, first);
  return cue === null ? SAID : disowningCue(reading, cue, first);
}

/** “Holm never said “…””, “a fake clip in which Holm says “…””, “If Holm says “…””. */
function disowningCue(reading: Reading, cue: number, first: number): Disowning {
  let sameClause = true;
  if (refrains(reading, cue) || isCalledLie(reading, cue)) return UNSAID;
  for (let word = cue - 1; word >= 0 && inSameSentence(reading, word, cue); word--) {
    if (reading.quotationOf[word] !== -1) break;
    const key = keyAt(reading, word);
    if (/[,;:]/.test(textBetween(reading, word, word + 1))) {
      sameClause = false;
      word = beforeRelative(reading, word, cue);
    }
    if (pretends(reading, word, first, cue, sameClause) || (sameClause && /^(?:if|whether)$/.test(key)))
      return UNSAID;
    const opens = !inSameSentence(reading, word - 1, word);
    if (sameClause && opens && key === 'had') return UNSAID;
    const near = cue - word <= DENIED && sameClause;
    // “declined to say”, “would like to say”
    if (word + 2 === cue && keyAt(reading, word + 1) === 'to' && isUnfulfilled(key)) return UNSAID;
    if (near && UNREALISED.has(key)) return UNSAID;
    const negates =
      (NEGATIONS.has(key) && !isNeutral(reading, word)) ||
      (DENIALS.has(key) && (key.startsWith('den') || keyAt(reading, word + 1) === 'that'));
    if (near && negates) return { isUnsaid: false, negator: word };
  }
  if (isFabricatedBehind(reading, cue, first)) return UNSAID;
  return { isUnsaid: false, negator: DENYING_CUES.has(keyAt(reading, cue)) ? cue : null };
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
    /^(?:lying|lied|wrong|mistaken)$/.test(keyAt(reading, cue - 3))
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
  const last = lastOf(reading, first);
  for (const from of cue < first ? [cue + 1, last + 1] : [cue + 1]) {
    let near = true;
    for (let word = from; inSameSentence(reading, word, cue) && reading.quotationOf[word] === -1; word++) {
      const isOfOne = /^(?:in|on|by|from|with|to)$/.test(keyAt(reading, word)) || word === cue + 1;
      if (near && isOfOne && isOfFabrication(reading, word)) return true;
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

/** “in a widely shared deepfake”, “said a fake Witkoff”: `word` may be the preposition or the article. */
function isOfFabrication(reading: Reading, word: number): boolean {
  const article = [word, word + 1].find(at => /^(?:an?|the|this|that|1)$/.test(keyAt(reading, at)));
  return article !== undefined && [1, 2, 3].some(step => isFabricated(reading, article + step));
}

function isUnfulfilled(key: string): boolean {
  return MODALS.has(key) || DENIALS.has(key) || key === 'like' || key === 'yet';
}

/** Words behind a quotation in which the sentence may say what it is. */
const PREDICATE = 5;

/** “The words “…” were an invention.”, “… is not true”: the sentence goes on about its quotation. */
function calledFalse(reading: Reading, first: number): number | null {
  const last = lastOf(reading, first);
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
  return isFabricated(reading, word) || FABRICATION.has(key) || FALSEHOODS.has(key) || DISPROVED.test(key);
}
const DISPROVED = /^(?:debunked|refuted|disproved|disproven|denied|retracted|withdrawn)$/;

/** What a text calls a quotation, or what it is from. */
const THING =
  /^(?:quote|quotation|statement|words|remark|remarks|line|clip|video|audio|recording|footage|post|tweet|transcript|letter|account)$/;
/** Words of a sentence in which it says what such a thing is. */
const SAYS = 7;

/** “The clip is a deepfake. …”, “… That quote is fake.”, “… He never said it.”: the sentence next to a quotation's. */
function isDisownedBeside(reading: Reading, first: number): boolean {
  const last = lastOf(reading, first);
  let next = last + 1;
  while (inSameSentence(reading, next, last)) next++;
  let start = first;
  while (inSameSentence(reading, start - 1, first)) start--;
  const previousEnd = start - 1;
  let previous = previousEnd;
  while (inSameSentence(reading, previous - 1, previousEnd)) previous--;
  const isBeside = (word: number) => word >= 0 && reading.blockOf[word] === reading.blockOf[first];
  if (isBeside(next) && (callsFalse(reading, next) || deniesSaying(reading, next))) return true;
  return isBeside(previous) && callsFalse(reading, previous);
}

function callsFalse(reading: Reading, start: number): boolean {
  if (!/^(?:the|this|that|his|her|their|these|those)$/.test(keyAt(reading, start))) return false;
  const thing = [1, 2, 3].find(step => THING.test(keyAt(reading, start + step)));
  if (thing === undefined || !/^(?:is|was|are|were)$/.test(keyAt(reading, start + thing + 1))) return false;
  for (
    let word = start + thing + 2;
    word < start + thing + SAYS && inSameSentence(reading, word, start);
    word++
  ) {
    if (reading.quotationOf[word] !== -1 || NEGATIONS.has(keyAt(reading, word))) return false;
    if (isFabricated(reading, word) || FABRICATION.has(keyAt(reading, word))) return true;
  }
  return false;
}

/** “He never said it.” */
function deniesSaying(reading: Reading, start: number): boolean {
  for (let word = start + 1; word <= start + 3 && reading.quotationOf[word] === -1; word++) {
    if (keyAt(reading, word) !== 'said' || keyAt(reading, word - 1) !== 'never') continue;
    return /^(?:it|this|that|so|any|anything|these|those)$/.test(keyAt(reading, word + 1));
  }
  return false;
}

const HEARSAY = new Phrases(
  'or so, or not, or did he, or did she, or did they, if we believe, if you believe',
);

/** Last word of the quotation that a word stands in; of narration, the word itself. */
function lastOf(reading: Reading, word: number): number {
  return reading.quotations[reading.quotationOf[word] ?? -1]?.lastWord ?? word;
}

/** “…,” Witkoff said, or so Moscow claims; “…,” he said, if Moscow is to be believed. */
function isHearsay(reading: Reading, first: number): boolean {
  const last = lastOf(reading, first);
  for (let word = last + 1; inSameSentence(reading, word, last) && reading.quotationOf[word] === -1; word++) {
    if (HEARSAY.lengthAt(reading, word) > 0 && /[,;(—–]/.test(textBetween(reading, word - 1, word)))
      return true;
    if (keyAt(reading, word) === 'believed' && /^(?:be|been)$/.test(keyAt(reading, word - 1))) return true;
  }
  return false;
}

/** The cue verb next to a quotation in the narration of its sentence, before it or behind. */
function nearestCue(reading: Reading, first: number): number | null {
  const last = lastOf(reading, first);
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
