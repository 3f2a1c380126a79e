import type { Reading } from '../quotes/reading.ts';
import { FUNCTION_WORDS } from '../text/lexicon.ts';
import { isCondition } from './governing.ts';
import { isTime } from './quantity.ts';
import { inSameSentence, inSameSpeech, keyAt } from './speech.ts';

/** What takes back a part of what stands before “but”: “every inspection but one”, “but not until …”. */
const LIMITS = /^(?:only|never|1|if|unless|until)$/;
/** Behind “but not”; “but not surprised” and “but not the school” take nothing back. */
const NOT_LIMITS =
  /^(?:until|till|unless|if|when|while|before|after|all|every|everyone|everybody|everywhere|always|yet|now|without|this|next|today|tomorrow|tonight|for|much|many|too)$/;

export function limitsWhatPrecedes(reading: Reading, but: number): boolean {
  const next = keyAt(reading, but + 1);
  return LIMITS.test(next) || (next === 'not' && NOT_LIMITS.test(keyAt(reading, but + 2)));
}

/** Words that claim something of all. */
const UNIVERSALS = new Set(
  'no nobody none nothing never every everybody everyone everything all any always'.split(' '),
);

/**
 * “No city will be asked to build a venue | that it does not need”, “None of them came | with a price”: a claim
 * about all is larger without what limits it.
 */
export function isLimit(reading: Reading, word: number, between: string): boolean {
  if (between.includes(',') || !/^(?:that|which|who|where|with)$/.test(keyAt(reading, word))) return false;
  for (let before = word - 1; before >= 0 && inSameSentence(reading, before, word); before--) {
    if (UNIVERSALS.has(keyAt(reading, before))) return true;
  }
  return false;
}

/** Verbs that say little of their object alone: “I could hear it”, but “… it being ignored”. */
const OPEN_ENDED = new Set(
  'see saw seen hear heard watch watched find found keep kept want wanted have had make made let feel felt'.split(
    ' ',
  ),
);

/** “I could hear it | being ignored”, “I want him | gone”: the words behind a run complete its verb. */
export function isComplement(reading: Reading, word: number, between: string): boolean {
  const key = keyAt(reading, word);
  if (between.trim() !== '' || isTime(key) || (FUNCTION_WORDS.has(key) && key !== 'being')) return false;
  if (/^(?:me|us|you|him|her|them|it)$/.test(keyAt(reading, word - 1)))
    return OPEN_ENDED.has(keyAt(reading, word - 2));
  return key.endsWith('ing') && OPEN_ENDED.has(keyAt(reading, word - 3));
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
