import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLOT } from '../../../src/core/corpus/search-index.ts';
import { Best, type Term, Vote } from '../../../src/core/corpus/vote.ts';

/** More than are counted at once. */
const SLOTS = 40_000;

const term = fc
  .record({ slots: fc.array(fc.nat(SLOTS - 1), { maxLength: 30 }), rarity: fc.integer({ min: 1, max: 9 }) })
  .map(({ slots, rarity }): Term => {
    const places = slots.map((slot, i) => slot * SLOT + (i % SLOT));
    return { key: '', places: Uint32Array.from(places).sort(), rarity };
  });

/** What each slot has, by counting word by word. */
function scoresOf(terms: readonly Term[]): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { places, rarity } of terms) {
    for (const slot of new Set(Array.from(places, place => Math.floor(place / SLOT))))
      scores.set(slot, (scores.get(slot) ?? 0) + rarity);
  }
  return scores;
}

describe('a vote', () => {
  it('gives the slots with most votes, one count after the other', () => {
    const vote = new Vote();
    fc.assert(
      fc.property(fc.array(term, { maxLength: 6 }), fc.integer({ min: 1, max: 10 }), (terms, most) => {
        const scores = scoresOf(terms);
        const best = [...scores.values()].sort((a, b) => b - a).slice(0, most);
        const slots = vote.of(terms, SLOTS, most);
        expect(new Set(slots).size).toBe(slots.length);
        expect(slots.map(slot => scores.get(slot))).toEqual(best);
      }),
    );
  });
});

describe('the best numbers', () => {
  it('are kept with the highest first, and equal ones in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 6 }), (scores, most) => {
        const best = new Best(most);
        scores.forEach((score, number) => {
          best.offer(number, score);
        });
        const sorted = [...scores.keys()].sort(
          (a, b) => (scores[b] as number) - (scores[a] as number) || a - b,
        );
        expect(best.numbers).toEqual(sorted.slice(0, most));
      }),
    );
  });
});
