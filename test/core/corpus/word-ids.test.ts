import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordIds } from '../../../src/core/corpus/word-ids.ts';

describe('the ids of words', () => {
  it('are given in the order in which the words come first, however many there are', () => {
    const hash = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.maxSafeInteger().map(Math.trunc));
    const few = fc.array(hash.map(number => number | 0));
    const many = fc.integer().map(from => Array.from({ length: 9_000 }, (_, i) => (from + 7 * i) | 0));
    fc.assert(
      fc.property(few, fc.oneof(many, few), few, (before, between, after) => {
        const ids = new WordIds();
        const hashes = [...before, ...between, ...after];
        const different = [...new Set(hashes)];
        const expected = new Map(different.map((hash, id) => [hash, id]));
        expect(hashes.map(hash => ids.add(hash))).toEqual(hashes.map(hash => expected.get(hash)));
        expect(different.map(hash => ids.idOf(hash))).toEqual([...different.keys()]);
        expect(ids.size).toBe(different.length);
      }),
      { numRuns: 30 },
    );
  });

  it('are -1 for words that never came', () => {
    const ids = new WordIds();
    expect(ids.idOf(0)).toBe(-1);
    ids.add(5);
    expect([ids.idOf(5), ids.idOf(0), ids.idOf(6)]).toEqual([0, -1, -1]);
  });
});
