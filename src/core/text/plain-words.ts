import { marksRun } from './folding.ts';
import { canonicalSpelling } from './spelling.ts';

/** How many words are remembered at most, a power of two: about a megabyte. */
const ROOM = 1 << 15;
/** FNV-1a, as in `hash.ts`. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

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
  /** What `marksRun` says of its key. */
  marksRun = false;
  /** Each word that is remembered in lower case, and its key beside it. */
  private readonly known: string[] = new Array(2 * ROOM).fill('');
  private readonly markRuns = new Uint8Array(ROOM);

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
    if (!isAt(text, at, end, this.known[2 * place] as string)) {
      const word = text.slice(at, end).toLowerCase();
      if (word === 'cannot') return false;
      this.remember(place, word, canonicalSpelling(word));
    }
    this.end = end;
    this.key = this.known[2 * place + 1] as string;
    this.marksRun = this.markRuns[place] === 1;
    return true;
  }

  private remember(place: number, word: string, key: string): void {
    this.known[2 * place] = word;
    this.known[2 * place + 1] = key;
    this.markRuns[place] = marksRun(key) ? 1 : 0;
  }
}

export const plainWords = new PlainWords();

/** The bit that a capital letter lacks. */
const LOWER = 0x20;
const A = 0x61;
const Z = 0x7a;
const POINT = 0x2e;
/** Marks that end a word and are never part of one: 1 by their code. */
const ENDS_WORD = new Uint8Array(0x10000);
for (const mark of ' \n,;:!?")-“”—–…\u00A0') ENDS_WORD[mark.charCodeAt(0)] = 1;

function endsWord(text: string, at: number, end: number, to: number): boolean {
  if (end === to) return true;
  const next = text.charCodeAt(end);
  // “U.S.” is no plain word.
  return next === POINT ? end - at > 1 : ENDS_WORD[next] === 1;
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
