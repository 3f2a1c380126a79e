import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, FUNCTION_WORDS } from '../text/lexicon.ts';
import { startsSentence } from './cut.ts';
import { inSameSpeech, isCapital, keyAt } from './speech.ts';

/** Behind these a verb is no order, whatever its form. */
const NO_VERB = /(?:ed|ing|ly)$|^(?:thank|always|often|once|never)$/;

/**
 * Whether one text prints as an order what the other only tells: “Let them go” cut from “We would let them go”, “Close
 * the harbour” from “They want us to close the harbour”.
 *
 * @param first index of a run's first word in the text that may give an order
 * @param there index of the same word in the other
 */
export function isMadeOrder(reading: Reading, first: number, other: Reading, there: number): boolean {
  if (!startsSentence(reading, first) || !isCapital(reading, first)) return false;
  if (isCapital(other, there) || !inSameSpeech(other, there - 1, there)) return false;
  const key = keyAt(other, there);
  if (NO_VERB.test(key) || AUXILIARIES.has(key)) return false;
  const before = keyAt(other, there - 1);
  if (/^(?:to|will|would|shall|should|can|could|may|might|must|do|does|did|not)$/.test(before)) return true;
  return /^(?:i|we|you|they)$/.test(before) && !FUNCTION_WORDS.has(key);
}
