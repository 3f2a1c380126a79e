import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldWords } from '../../../src/core/corpus/held-words.ts';
import { indexPassages } from '../../../src/core/corpus/look-up.ts';
import type { Passage } from '../../../src/core/corpus/passages.ts';
import { inNumbers } from '../../../src/core/text/numbered.ts';

const word = fc.constantFrom('the', 'harbour', 'closed', 'ferry', 'left', 'early');
const passage = fc
  .array(word, { maxLength: 8 })
  .map((keys): Passage => ({ words: [...keys.keys()], ...inNumbers(keys) }));
const report = fc.array(passage, { maxLength: 5 });

describe('the words of a report’s passages', () => {
  it('are each listed once with the passages that have them', () => {
    fc.assert(
      fc.property(report, passages => {
        const { hashes, from, values } = heldWords(passages);
        expect(new Set(hashes)).toEqual(new Set(passages.flatMap(passage => [...passage.hashes])));
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
