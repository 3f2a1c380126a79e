import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/corpus/passages.ts';
import { readingOf } from '../build.ts';

/** Passages of a report but its paragraphs and single quotations. */
function utterancesIn(...paragraphs: string[]): string[] {
  const reading = readingOf(...paragraphs);
  const single = paragraphs.length + reading.quotations.filter(({ nested }) => !nested).length;
  return passagesOf(reading)
    .slice(single)
    .map(({ keys }) => keys.join(' '));
}

describe('the passages of a report', () => {
  it('are its paragraphs and its quotations', () => {
    const reading = readingOf('It rained. “We stay,” Ada Person said.', 'Nobody left.');
    expect(passagesOf(reading)).toMatchObject([
      {
        words: [0, 1, 2, 3, 4, 5, 6],
        keys: ['it', 'rained', 'we', 'stay', 'ada', 'person', 'said'],
      },
      { words: [7, 8], keys: ['nobody', 'left'] },
      { words: [2, 3], keys: ['we', 'stay'] },
    ]);
  });

  it.each([
    ['around an attribution', ['“We will,” Ada Person said, “stay here.”'], ['we will stay here']],
    ['after an attribution', ['“We stay,” Ada Person said. “We like it.”'], ['we stay we like it']],
    ['over paragraphs', ['Ada Person said: “We stay.', '“We like it.”'], ['we stay we like it']],
    ['before the attribution', ['“We stay.', '“We like it,” Ada Person said.'], ['we stay we like it']],
  ])('are also what one person says %s', (_, paragraphs, utterances) => {
    expect(utterancesIn(...paragraphs)).toEqual(utterances);
  });

  it.each([
    ['two people', ['“We stay,” Ada Person said. “We leave,” Bo Marsh said.']],
    ['two paragraphs that are closed', ['“We stay,” Ada Person said.', '“We like it,” Ada Person said.']],
    [
      'far apart',
      [`“We stay,” Ada Person said. ${'It rained on. '.repeat(9)}“We like it,” Ada Person said.`],
    ],
    ['nobody', ['Signs read “we stay” and “we like it”.']],
  ])('are not what is said by, or in, %s', (_, paragraphs) => {
    expect(utterancesIn(...paragraphs)).toEqual([]);
  });
});
