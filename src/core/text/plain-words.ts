import { canonicalSpelling } from './spelling.ts';

/** How many words are remembered at most, a power of two: about a megabyte. */
const ROOM = 1 << 15;
/** FNV-1a, as in `hash.ts`. */
const [SEED, PRIME] = [0x811c9dc5, 0x01000193];

/**
 * Reads words of bare ASCII letters up to a space or a common mark. Most words are such, and need no pattern. Texts are
 * made of the same words again and again: their keys are remembered, each in the one place that a hash of its letters
 * gives it, until another word takes that place. So memory is bounded, and equal keys are mostly one string.
 */
class PlainWords {
  /** The offset behind the word that was read last. */
  end = 0;
  /** Its key. */
  key = '';
  private readonly words: string[] = new Array(ROOM).fill('');
  private readonly keys: string[] = new Array(ROOM).fill('');

  /**
   * @param to where the text to be read ends
   * @returns whether such a word begins at an offset; else nothing was read
   */
  read(text: string, at: number, to: number): boolean {
    let end = at;
    let hash = SEED;
    for (; end < to; end++) {
      const letter = text.charCodeAt(end) | LOWER;
      if (letter < A || letter > Z) break;
      hash = Math.imul(hash ^ letter, PRIME);
    }
    if (end === at || !endsWord(text, at, end, to) || isCountry(text, at, end)) return false;
    const place = (hash ^ (hash >>> 16)) & (ROOM - 1);
    if (!isAt(text, at, end, this.words[place] as string)) {
      const word = text.slice(at, end).toLowerCase();
      if (word === 'cannot') return false;
      this.words[place] = word;
      this.keys[place] = canonicalSpelling(word);
    }
    this.end = end;
    this.key = this.keys[place] as string;
    return true;
  }
}

export const plainWords = new PlainWords();

/** The bit that a capital letter lacks. */
const LOWER = 0x20;
const [A, Z, SPACE, POINT] = [0x61, 0x7a, 0x20, 0x2e];
/** Marks that end a word and are never part of one. */
const ENDS_WORD = new Set([...' \n,;:!?")-“”—–…\u00A0'].map(mark => mark.charCodeAt(0)));

function endsWord(text: string, at: number, end: number, to: number): boolean {
  if (end === to) return true;
  const next = text.charCodeAt(end);
  if (next === SPACE) return true;
  // “U.S.” is no plain word.
  return next === POINT ? end - at > 1 : ENDS_WORD.has(next);
}

/** “US” may be the country. */
function isCountry(text: string, at: number, end: number): boolean {
  return end - at === 2 && text.startsWith('US', at);
}

/** Whether a text has the letters of a word in lower case between two offsets, in whatever case. */
function isAt(text: string, at: number, end: number, word: string): boolean {
  if (word.length !== end - at) return false;
  for (let i = 0; i < word.length; i++)
    if ((text.charCodeAt(at + i) | LOWER) !== word.charCodeAt(i)) return false;
  return true;
}
