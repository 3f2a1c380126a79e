import type { Reading } from '../quotes/reading.ts';
import { tokenize } from '../text/words.ts';
import { keyAt } from './speech.ts';

/** Set phrases of several words, found in a reading by the keys of their words. */
export class Phrases {
  private readonly byFirst = new Map<string, string[][]>();
  private longest = 0;

  /** @param list phrases parted by commas */
  constructor(list: string) {
    for (const phrase of list.split(',')) {
      const keys = tokenize(phrase).words.map(word => word.key);
      const [first = ''] = keys;
      const others = this.byFirst.get(first);
      if (others) others.push(keys);
      else this.byFirst.set(first, [keys]);
      this.longest = Math.max(this.longest, keys.length);
    }
  }

  /** How many words the longest phrase takes that begins at a word; 0 where none does. */
  lengthAt(reading: Reading, word: number): number {
    const phrases = this.byFirst.get(keyAt(reading, word));
    if (phrases === undefined) return 0;
    const lengths = phrases
      .filter(keys => keys.every((key, i) => keyAt(reading, word + i) === key))
      .map(keys => keys.length);
    return Math.max(0, ...lengths);
  }

  /** Whether a word stands in one of the phrases. */
  covers(reading: Reading, word: number): boolean {
    for (let back = 0; back < this.longest; back++) {
      if (this.lengthAt(reading, word - back) > back) return true;
    }
    return false;
  }
}
