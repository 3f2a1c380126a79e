import { hashOf } from './hash.ts';
import { isContent } from './lexicon.ts';
import type { Word } from './words.ts';

/** Words in a row with numbers beside them, so that comparing two words compares integers. */
export interface Numbered {
  keys: readonly string[];
  /** Hashes of the keys. That two words share one by chance hardly ever happens. */
  hashes: Int32Array;
  /** 1 for a word of matter, else 0. */
  matter: Uint8Array;
  /** A hash of what forms of one word share; 0 for a word too short to tell, or without matter of its own. */
  stems: Int32Array;
}

/** Letters that forms of one word have in common. */
export const STEM = 4;

export function inNumbers(keys: readonly string[]): Numbered {
  const { length } = keys;
  const [hashes, stems] = [new Int32Array(length), new Int32Array(length)];
  const matter = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const key = keys[i] as string;
    const stem = hashOf(key, undefined, 0, Math.min(STEM, key.length));
    hashes[i] = hashOf(key, stem, STEM);
    if (!isContent(key)) continue;
    matter[i] = 1;
    if (key.length >= STEM) stems[i] = stem;
  }
  return { keys, hashes, matter, stems };
}

const known = new WeakMap<readonly Word[], Numbered>();

/** The same of a text's words. It is found once for a list of words, which must not change. */
export function wordsInNumbers(words: readonly Word[]): Numbered {
  let numbered = known.get(words);
  if (!numbered) {
    numbered = inNumbers(words.map(({ key }) => key));
    known.set(words, numbered);
  }
  return numbered;
}

/** Some of them next to each other: `from` inclusive, `to` exclusive. */
export function stretchOf({ keys, hashes, matter, stems }: Numbered, from: number, to: number): Numbered {
  return {
    keys: keys.slice(from, to),
    hashes: hashes.subarray(from, to),
    matter: matter.subarray(from, to),
    stems: stems.subarray(from, to),
  };
}

/** Some of them, by their indices. */
export function selectionOf({ keys, hashes, matter, stems }: Numbered, words: readonly number[]): Numbered {
  return {
    keys: words.map(word => keys[word] as string),
    hashes: picked(hashes, words, new Int32Array(words.length)),
    matter: picked(matter, words, new Uint8Array(words.length)),
    stems: picked(stems, words, new Int32Array(words.length)),
  };
}

/** The hashes of the different words of matter. */
export function matterOf({ hashes, matter }: Numbered): Set<number> {
  return new Set(hashes.filter((_, i) => matter[i] === 1));
}

function picked<T extends Int32Array | Uint8Array>(numbers: T, words: readonly number[], into: T): T {
  for (let i = 0; i < words.length; i++) into[i] = numbers[words[i] as number] as number;
  return into;
}
