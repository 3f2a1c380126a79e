import type { Reading } from '../quotes/reading.ts';
import { NEGATIONS } from '../text/lexicon.ts';
import { Phrases } from './phrases.ts';
import { isFabricated } from './pretended.ts';
import {
  inNarration,
  inSameSentence,
  keyAt,
  keysFrom,
  lastOfQuotation,
  namesSpeaker,
  textBetween,
} from './speech.ts';

/** Right behind “not”, these say that a quotation is none. */
export const GENUINE =
  /^(?:true|so|right|correct|accurate|real|genuine|authentic|original|made|said|spoken|uttered|written|his|hers|theirs|words|what|from)$/;

/** What a text calls a quotation, or what it is from. */
const THING =
  /^(?:quote|quotation|statement|words|phrase|sentence|remark|remarks|line|clip|video|audio|recording|footage|post|tweet|transcript|letter|account)$/;
/** Words of a sentence in which it says what such a thing is. */
const SAYS = 7;

const HEARSAY = new Phrases(
  'or so, or not, or did he, or did she, or did they, if we believe, if you believe',
);
const MISATTRIBUTED =
  new Phrases(`wrongly attributed, falsely attributed, mistakenly attributed, incorrectly attributed, often attributed,
  widely attributed, sometimes attributed, commonly attributed, misattributed`);
/** As a sentence of its own behind a quotation. */
const NEVER_SAID =
  new Phrases(`or did he, or did she, or did they, just kidding, only kidding, just joking, only joking, no such words,
  no such remark, no such statement, no such quote, none of this was said, none of that was said, none of this is real,
  none of it is real, none of these words`);

/**
 * Whether the narration beside a quotation says that it was not spoken: “…,” Witkoff said, or so Moscow claims; “The clip
 * is a deepfake. …”, “… That quote is fake.”, “… He never said it.”
 */
export function isDisownedBeside(reading: Reading, first: number): boolean {
  if (isHearsay(reading, first) || isMisattributed(reading, first)) return true;
  const next = sentenceAfter(reading, first);
  if (next !== null && deniesSaying(reading, next)) return true;
  // The next paragraph may speak of another clip.
  if (next !== null && reading.blockOf[next] === reading.blockOf[first] && callsFalse(reading, next, first))
    return true;
  const previous = sentenceBefore(reading, first);
  return previous !== null && callsFalse(reading, previous, first);
}

/** Where the sentence behind a quotation's own begins, in the same paragraph or the next. */
export function sentenceAfter(reading: Reading, first: number): number | null {
  const last = lastOfQuotation(reading, first);
  let next = last + 1;
  while (inSameSentence(reading, next, last)) next++;
  const block = reading.blockOf[next];
  return block !== undefined && block - (reading.blockOf[first] as number) <= 1 ? next : null;
}

function sentenceBefore(reading: Reading, first: number): number | null {
  let start = first;
  while (inSameSentence(reading, start - 1, first)) start--;
  const end = start - 1;
  let previous = end;
  while (inSameSentence(reading, previous - 1, end)) previous--;
  return previous >= 0 && reading.blockOf[previous] === reading.blockOf[first] ? previous : null;
}

function callsFalse(reading: Reading, start: number, first: number): boolean {
  if (!/^(?:the|this|that|his|her|their|these|those)$/.test(keyAt(reading, start))) return false;
  const thing = [1, 2, 3].find(step => THING.test(keyAt(reading, start + step)));
  if (thing === undefined || !/^(?:is|was|are|were)$/.test(keyAt(reading, start + thing + 1))) return false;
  const from = start + thing + 2;
  for (let word = from; word < start + thing + SAYS && inSameSentence(reading, word, start); word++) {
    if (reading.quotationOf[word] !== -1) return false;
    // “… is not authentic”, “… are Putin’s, not Witkoff’s”
    if (NEGATIONS.has(keyAt(reading, word)))
      return GENUINE.test(keyAt(reading, word + 1)) || namesSpeaker(reading, word + 1, first);
    if (isFabricated(reading, word) || /^(?:invention|forgery)$/.test(keyAt(reading, word))) return true;
  }
  return false;
}

/** Words of a sentence in which it comes to its verb of saying. */
const TO_VERB = 14;

/** “He never said it.”, “His office says he was misquoted.”, “There is no record that he said so.” */
function deniesSaying(reading: Reading, start: number): boolean {
  if (NEVER_SAID.lengthAt(reading, start) > 0 || isPlainDenial(reading, start)) return true;
  let denied = false;
  for (let word = start; word < start + TO_VERB && inSameSentence(reading, word, start); word++) {
    if (reading.quotationOf[word] !== -1) return false;
    const key = keyAt(reading, word);
    if (key === 'misquoted' || MISATTRIBUTED.lengthAt(reading, word) > 0) return !denied;
    if (key === 'made' && /^(?:it|that|this|them) up$/.test(keysFrom(reading, word + 1, 2))) return !denied;
    if (/^(?:say|said|saying|uttered|spoken)$/.test(key) && denied) return isIt(reading, word + 1);
    if (/^(?:never|not|denied|denies|denying|no)$/.test(key)) denied = true;
  }
  return false;
}

/** “He did not.”, “No, he did not.” */
function isPlainDenial(reading: Reading, start: number): boolean {
  const subject = keyAt(reading, start) === 'no' ? start + 1 : start;
  const isDenied = /^(?:he|she|they) did not$/.test(keysFrom(reading, subject, 3));
  return isDenied && !inSameSentence(reading, subject + 3, start);
}

/** “said it”, “said that.”, “said the words”; not “said that there would be …”. */
function isIt(reading: Reading, word: number): boolean {
  if (/^(?:any|anything|these|those|such)$/.test(keyAt(reading, word))) return true;
  if (/^(?:the|his|her)$/.test(keyAt(reading, word))) return THING.test(keyAt(reading, word + 1));
  const isPointing = /^(?:it|this|that|so)$/.test(keyAt(reading, word));
  return (
    isPointing &&
    (!inSameSentence(reading, word + 1, word) || /[,;.)]/.test(textBetween(reading, word, word + 1)))
  );
}

/** “Wrongly attributed to Witkoff: “…””, “…”, often attributed to Witkoff, …” */
function isMisattributed(reading: Reading, first: number): boolean {
  const last = lastOfQuotation(reading, first);
  for (const step of [-1, 1]) {
    const from = step === 1 ? last : first;
    for (let word = from + step; inNarration(reading, word, from); word += step)
      if (MISATTRIBUTED.lengthAt(reading, word) > 0) return true;
  }
  return false;
}

/** “…,” Witkoff said, or so Moscow claims; “…,” he said, if Moscow is to be believed; “…,” he said – not. */
function isHearsay(reading: Reading, first: number): boolean {
  const last = lastOfQuotation(reading, first);
  for (let word = last + 1; inNarration(reading, word, last); word++) {
    const key = keyAt(reading, word);
    if (key === 'believed' && /^(?:be|been)$/.test(keyAt(reading, word - 1))) return true;
    const isEnd = key === 'not' && !inSameSentence(reading, word + 1, word);
    if (!isEnd && HEARSAY.lengthAt(reading, word) === 0) continue;
    if (/[,;(—–]/.test(textBetween(reading, word - 1, word))) return true;
  }
  return false;
}
