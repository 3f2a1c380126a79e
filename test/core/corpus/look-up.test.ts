import { describe, expect, it } from 'vitest';
import { lookUp, toSought } from '../../../src/core/corpus/look-up.ts';
import { stretchOf, wordsInNumbers } from '../../../src/core/text/numbered.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { bundled, corpusOf } from '../build.ts';

const soughtIn = (text: string) => toSought(wordsInNumbers(wordsOf(text)));

const CORPUS = corpusOf(
  'The harbour of the town was closed.\nThe gulls were loud in the harbour.',
  'A lighthouse keeper painted the lighthouse.\nNobody came to the harbour.',
  'Bread was cheap.',
);

/** Reports in which something is found, with their passages, the best first. */
function found(text: string): [number, string[]][] {
  return CORPUS.reports.flatMap(({ index }, report): [number, string[]][] => {
    const list = lookUp(index, soughtIn(text)).map(({ keys }) => keys.join(' '));
    return list.length > 0 ? [[report, list]] : [];
  });
}

describe('a look-up', () => {
  it('finds the passages that share words of matter', () => {
    expect(found('The gulls of the harbour were loud')).toEqual([[0, ['the gulls were loud in the harbor']]]);
  });

  it('ranks passages with words that few have above those with words that many have', () => {
    const { reports } = corpusOf(
      'The ferry left the harbour.\nThe ferry left the harbour at dawn.\nThe gulls, painted, are loud.',
    );
    const [first] = reports.flatMap(({ index }) =>
      lookUp(index, soughtIn('the ferry left the harbour with painted, loud gulls')),
    );
    expect(first?.keys.join(' ')).toBe('the gulls painted are loud');
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
    for (const { reading, index } of bundled.reports) {
      for (const { kind, firstWord, lastWord } of reading.quotations) {
        const words = stretchOf(wordsInNumbers(reading.words), firstWord, lastWord + 1);
        const holds = lookUp(index, toSought(words)).some(
          ({ words }) => words.includes(firstWord) && words.includes(lastWord),
        );
        if (kind === 'statement') expect(holds, words.keys.join(' ')).toBe(true);
      }
    }
  });
});
