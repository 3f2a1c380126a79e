import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldWords } from '../../../src/core/corpus/held-words.ts';
import { indexPassages } from '../../../src/core/corpus/look-up.ts';
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

describe('the words of a report’s passages', () => {
  it('are each listed once with the passages that have them', () => {
    fc.assert(
      fc.property(report, passages => {
        const { hashes, from, values } = heldWords(passages);
        expect(new Set(hashes)).toEqual(new Set(passages[0]?.text.hashes));
        expect(new Set(hashes).size).toBe(hashes.length);
        hashes.forEach((hash, i) => {
          const holding = [...passages.keys()].filter(at => passages[at]?.hashes.includes(hash));
          expect([...values.subarray(from[i], from[i + 1])]).toEqual(holding);
        });
      }),
    );
  });

  it('are put together for all reports, whether they come for the first time or again', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 4 }), reports => {
        for (const byReport of [reports, reports.toReversed()]) {
          const { words, holdersFrom, holders, passages, reportOf } = indexPassages(byReport);
          expect(passages).toEqual(byReport.flat());
          expect(reportOf.map(at => byReport[at]?.length)).toEqual(
            byReport.flatMap(list => list.map(() => list.length)),
          );
          for (const hash of new Set(passages.flatMap(passage => [...passage.hashes]))) {
            const id = words.idOf(hash);
            const holding = [...passages.keys()].filter(at => passages[at]?.hashes.includes(hash));
            expect([...holders.subarray(holdersFrom[id], holdersFrom[id + 1])]).toEqual(holding);
          }
        }
      }),
    );
  });
});
