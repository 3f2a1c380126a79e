import { describe, expect, it } from 'vitest';
import { lookUp, type PassageIndex } from '../../../src/core/corpus/look-up.ts';
import { stretchOf, wordsInNumbers } from '../../../src/core/text/numbered.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { bundled, corpusOf } from '../build.ts';

const numbersOf = (text: string) => wordsInNumbers(wordsOf(text));

const CORPUS = corpusOf(
  'The harbour of the town was closed.\nThe gulls were loud in the harbour.',
  'A lighthouse keeper painted the lighthouse.\nNobody came to the harbour.',
  'Bread was cheap.',
);

/** Reports in which something is found, with their passages, the best first. */
function found(text: string): [number, string[]][] {
  return [...lookUp(CORPUS.passages, numbersOf(text))].map(([report, passages]) => [
    report,
    passages.map(passage => passage.keys.join(' ')),
  ]);
}

describe('a look-up', () => {
  it('finds the passages that share words of matter', () => {
    expect(found('The gulls of the harbour were loud')).toEqual([[0, ['the gulls were loud in the harbor']]]);
  });

  it('ranks rare words above common ones', () => {
    const [first] = found('a loud lighthouse keeper, loud gulls and the harbour, the painted harbour');
    expect(first?.[0]).toBe(1);
  });

  it('finds nothing for words that nobody has, or for only one that many have', () => {
    expect(found('volcanoes erupted')).toEqual([]);
    expect(found('the harbour erupted')).toEqual([]);
  });

  it('finds a sentence that shares one word of matter, but nearly all others', () => {
    expect(found('Nobody came to the funeral')).toEqual([[1, ['nobody came to the harbor']]]);
    expect(found('Nobody ran to the harbour')).toEqual([[1, ['nobody came to the harbor']]]);
    expect(found('The keeper will not have been at the harbour')).toEqual([]);
  });

  it('finds every statement of a corpus in its own report', () => {
    for (const [index, { reading }] of bundled.reports.entries()) {
      for (const { kind, firstWord, lastWord } of reading.quotations) {
        const words = stretchOf(wordsInNumbers(reading.words), firstWord, lastWord + 1);
        const passages = lookUp(bundled.passages, words).get(index) ?? [];
        const holds = passages.some(({ words }) => words.includes(firstWord) && words.includes(lastWord));
        if (kind === 'statement') expect(holds, words.keys.join(' ')).toBe(true);
      }
    }
  });
});

describe('an index of passages', () => {
  it('lists each passage once for each of its words, in order', () => {
    const { words, holdersFrom, holders, passages }: PassageIndex = bundled.passages;
    expect(words.size).toBeGreaterThan(500);
    for (const hash of new Set(passages.flatMap(({ hashes }) => [...hashes]))) {
      const id = words.idOf(hash);
      const list = [...holders.subarray(holdersFrom[id], holdersFrom[id + 1])];
      expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
      expect(list).toEqual([...passages.keys()].filter(i => passages[i]?.hashes.includes(hash)));
    }
  });
});
