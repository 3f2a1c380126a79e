import type { Reading } from '../quotes/reading.ts';
import { AUXILIARIES, FALSEHOODS, NEGATIONS, PERSONAL_PRONOUNS, PREPOSITIONS } from '../text/lexicon.ts';
import { isAfterthought, nextSentence, takesBack } from './afterthought.ts';
import { isComplement, isConditionBehind, isLimit, limitsWhatPrecedes } from './behind.ts';
import { embedderOf, isVoiced } from './embedding.ts';
import {
  asks,
  FRESH_SUBJECT,
  type Governor,
  isAlternative,
  isCase,
  isChoice,
  isCondition,
  isFrame,
  isNegation,
  isPromise,
  isUnreal,
  startsClause,
  UNREAL,
} from './governing.ts';
import { narratedConditions } from './narrated.ts';
import { isIntroduction, isQuantifier } from './quantity.ts';
import { rememberStretch } from './remember-stretch.ts';
import { inSameSentence, inSameSpeech, isCompound, keyAt, textBetween } from './speech.ts';
import { isUltimatum } from './ultimatum.ts';

/**
 * The words outside a run of words that govern it: negations, conditions and quantifiers of the same
 * sentence whose reach no clause boundary ends, a clause that gives the run as hearsay or hope, and an
 * afterthought that takes it back. A cut that leaves one outside turns the meaning (“going to be a truce” out
 * of “There’s not going to be a truce unless…”).
 *
 * It errs towards finding one: a harmless cut called `context` costs the reader a look, a harmful one
 * called `same` costs the truth.
 *
 * @param first index of the run's first word in the reading
 * @param last index of its last word
 */
export const governors = rememberStretch(findGovernors);

function findGovernors(reading: Reading, first: number, last: number): readonly Governor[] {
  const found = [
    ...governorsBefore(reading, first, last),
    ...governorsAfter(reading, last),
    ...narratedConditions(reading, first, last),
  ];
  return asks(reading, last) ? [...found, { key: '?', word: null }] : found;
}

const DASH = /[—–]|\s-\s/;

/** Which kinds of governor can still reach the run, going back from it. */
interface Reach {
  negation: boolean;
  condition: boolean;
  quantifier: boolean;
  /** A main clause of its own stands between: only a condition that opens its clause reaches over it. */
  overClause: boolean;
}

function governorsBefore(reading: Reading, first: number, last: number): Governor[] {
  const found: Governor[] = [];
  const embedder = embedderOf(reading, first);
  if (embedder !== null) found.push({ key: keyAt(reading, embedder), word: embedder });
  const promise = isPromise(reading, last);
  const asides = asidesBefore(reading, first);
  const reach: Reach = { negation: true, condition: true, quantifier: true, overClause: false };
  for (let word = first - 1; word >= 0 && inSameSentence(reading, word, first); word--) {
    const aside = asides.has(word);
    if (!aside && !asides.has(word + 1)) narrow(reach, reading, word, first);
    if (!inSameSpeech(reading, word, first) || isCompound(reading, word)) continue;
    if (!reach.condition) break;
    const key = keyAt(reading, word);
    const depends =
      isCondition(reading, word) ||
      ((word === first - 1 || key === 'either') && isAlternative(reading, word));
    if (word === first - 1 && promise && isUltimatum(reading, word)) found.push({ key: 'if', word });
    if (depends || isFrame(reading, word) || isVoiced(reading, word)) {
      if (!reach.overClause || opensClause(reading, word)) found.push({ key, word });
    } else if (aside) continue;
    else if (promise && key === 'when') found.push({ key, word });
    else if (isUnreal(reading, word, first)) found.push({ key: UNREAL, word });
    else if (reach.negation && isNegation(reading, word)) found.push({ key: 'not', word });
    else if (isQuantifier(reading, word, first)) {
      if (reach.quantifier || isIntroduction(reading, word, first)) found.push({ key, word });
    }
    if (PREPOSITIONS.has(key)) reach.quantifier = false;
    if (!aside && ((key === 'but' && keyAt(reading, word - 1) !== 'anything') || key === 'yet')) break;
  }
  return found;
}

/**
 * Words between two dashes in front of a run (“We will not – and I mean this – close it”): the sentence they
 * stand in goes on behind them. Where the run has a subject of its own, it began anew.
 */
function asidesBefore(reading: Reading, first: number): Set<number> {
  const dashes: number[] = [];
  for (let word = first - 1; word >= 0 && inSameSpeech(reading, word, first); word--) {
    if (DASH.test(textBetween(reading, word, word + 1))) dashes.push(word);
  }
  const asides = new Set<number>();
  for (let i = 0; i + 1 < dashes.length; i += 2) {
    for (let word = dashes[i] as number; word > (dashes[i + 1] as number); word--) asides.add(word);
  }
  return PERSONAL_PRONOUNS.has(keyAt(reading, first)) && !opensWithCondition(reading, first)
    ? new Set()
    : asides;
}

function opensWithCondition(reading: Reading, first: number): boolean {
  let word = first;
  while (inSameSpeech(reading, word - 1, first)) word--;
  return isCondition(reading, word);
}

function opensClause(reading: Reading, word: number): boolean {
  return !inSameSpeech(reading, word - 1, word) || /[,;:—–]/.test(textBetween(reading, word - 1, word));
}

/** Whether a word and the next stand on two sides of a closing or opening mark of one speech. */
function isAttributed(reading: Reading, word: number, first: number): boolean {
  const narration = reading.quotationOf[word] === -1 || reading.quotationOf[word + 1] === -1;
  return narration && reading.quotationOf[first] !== -1;
}

function startsOver(reading: Reading, word: number): boolean {
  if (reading.quotationOf[word] === -1) return false;
  const key = keyAt(reading, word);
  return PERSONAL_PRONOUNS.has(/^(?:and|or|so|but)$/.test(key) ? keyAt(reading, word + 1) : key);
}

/** Ends what a boundary between `word` and the next one ends. */
function narrow(reach: Reach, reading: Reading, word: number, first: number): void {
  if (isAttributed(reading, word, first)) {
    // “A” and that “B”: two clauses.
    const isJoined = reading.quotationOf[word] === -1 && /^(?:and|but)$/.test(keyAt(reading, word));
    if (isJoined) reach.negation = reach.quantifier = false;
    // “I never believed,” she said, “the mayor …” goes on; “we are not closing,” he said, “we are …” does not.
    if (startsOver(reading, word + 1)) {
      reach.negation = false;
      reach.overClause = !PERSONAL_PRONOUNS.has(keyAt(reading, word + 1));
    }
    return;
  }
  const between = textBetween(reading, word, word + 1);
  // “I never said, ‘We will close it’”
  if (/[“‘«„]/.test(between)) return;
  if (/[;:]/.test(between) || DASH.test(between)) reach.condition = reach.negation = reach.quantifier = false;
  const next = keyAt(reading, word + 1);
  const joined = /^(?:and|or|so|but)$/.test(next);
  if (joined && PERSONAL_PRONOUNS.has(keyAt(reading, word + 2))) {
    reach.negation = false;
    if (between.includes(',')) reach.overClause = true;
  }
  if (joined && startsClause(keyAt(reading, word + 2))) reach.quantifier = false;
  if (!between.includes(',')) return;
  reach.quantifier = false;
  const subject = joined ? keyAt(reading, word + 2) : next;
  if (FRESH_SUBJECT.has(subject) && (joined || word + 1 === first)) reach.negation = false;
  // “It is not about the phones, it is about trust”, “…, where it will be”; a second comma would set the clause off.
  const opening = next === 'where' ? keyAt(reading, word + 2) : next;
  if (PERSONAL_PRONOUNS.has(opening) && !textBetween(reading, word + 1, first).includes(','))
    reach.negation = false;
}

function governorsAfter(reading: Reading, last: number): Governor[] {
  const found: Governor[] = [];
  const promise = isPromise(reading, last);
  const next = nextSentence(reading, last);
  if (next !== null && isAfterthought(reading, next)) found.push({ key: keyAt(reading, next), word: next });
  for (let word = last + 1; inSameSentence(reading, word, last); word++) {
    if (!inSameSpeech(reading, word, last)) continue;
    const between = textBetween(reading, word - 1, word);
    const key = keyAt(reading, word);
    const set = /[,;:(—–]/.test(between) || word === last + 1;
    if (set && (takesBack(reading, word) || isCase(reading, word))) found.push({ key, word });
    if (key === 'but' && limitsWhatPrecedes(reading, word)) found.push({ key, word });
    if (DASH.test(between) && (isCondition(reading, word) || NEGATIONS.has(key))) found.push({ key, word });
    if (/[;:]/.test(between) || DASH.test(between) || key === 'but') break;
    if (word === last + 1) found.push(...governorsNext(reading, word, between));
    const joined = /^(?:and|or|so)$/.test(key);
    if (word === last + 1 && isAlternative(reading, word) && !isChoice(reading, word))
      found.push({ key, word });
    if (joined && (between.includes(',') || startsClause(keyAt(reading, word + 1)))) break;
    if (promise && key === 'when') found.push({ key, word });
    if (isConditionBehind(reading, word) || FALSEHOODS.has(key)) found.push({ key, word });
  }
  return found;
}

/** What the word right behind a run does to it. */
function governorsNext(reading: Reading, word: number, between: string): Governor[] {
  const key = keyAt(reading, word);
  if (isLimit(reading, word, between) || (key === 'only' && !between.includes(','))) return [{ key, word }];
  if (NEGATIONS.has(key) && !between.includes(',')) return [{ key: 'not', word }];
  if (isComplement(reading, word, between)) return [{ key, word }];
  // “… is not what I said”, “… is what they want you to believe”
  if (!AUXILIARIES.has(key)) return [];
  const predicate = keyAt(reading, word + 1);
  if (NEGATIONS.has(predicate)) return [{ key: 'not', word: word + 1 }];
  return predicate === 'what' ? [{ key: predicate, word: word + 1 }] : [];
}
