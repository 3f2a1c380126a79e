import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, openingsIn } from '../../../src/core/quotes/openings.ts';

function found(slice: string): [word: string, words: string][] {
  return openingsIn(slice).map(({ word, words }) => [word, words.join(' ')]);
}

describe('the words with which a mention may open', () => {
  it.each([
    ['with the words up to a mark', 'The mayor of Wenlow, who left', [['the', 'mayor of Wenlow']]],
    [
      'one in the words of another',
      'her aide told the court.',
      [
        ['her', 'aide told the court'],
        ['the', 'court'],
      ],
    ],
    [
      'with owners and hyphens',
      'another retailers’ vice-president',
      [['another', 'retailers’ vice-president']],
    ],
    ['seven words at most', 'a b c d e f g h i', [['a', 'b c d e f g h']]],
    ['where nothing stands behind', 'critics (of his)', [['critics', '']]],
  ])('are found %s', (_, slice, expected) => {
    expect(found(slice)).toEqual(expected);
  });

  it.each(['bathe in it', 'in-the bag', 'd’the bag', 'éthe bag', 'the, bag', 'the'])(
    'are not those in %s',
    slice => {
      expect(found(slice)).toEqual([]);
    },
  );

  it('stand in the text as they are given', () => {
    const words = fc.constantFrom(
      'the',
      'The',
      'her',
      'an',
      'others’',
      'mayor',
      'critics',
      ',',
      '—',
      'é',
      '',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), all => {
        const slice = all.join(' ');
        for (const { word, start, next, words } of openingsIn(slice)) {
          expect(slice.slice(start, next).toLowerCase()).toBe(`${word} `);
          for (let count = 1; count <= words.length; count++)
            expect(slice.slice(next, endOf(words, next, count))).toBe(words.slice(0, count).join(' '));
        }
      }),
    );
  });
});
