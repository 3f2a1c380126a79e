import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, NEGATIONS, PERSONAL_PRONOUNS } from '../text/lexicon.ts';
import { mayOrder } from './mood.ts';
import { inSameSpeech, keyAt } from './speech.ts';

/** Words of what stands for a condition. */
const MOST = 8;
/** Behind an order: what it is to be done with. */
const OBJECT =
  /^(?:the|an?|1|this|that|these|those|it|them|him|us|me|my|our|your|his|her|their|its|all|every|no|yes|out|up|down|off|away|back|for|against)$/;
/** In front of a thing to come. */
const MORE = /^(?:1 more|another|a single|any more|2 more)(?: |$)/;

/**
 * Whether what stands in front of an “and” is no clause of its own and sets a condition for what will be: “Lose, and the
 * harbour will close”, “Cut the subsidy and …”, “One more storm and …”.
 *
 * @param and index of the word in front of a promise or a threat
 */
export function isUltimatum(reading: Reading, and: number): boolean {
  if (keyAt(reading, and) !== 'and') return false;
  let first = and;
  while (inSameSpeech(reading, first - 1, and)) {
    first--;
    const key = keyAt(reading, first);
    if (and - first > MOST || AUXILIARIES.has(key)) return false;
    // “Cross it, and”, but “Ships come when they can, and”
    if (PERSONAL_PRONOUNS.has(key) && inSameSpeech(reading, first - 2, and)) return false;
  }
  if (first === and || PERSONAL_PRONOUNS.has(keyAt(reading, first))) return false;
  const [opening, next] = [keyAt(reading, first), keyAt(reading, first + 1)];
  if (MORE.test(`${opening} ${next}`)) return true;
  const isOrder = first + 1 === and || OBJECT.test(next) || NEGATIONS.has(next);
  return isOrder && mayOrder(reading, first);
}
