import type { Reading } from '../quotes/reading.ts';
import { inNarration, keyAt, textBetween } from './speech.ts';

const BELIEVES = /^(?:believ(?:e|es|ed|ing)|thinks?|thought|accept(?:s|ed)?|suspect(?:s|ed)?)$/;
/** Hardly anybody, or nobody. */
const FEW = /^(?:few|hardly|scarcely|barely|no|nobody|none)$/;
/** Words from these to the verb: “few of those who were in the room now believe”. */
const SUBJECT = 9;
/** Between such a verb and the verb of saying: “few believed her when she said” tells that she said it. */
const OTHER_CLAUSE =
  /^(?:when|what|who|as|after|before|because|since|until|unless|while|where|if|and|but|or|in|her|him|them|it)$/;

/**
 * Whether a verb in front of a verb of saying says that hardly anybody believes that it was said: “few believe that Holm
 * said”, “hardly anyone thinks Holm said”.
 *
 * @param cue the verb of saying
 */
export function isDoubted(reading: Reading, verb: number, cue: number): boolean {
  if (!BELIEVES.test(keyAt(reading, verb))) return false;
  for (let word = verb + 1; word < cue; word++) if (OTHER_CLAUSE.test(keyAt(reading, word))) return false;
  for (let word = verb - 1; word >= verb - SUBJECT && inNarration(reading, word, verb); word--) {
    if (/[,;:]/.test(textBetween(reading, word, word + 1))) return false;
    if (FEW.test(keyAt(reading, word))) return true;
  }
  return false;
}
