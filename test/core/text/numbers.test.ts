import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNumber } from '../../../src/core/text/numbers.ts';
import { tokenize, wordsOf } from '../../../src/core/text/words.ts';

const keysOf = (text: string) => wordsOf(text).map(({ key }) => key);

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function inWords(n: number): string {
  if (n < 20) return UNITS[n] as string;
  if (n < 100) return TENS[Math.floor(n / 10)] + (n % 10 === 0 ? '' : `-${UNITS[n % 10]}`);
  const [size, name] = n < 1000 ? [100, 'hundred'] : n < 1e6 ? [1000, 'thousand'] : [1e6, 'million'];
  const rest = n % size;
  const joint = rest < 100 && size === 100 ? ' and ' : ' ';
  return `${inWords(Math.floor(n / size))} ${name}${rest === 0 ? '' : joint + inWords(rest)}`;
}

describe('a number', () => {
  it('is one key, in words, in digits and in digits with commas', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(120), fc.nat(9_999), fc.nat(99_999_999)), n => {
        expect(keysOf(inWords(n))).toEqual([String(n)]);
        expect(keysOf(n.toLocaleString('en'))).toEqual([String(n)]);
      }),
    );
  });

  it.each([
    ['2.5 million', '2500000'],
    ['£9m', '£ 9000000'],
    ['€3.5bn', '€ 3500000000'],
    ['two thousand twenty five', '2025'],
    ['twelve hundred', '1200'],
    ['first', '1st'],
    ['twentieth', '20th'],
    ['twenty-first', '21st'],
    ['5 per cent', '5 percent'],
    ['5%', '5 percent'],
    ['three and a half', '3 and a half'],
    ['two and three', '2 and 3'],
    ['.5 billion', '500000000'],
    ['$.5 million', '$ 500000'],
    ['0.5', '0.5'],
    ['rose by .5', 'rose by 0.5'],
    ['~5', '≈ 5'],
    ['five twenty', '5 20'],
    ['twenty, five', '20 5'],
    ['twenty … five', '20 5'],
    ['10:30', '10 30'],
    ['1.2.3', '1.2.3'],
  ])('%s → %s', (text, keys) => {
    expect(keysOf(text).join(' ')).toBe(keys);
  });

  it('keeps its place and the editor’s marks around it', () => {
    const text = 'some […] twenty-four … boats';
    const { words, gaps } = tokenize(text);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['some', 'twenty-four', 'boats']);
    expect(gaps.map(({ before }) => before)).toEqual([1, 2]);
  });

  it.each([
    ['one', true],
    ['first', true],
    ['2nd', true],
    ['twenty-four', true],
    ['for', false],
    ['won', false],
    ['thirdly', false],
  ])('is told from words: %s', (word, expected) => {
    expect(keysOf(word).map(isNumber)).toEqual([expected]);
  });
});
