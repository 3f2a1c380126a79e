import type { Reading } from '../quotes/reading.ts';
import { DENIALS, MODALS, NEGATIONS } from '../text/lexicon.ts';
import { sentenceAfter } from './beside.ts';
import { Phrases } from './phrases.ts';
import {
  inNarration,
  inSameSentence,
  isCapital,
  keyAt,
  keysFrom,
  lastOfQuotation,
  namesSpeaker,
  opensAside,
  textBetween,
} from './speech.ts';

/** Whose words these verbs have as their object, or in the passive as their subject, no longer stands by them. */
const TAKES_BACK =
  new Phrases(`withdrew, withdrawn, withdrawing, retracted, retracting, recanted, recanting, disavowed, disavowing,
  took back, taken back, taking back, walked back, walking back, backtracked on, backtracked from`);
/** What somebody said. */
const SAYING =
  /^(?:words?|remarks?|statements?|comments?|claims?|quotes?|quotation|lines?|assertions?|accusations?|allegations?|sentence|post|tweet|apology)$/;
const SPLIT = /^(?:took|taken|taking|walked|walking)$/;
/** Words between a verb and its object or subject: “his much quoted remark”. */
const NEAR = 5;

/** What is said in these ways is not meant. */
const JEST =
  new Phrases(`jokingly, sarcastically, facetiously, in jest, as a joke, in a joke, tongue in cheek, with a wink,
  with heavy irony, with irony`);
/** Who says something and is this does not mean it. */
const NOT_SERIOUS = /^(?:joking|kidding|jesting|teasing|sarcastic|facetious|bluffing|trolling)$/;

/** Whether a verb of saying says by itself that the words were not meant: “Holm joked: “…””. */
export function jests(reading: Reading, cue: number): boolean {
  return /^jok(?:e|es|ed)$/.test(keyAt(reading, cue));
}

/**
 * Whether the narration around a quotation says that its speaker took the words back, or did not mean them: “…, but later
 * withdrew the remark”, “… He has since taken back his words.”, “… He was joking.”
 */
export function isTakenBack(reading: Reading, first: number): boolean {
  const last = lastOfQuotation(reading, first);
  for (let word = last + 1; inNarration(reading, word, last); word++) {
    if (takesBack(reading, word, first) || isJest(reading, word, last)) return true;
  }
  for (let word = first - 1; word >= first - FRONT && inNarration(reading, word, first); word--) {
    const isAside = NOT_SERIOUS.test(keyAt(reading, word)) && isSetOff(reading, word);
    if (isAside || JEST.lengthAt(reading, word) > 0 || takesBackThese(reading, word, first)) return true;
  }
  const next = sentenceAfter(reading, first);
  return next !== null && isSentenceTakenBack(reading, next, first);
}

/** Words in front of a quotation in which its verb stands: “said in jest”, “retracted his earlier statement that”. */
const FRONT = 7;

/** “said in jest”, “said, joking.”, “was joking when he said” */
function isJest(reading: Reading, word: number, last: number): boolean {
  if (JEST.lengthAt(reading, word) > 0) return true;
  if (!NOT_SERIOUS.test(keyAt(reading, word)) || word === last + 1) return false;
  return endsClause(reading, word) || /^when (?:he|she|they)$/.test(keysFrom(reading, word + 1, 2));
}

/** “Witkoff, joking, said”, “Joking, he said” */
function isSetOff(reading: Reading, word: number): boolean {
  return opensAside(reading, word) && textBetween(reading, word, word + 1).includes(',');
}

function endsClause(reading: Reading, word: number): boolean {
  return !inSameSentence(reading, word + 1, word) || /[,;:()—–]/.test(textBetween(reading, word, word + 1));
}

function isSentenceTakenBack(reading: Reading, start: number, first: number): boolean {
  let isOthers = false;
  for (let word = start; inNarration(reading, word, start); word++) {
    if (!isOthers && takesBack(reading, word, first)) return true;
    if (NOT_SERIOUS.test(keyAt(reading, word)) && word <= start + 2 * NEAR) {
      // “He was only joking.”, “The White House said he was joking.”
      const isHis = [2, 3].some(back => /^(?:he|she|they)$/.test(keyAt(reading, word - back)));
      return isHis && !isNegated(reading, word) && endsClause(reading, word);
    }
    if (isCapital(reading, word) && !isPointing(reading, word) && !namesSpeaker(reading, word, first))
      isOthers = true;
  }
  return false;
}

function isPointing(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  return (
    DAY.test(key) ||
    /^(?:he|she|they|the|that|this|these|those|his|her|their|but|later|both|it|on)$/.test(key)
  );
}

/** “withdrew the remark”, “the remark was withdrawn”, “a claim he later retracted”, “took it back” */
function takesBack(reading: Reading, word: number, first: number): boolean {
  const key = keyAt(reading, word);
  if (SPLIT.test(key)) {
    if (/^(?:it|that|this|them) back$/.test(keysFrom(reading, word + 1, 2))) return !isNegated(reading, word);
    const back = [2, 3, 4].find(step => keyAt(reading, word + step) === 'back');
    if (back !== undefined && SAYING.test(keyAt(reading, word + back - 1))) return !isNegated(reading, word);
  }
  const length = TAKES_BACK.lengthAt(reading, word);
  if (length === 0 || isNegated(reading, word)) return false;
  const end = word + length - 1;
  if (endsClause(reading, end) || /^(?:by|after|when|on|in|as)$/.test(keyAt(reading, end + 1)))
    return hasSubject(reading, word, first);
  if (/^(?:it|them|that|this)$/.test(keyAt(reading, end + 1)) && endsClause(reading, end + 1)) return true;
  for (let object = end + 1; object <= end + NEAR && inSameSentence(reading, object, word); object++) {
    if (SAYING.test(keyAt(reading, object))) return isWhole(reading, object);
    if (/[,;:]/.test(textBetween(reading, object, object + 1))) return false;
  }
  return false;
}

/** “the remark was later withdrawn”, “a claim he later retracted” */
function hasSubject(reading: Reading, verb: number, first: number): boolean {
  for (
    let word = verb - 1;
    word >= verb - NEAR && inNarration(reading, word, verb) && word !== first;
    word--
  ) {
    if (SAYING.test(keyAt(reading, word))) return true;
  }
  return false;
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** “the remark”; not “the claim that Moscow …”, “the claims of Moscow”. */
function isWhole(reading: Reading, saying: number): boolean {
  if (endsClause(reading, saying) || DAY.test(keyAt(reading, saying + 2))) return true;
  return !/^(?:that|of|about|by|made|on|for)$/.test(keyAt(reading, saying + 1));
}

/** “took back his words “…””, “retracted his statement that “…”” */
function takesBackThese(reading: Reading, word: number, first: number): boolean {
  const length = TAKES_BACK.lengthAt(reading, word);
  if (length === 0 || isNegated(reading, word)) return false;
  const saying = keyAt(reading, first - 1) === 'that' ? first - 2 : first - 1;
  return saying >= word + length && SAYING.test(keyAt(reading, saying));
}

/** “did not retract”, “refused to withdraw”, “should have withdrawn” */
function isNegated(reading: Reading, verb: number): boolean {
  return [1, 2, 3].some(back => {
    const key = keyAt(reading, verb - back);
    return (
      inSameSentence(reading, verb - back, verb) &&
      (NEGATIONS.has(key) || DENIALS.has(key) || MODALS.has(key))
    );
  });
}
