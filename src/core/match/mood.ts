import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, FUNCTION_WORDS } from '../text/lexicon.ts';
import { startsSentence } from './cut.ts';
import { inSameSentence, inSameSpeech, isCapital, keyAt } from './speech.ts';

/** Behind these a verb is no order, whatever its form. */
const NO_VERB = /(?:ed|ing|ly)$|^(?:thank|always|often|once|never)$/;
/** Words that are no verb in the form of an order. */
const NO_ORDER = new Set(
  `left took made went gave saw got came found lost won kept held told said sent built spent met brought bought thought
  caught taught sought fought led ran began broke chose drove fell felt flew forgot froze grew hid hung knew laid lent paid
  rode rose sang sank shot slept sold spoke stole stood struck swore swept threw understood woke wore wrote withdrew became
  dealt drew drank ate fed fled meant sat stuck wound
  despite throughout along across near since until inside behind among within toward towards regarding including around
  beyond above below per via like unlike beside besides amid versus plus past opposite although though unless whether
  except minus worth`.split(/\s+/),
);

/** Stands behind a verb more than behind anything else that looks like one. */
const OBJECT =
  /^(?:the|an?|1|this|that|these|those|it|them|him|us|me|you|my|our|your|his|her|their|its|all|every|no|out|up|down|off|away|back)$/;
/** Subjects, and objects that do what the verb behind them says: “made us close it”. */
const DOER = /^(?:i|we|you|they|he|she|who|that|which|us|them|him|me|people|police|children|men|women)$/;
const PLURAL = /^[a-z]{2,}[^su']s$/;
const ADVERB = /^(?:always|never|often|sometimes|still|just|simply|both|now|also|then|only|usually|soon)$/;
/** Behind these a verb is what is wanted or will be, and no order. */
const GOVERNS = /^(?:to|will|would|shall|should|can|could|may|might|must|do|does|did|not)$/;

/**
 * Whether one text prints as an order what the other only tells: “Let them go” cut from “We would let them go”, “Close
 * the harbour” from “They want us to close the harbour”, “Leave the harbour” from “The ships leave the harbour”.
 *
 * @param first index of a run's first word in the text that may give an order
 * @param there index of the same word in the other
 */
export function isMadeOrder(reading: Reading, first: number, other: Reading, there: number): boolean {
  if (isCapital(other, there) || !inSameSpeech(other, there - 1, there)) return false;
  const key = keyAt(other, there);
  if (NO_VERB.test(key) || AUXILIARIES.has(key) || NO_ORDER.has(key)) return false;
  if (startsSentence(reading, first) && isCapital(reading, first))
    return GOVERNS.test(keyAt(other, there - 1)) || isDone(other, there);
  return isTold(reading, first) && (isDone(other, there) || isForetold(other, there));
}

/** Whether the word that opens a sentence may be a verb in the form of an order: “Lose”, “Cut the subsidy”. */
export function mayOrder(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  if (NO_VERB.test(key) || NO_ORDER.has(key) || FUNCTION_WORDS.has(key)) return false;
  return !PLURAL.test(key) && !/^(?:yes|well|right|true|okay|sure|sorry|fine|good|great)$/.test(key);
}

/** Whether somebody does what a verb says: “the ships always leave the harbour”. */
function isDone(reading: Reading, verb: number): boolean {
  let before = verb - 1;
  while (before > verb - 3 && ADVERB.test(keyAt(reading, before))) before--;
  if (!inSameSpeech(reading, before, verb) || FUNCTION_WORDS.has(keyAt(reading, verb))) return false;
  const key = keyAt(reading, before);
  if (/^(?:i|we|you|they)$/.test(key)) return true;
  if (!OBJECT.test(keyAt(reading, verb + 1))) return false;
  if (/^(?:and|or)$/.test(key)) return hasDoer(reading, before, verb);
  if (isCapital(reading, before) && keyAt(reading, before - 1) === 'and') return true;
  if (DOER.test(key) || (PLURAL.test(key) && !FUNCTION_WORDS.has(key))) return true;
  return ADVERB.test(keyAt(reading, verb - 1)) && GOVERNS.test(key);
}

/** “the ships will leave”; “you will leave” may be an order. */
function isForetold(reading: Reading, verb: number): boolean {
  return /^(?:will|would)$/.test(keyAt(reading, verb - 1)) && keyAt(reading, verb - 2) !== 'you';
}

/** “They come here and close the harbour” */
function hasDoer(reading: Reading, and: number, verb: number): boolean {
  for (let word = and - 1; word >= 0 && inSameSpeech(reading, word, verb); word--) {
    if (/^(?:i|we|you|they|to|will|would)$/.test(keyAt(reading, word))) return true;
  }
  return false;
}

const ORDERS =
  /^(?:told|tells|tell|order(?:s|ed)?|ask(?:s|ed)?|urg(?:es|ed?)|begg?(?:s|ed)|warn(?:s|ed)|instruct(?:s|ed)|command(?:s|ed)|advis(?:es|ed)|want(?:s|ed))$/;
/** Words from such a verb to “to”: “told all the ships to”. */
const WHOM = 5;

/** “told them to “leave the harbour””: narration makes an order of a run. */
function isTold(reading: Reading, first: number): boolean {
  const to = first - 1;
  if (keyAt(reading, to) !== 'to' || reading.quotationOf[to] !== -1) return false;
  for (let word = to - 1; word >= to - WHOM && inSameSentence(reading, word, first); word--) {
    if (ORDERS.test(keyAt(reading, word))) return word < to - 1;
  }
  return false;
}
