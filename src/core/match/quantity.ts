import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, PERSONAL_PRONOUNS, QUANTIFIERS } from '../text/lexicon.ts';
import { isNumber } from '../text/numbers.ts';
import { FRESH_SUBJECT, isNeutral } from './governing.ts';
import { inSameSpeech, keyAt, textBetween } from './speech.ts';

const TIMES = new Set(
  `moment minute hour day night week weekend month year decade century generation season winter spring summer autumn
  time`.split(/\s+/),
);

/** Whether a key is a stretch of time, one or several. */
export function isTime(key: string): boolean {
  return TIMES.has(key) || TIMES.has(key.replace(/s$/, ''));
}

/** “for some years”, “after almost a decade”, “a few days ago”. */
function isDuration(reading: Reading, word: number): boolean {
  const end = [1, 2, 3].find(step => isTime(keyAt(reading, word + step)));
  if (end === undefined) return false;
  const before = [1, 2].map(step => keyAt(reading, word - step));
  return (
    keyAt(reading, word + end + 1) === 'ago' ||
    before.some(key => /^(?:for|after|over|within|since)$/.test(key))
  );
}

/** Numbers right behind these are bounds, not counts. */
const BOUNDS = /^(?:than|least|most|to|about|around|nearly|almost|over|under|some|roughly|approximately)$/;

/** “Some of the …”, “A third of …”, “Up to 300 …”: only so much of what follows. */
export function isQuantifier(reading: Reading, word: number, first: number): boolean {
  const key = keyAt(reading, word);
  if (QUANTIFIERS.has(key)) return !isNeutral(reading, word) && !isDuration(reading, word);
  if (keyAt(reading, word + 1) === 'of' && (isNumber(key) || key === 'part' || key === 'quarter'))
    return true;
  if (word + 1 !== first || textBetween(reading, word, first).includes(',')) return false;
  return isNumber(key) || (isNumber(keyAt(reading, first)) && BOUNDS.test(key));
}

/**
 * “In most of the 17 cases, …”: an introduction that holds a quantifier limits the clause behind it. One of time
 * (“in some years’ time”, “for many months”) only dates it.
 */
export function isIntroduction(reading: Reading, word: number, first: number): boolean {
  for (let i = word; i < first; i++) {
    const key = keyAt(reading, i);
    const isClause = AUXILIARIES.has(key) || PERSONAL_PRONOUNS.has(key) || isTime(key);
    if (isClause || /[,;:—–]/.test(i + 1 < first ? textBetween(reading, i, i + 1) : '')) return false;
  }
  for (let i = word - 1; i >= 0 && inSameSpeech(reading, i, first); i--) {
    if (AUXILIARIES.has(keyAt(reading, i)) || PERSONAL_PRONOUNS.has(keyAt(reading, i))) return false;
  }
  return FRESH_SUBJECT.has(keyAt(reading, first));
}
