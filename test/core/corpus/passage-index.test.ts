import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPassages } from '../../../src/core/corpus/passage-index.ts';
import { Passage } from '../../../src/core/corpus/passages.ts';
import { inNumbers } from '../../../src/core/text/numbered.ts';

const words = fc.array(fc.constantFrom('the', 'harbour', 'closed', 'ferry', 'left', 'early'), {
  maxLength: 30,
});
const run = fc.tuple(fc.nat(30), fc.nat(8));
/** Passages of a text, each of two runs of its words. */
const report = fc.tuple(words, fc.array(fc.tuple(run, run), { maxLength: 6 })).map(([keys, pairs]) => {
  const text = inNumbers(keys);
  return pairs.map(
    runs =>
      new Passage(
        text,
        runs.map(([from, length]) => ({
          from: Math.min(from, keys.length),
          to: Math.min(from + length, keys.length),
        })),
      ),
  );
});

describe('an index of passages', () => {
  it('lists for each word the passages that have it, in order and each once', () => {
    fc.assert(
      fc.property(report, passages => {
        const { words, from, holders } = indexPassages(passages);
        const hashes = new Set(passages[0]?.text.hashes);
        expect(words.size).toBe(hashes.size);
        for (const hash of hashes) {
          const id = words.idOf(hash);
          const holding = [...passages.keys()].filter(at => passages[at]?.hashes.includes(hash));
          expect([...holders.subarray(from[id], from[id + 1])]).toEqual(holding);
        }
      }),
    );
  });
});
