import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES } from '../text/lexicon.ts';
import { Phrases } from './phrases.ts';
import { inNarration, inSameSentence, isQuoted, keyAt, keysFrom, opensAside, textBetween } from './speech.ts';

/** Who uses these beside a verb of saying does not vouch for it. */
const ADVERB = /^(?:reportedly|allegedly|supposedly|purportedly|apparently|seemingly|ostensibly)$/;
/** The same, wherever in the sentence they stand. */
const SOURCE = new Phrases(
  `rumour has it, rumours have it, legend has it, the story goes, according to rumour, according to rumours,
  according to gossip, according to legend`,
);
/** Who uses these gives the words as more or less what was said. */
const ROUGHLY =
  new Phrases(`words to the effect, words to that effect, to paraphrase, i paraphrase, paraphrasing, paraphrased,
  loosely translated, roughly translated`);
/** The same, right in front of the words. */
const LIKE = new Phrases('something like, something along the lines of, words like');
/** In the passive, in front of “to have said”. */
const REPORTED =
  /^(?:said|alleged|reported|rumou?red|claimed|supposed|understood|believed|thought|reputed|presumed)$/;
/** Words from such a verb to the verb of saying: “rumoured to have once said”. */
const PERFECT = 5;

/**
 * Whether a text does not vouch for a quotation: it has it from others that it was said (“Holm reportedly said “…””, “Holm
 * is rumoured to have said “…””), or gives it as more or less what was said (“Holm said something like “…””).
 *
 * @param cue the verb of saying beside the quotation
 */
export function isHearsay(reading: Reading, cue: number): boolean {
  if (isReported(reading, cue) || isAdverbial(reading, cue)) return true;
  for (const step of [-1, 1]) {
    for (let word = cue + step; inNarration(reading, word, cue); word += step) {
      if (isSetOff(reading, word) || SOURCE.lengthAt(reading, word) > 0) return true;
      if (ROUGHLY.lengthAt(reading, word) > 0 || isLike(reading, word)) return true;
    }
  }
  return false;
}

/** “is said to have told”: the verb beside the quotation is the one of saying, or the one in front. */
function isReported(reading: Reading, cue: number): boolean {
  for (let verb = cue; verb >= cue - PERFECT && inNarration(reading, verb, cue); verb--) {
    if (REPORTED.test(keyAt(reading, verb)) && keysFrom(reading, verb + 1, 2) === 'to have') return true;
  }
  return false;
}

/** “reportedly said”, “has allegedly also told”; not “the allegedly empty council said”. */
function isAdverbial(reading: Reading, cue: number): boolean {
  let word = cue - 1;
  while (
    AUXILIARIES.has(keyAt(reading, word)) ||
    /^(?:also|then|later|once|been|be)$/.test(keyAt(reading, word))
  )
    word--;
  return inNarration(reading, word, cue) && ADVERB.test(keyAt(reading, word));
}

/** “Reportedly, Holm said”, “said Holm, allegedly” */
function isSetOff(reading: Reading, word: number): boolean {
  if (!ADVERB.test(keyAt(reading, word))) return false;
  const ends = !inSameSentence(reading, word + 1, word) || textBetween(reading, word, word + 1).includes(',');
  return opensAside(reading, word) && ends;
}

/** “said something like “…””; not “said something like an hour later” */
function isLike(reading: Reading, word: number): boolean {
  const length = LIKE.lengthAt(reading, word);
  return length > 0 && isQuoted(reading, word + length);
}
