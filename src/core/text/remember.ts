import { hashOf } from './hash.ts';

/** How many answers of one function are kept at most, a power of two. */
const ROOM = 1 << 14;

/**
 * Remembers what a function says of a word, since texts are made of the same words again and again. An answer is kept in
 * the one place that the word's hash gives it, until another word takes that place: memory is bounded, whatever is read.
 *
 * @param answer gives the same for the same word; what it gives must not be changed
 */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
  const words: (string | null)[] = new Array(ROOM).fill(null);
  const answers: (T | null)[] = new Array(ROOM).fill(null);
  return word => {
    const hash = hashOf(word);
    const place = (hash ^ (hash >>> 16)) & (ROOM - 1);
    if (words[place] !== word) {
      answers[place] = answer(word);
      words[place] = word;
    }
    return answers[place] as T;
  };
}
