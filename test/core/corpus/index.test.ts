import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../src/core/corpus/index.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { bundled, corpusOf } from '../build.ts';

const keysOf = (text: string) => wordsOf(text).map(({ key }) => key);

const CORPUS = corpusOf(
  'The harbour of the town was closed.\nThe gulls were loud in the harbour.',
  'A lighthouse keeper painted the lighthouse.\nNobody came to the harbour.',
  'Bread was cheap.',
);

/** Reports in which something is found, with their passages, the best first. */
function found(text: string): [number, string[]][] {
  return [...lookUp(CORPUS, keysOf(text))].map(([report, passages]) => [
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

  it('finds every statement of a corpus in its own report', () => {
    for (const [index, { reading }] of bundled.reports.entries()) {
      for (const { kind, firstWord, lastWord } of reading.quotations) {
        const keys = reading.words.slice(firstWord, lastWord + 1).map(({ key }) => key);
        const passages = lookUp(bundled, keys).get(index) ?? [];
        const holds = passages.some(({ words }) => words.includes(firstWord) && words.includes(lastWord));
        if (kind === 'statement') expect(holds, keys.join(' ')).toBe(true);
      }
    }
  });
});

describe('an index', () => {
  it('lists each passage once for each of its words, in order', () => {
    for (const [key, list] of bundled.postings) {
      expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
      for (const passage of list) expect(bundled.passages[passage]?.keys).toContain(key);
    }
  });

  it('knows the people of all reports', () => {
    const corpus = corpusOf('Ada Person spoke.', 'Then Bo Marsh spoke.');
    expect(corpus.people.canonical('Person')).toBe('Ada Person');
    expect(corpus.reports[1]?.reading.people.canonical('Person')).toBe('Ada Person');
  });
});
