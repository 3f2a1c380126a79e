import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/core/quotes/names.ts';
import { People } from '../../../src/core/quotes/people.ts';
import { readText } from '../../../src/core/quotes/reading.ts';
import { articleOf, bundled, readingOf } from '../build.ts';

describe('a reading', () => {
  it('numbers blocks and sentences through the text', () => {
    const { words, blockOf, sentenceOf } = readingOf('It rained. Bo left.', 'Nobody came.');
    expect(words.map(({ key }) => key)).toEqual(['it', 'rained', 'bo', 'left', 'nobody', 'came']);
    expect([...blockOf]).toEqual([0, 0, 0, 0, 1, 1]);
    expect([...sentenceOf]).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('never lets a word, a number or a sentence run on into the next block', () => {
    const { words, sentenceOf } = readingOf('A prize of five', 'hundred came');
    expect(words.map(({ key }) => key)).toEqual(['a', 'prize', 'of', '5', 'hundred', 'came']);
    expect(sentenceOf[3]).not.toBe(sentenceOf[4]);
  });

  it('knows which quotation a word stands in, the outermost one', () => {
    const { quotations, quotationOf } = readingOf('Then “he said ‘we will never go’ twice” ended.');
    expect(quotations.map(({ firstWord, lastWord, nested }) => [firstWord, lastWord, nested])).toEqual([
      [1, 7, false],
      [3, 6, true],
    ]);
    expect([...quotationOf]).toEqual([-1, 0, 0, 0, 0, 0, 0, 0, -1]);
  });

  it('keeps an editor’s marks by the word that follows them', () => {
    const { gaps } = readingOf('It rained.', 'Then “we [Danes] left … home”.');
    expect([...gaps].map(([word, { kind }]) => [word, kind])).toEqual([
      [4, 'bracket'],
      [5, 'ellipsis'],
    ]);
  });

  it('completes surnames with people known from elsewhere', () => {
    const wider = new People(namesIn('Then Ada Person came.'));
    const { quotations } = readText(articleOf('“We will stay here,” Person said.'), wider);
    expect(quotations[0]?.speaker).toBe('Ada Person');
  });

  it('covers every word of every bundled report, quotations by their own words', () => {
    for (const { reading, report } of bundled.reports) {
      const printed = report.text.match(/\p{L}+/gu)?.length ?? 0;
      expect(reading.words.length).toBeGreaterThan(0.9 * printed);
      for (const { start, end, firstWord, lastWord } of reading.quotations) {
        expect(reading.words[firstWord]?.start).toBeGreaterThanOrEqual(start);
        expect(reading.words[lastWord]?.end).toBeLessThanOrEqual(end);
      }
    }
  });
});
