import { isContent } from '../../../src/core/text/lexicon.ts';
import type { Random } from '../../../test/browser/rig/sites/random.ts';
import { share, type Vocabulary } from './vocabulary.ts';

/** What can become of a statement on its way into print. */
export type Alteration =
  | 'none'
  | 'truncated'
  | 'elided'
  | 'word-changed'
  | 'negated'
  | 'reworded'
  | 'phrase'
  | 'other-speaker';

/** Alterations with how often they happen; the numbers of one mix add up to 100. */
export type Mix = readonly (readonly [Alteration, number])[];

/** What newsrooms do to what was said. */
export const IN_REPORTS: Mix = [
  ['none', 66],
  ['truncated', 12],
  ['elided', 4],
  ['word-changed', 5],
  ['negated', 1],
  ['reworded', 5],
  ['phrase', 5],
  ['other-speaker', 2],
];

/** What is to be checked: more of what goes wrong. */
export const ON_PAGES: Mix = [
  ['none', 40],
  ['truncated', 12],
  ['elided', 8],
  ['word-changed', 12],
  ['negated', 6],
  ['reworded', 12],
  ['phrase', 5],
  ['other-speaker', 5],
];

export function drawAlteration(random: Random, mix: Mix): Alteration {
  let left = random.number(100);
  for (const [alteration, often] of mix) {
    left -= often;
    if (left < 0) return alteration;
  }
  return 'none';
}

/** Fewer words are not cut any shorter. */
const SHORTEST = 8;

/**
 * The words of a statement as they are printed.
 *
 * @param words with their punctuation; another speaker leaves them as they are
 */
export function alter(
  words: readonly string[],
  alteration: Alteration,
  random: Random,
  vocabulary: Vocabulary,
): string[] {
  switch (alteration) {
    case 'none':
    case 'other-speaker':
      return [...words];
    case 'truncated':
      return cut(words, Math.max(SHORTEST, Math.round(words.length * (0.4 + 0.4 * share(random)))), random);
    case 'phrase':
      return cut(words, 2 + random.number(4), random);
    case 'elided':
      return elide(words, random);
    case 'word-changed':
      return replaceMatter(words, 1, random, vocabulary);
    case 'negated':
      return negate(words, random);
    case 'reworded':
      return replaceMatter(words, Math.ceil(words.length / 6), random, vocabulary).filter(
        (_, i) => i === 0 || random.number(12) > 0,
      );
  }
}

function cut(words: readonly string[], length: number, random: Random): string[] {
  const start = random.number(Math.max(1, words.length - length + 1));
  return words.slice(start, start + length);
}

function elide(words: readonly string[], random: Random): string[] {
  const third = Math.floor(words.length / 3);
  const start = third + random.number(Math.max(1, third - 1));
  return [...words.slice(0, start), '…', ...words.slice(start + 1 + random.number(third + 1))];
}

/** Puts other words in the place of some words of matter. */
function replaceMatter(
  words: readonly string[],
  count: number,
  random: Random,
  vocabulary: Vocabulary,
): string[] {
  const altered = [...words];
  const places = altered.flatMap((word, i) =>
    i > 0 && /^\p{Ll}+\W*$/u.test(word) && isMatter(word) ? [i] : [],
  );
  for (let i = 0; i < count && places.length > 0; i++) {
    const [place = 0] = places.splice(random.number(places.length), 1);
    altered[place] = `${vocabulary.draw(random)}${/\W*$/.exec(altered[place] ?? '')?.[0] ?? ''}`;
  }
  return altered;
}

function isMatter(word: string): boolean {
  return isContent(word.replace(/\W+$/, ''));
}

/** Takes the first “not” out, or puts one behind the first auxiliary, or else into the middle. */
function negate(words: readonly string[], random: Random): string[] {
  const not = words.indexOf('not');
  if (not >= 0) return words.toSpliced(not, 1);
  const auxiliary = words.findIndex(word =>
    /^(?:is|are|was|were|will|would|should|can|could|must)$/.test(word),
  );
  const place = auxiliary >= 0 ? auxiliary : Math.floor(words.length / 2) - random.number(2);
  return words.toSpliced(place + 1, 0, 'not');
}
