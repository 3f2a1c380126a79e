import { SLOT_BITS } from './search-index.ts';

/** A word that is looked up, with where it stands. */
export interface Term {
  key: string;
  places: Uint32Array;
  /** How much it tells: the rarer, the more (inverse document frequency: K. Spärck Jones, 1972). */
  rarity: number;
}

/** Keeps the numbers with the highest scores, the best first; equal ones in the order in which they come. */
export class Best {
  readonly numbers: number[] = [];
  private readonly scores: number[] = [];

  /** @param most how many are kept */
  constructor(private readonly most: number) {}

  offer(number: number, score: number): void {
    const { numbers, scores, most } = this;
    if (numbers.length === most && score <= (scores[most - 1] as number)) return;
    let at = numbers.length;
    while (at > 0 && (scores[at - 1] as number) < score) at--;
    numbers.splice(at, 0, number);
    scores.splice(at, 0, score);
    if (numbers.length <= most) return;
    numbers.pop();
    scores.pop();
  }
}

/** Slots whose votes are counted at once, so few that their scores stay at hand. */
const COUNTED = 1 << 14;

/** Counts for each slot what the words that stand in it tell. */
export class Vote {
  /** By slot, from the first of those that are counted; all 0 between two counts. */
  private readonly scores = new Float32Array(COUNTED);
  /** Those that have any, in the first places of it. */
  private readonly touched = new Uint16Array(COUNTED);
  private count = 0;

  /**
   * @param slots how many the index has
   * @param most how many are kept
   * @returns the slots with most votes, the most first; of equal ones those that are counted first
   */
  of(terms: readonly Term[], slots: number, most: number): number[] {
    const best = new Best(most);
    const next = terms.map(() => 0);
    for (let from = 0; from < slots; from += COUNTED) {
      for (const [i, term] of terms.entries()) next[i] = this.add(term, next[i] as number, from);
      for (let i = 0; i < this.count; i++) {
        const slot = this.touched[i] as number;
        best.offer(from + slot, this.scores[slot] as number);
        this.scores[slot] = 0;
      }
      this.count = 0;
    }
    return best.numbers;
  }

  /**
   * Adds what a word tells of the slots from one on.
   *
   * @param next the first of its places that has not been counted
   * @returns the same afterwards
   */
  private add({ places, rarity }: Term, next: number, from: number): number {
    const { scores, touched } = this;
    let { count } = this;
    let i = next;
    for (let last = -1; i < places.length; i++) {
      const slot = ((places[i] as number) >>> SLOT_BITS) - from;
      if (slot >= COUNTED) break;
      if (slot === last) continue;
      last = slot;
      if (scores[slot] === 0) touched[count++] = slot;
      scores[slot] = (scores[slot] as number) + rarity;
    }
    this.count = count;
    return i;
  }
}
