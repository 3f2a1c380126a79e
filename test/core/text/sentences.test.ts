import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/core/text/sentences.ts';

function split(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['end marks', 'He left. Why?! No… She stayed!', ['He left.', 'Why?!', 'No…', 'She stayed!']],
    ['a line break', 'A headline\nHe left', ['A headline', 'He left']],
    ['CJK end marks, without spaces', '今日は。「はい。」明日。', ['今日は。', '「はい。」', '明日。']],
    ['closing marks and brackets', '(It was so.) “It is.” Then', ['(It was so.)', '“It is.”', 'Then']],
    [
      'a quotation’s end, not before its attribution',
      '“No.” he said. “Go.” She left.',
      ['“No.” he said.', '“Go.”', 'She left.'],
    ],
    [
      'a question before its attribution',
      '“Why?” asked Bo. “Go!” she said.',
      ['“Why?” asked Bo.', '“Go!” she said.'],
    ],
    ['a number at the beginning', 'He said no. 5 men left.', ['He said no.', '5 men left.']],
  ])('part at %s', (_, text, parts) => {
    expect(split(text)).toEqual(parts);
  });

  it.each([
    ['titles', 'Mr. Ash met Dr. Bell, Gen. Cole and St. John.'],
    ['initials', 'J. R. R. Marsh and A.K. Lindqvist agreed.'],
    ['abbreviations', 'The U.S. Navy came, i.e. three ships vs. Two boats.'],
    ['months and hours', 'On Jan. 5 at 6 p.m. Monday it rained.'],
    ['numbers', 'No. 7 cost 3.5 million.'],
    ['trailing points in mid-sentence', 'Yes ... and then … it went on.'],
    ['a point between letters', 'See example.org and a.b for more.'],
  ])('run on over %s', (_, text) => {
    expect(split(text)).toEqual([text]);
  });

  it('are looked for in a span, by offsets of the text', () => {
    expect(sentences('One. Two. Three.', { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
  });

  it('hold all of any text but white space, in order', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aB .!?…。”"\n)A5'), maxLength: 80 });
    fc.assert(
      fc.property(text, text => {
        const spans = sentences(text);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        expect(spans.map(({ start }) => start)).toEqual(
          spans.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
    );
  });
});
