import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleOf, corpusOf } from '../build.ts';

function quotationsOn(...paragraphs: string[]) {
  const article = articleOf(paragraphs);
  const { quotations } = check(article, corpusOf('The harbour office was open.'));
  return quotations.map(({ speaker, places }) => ({
    speaker,
    places: places.map(({ start, end }) => article.text.slice(start, end)),
  }));
}

describe('a quotation that a page prints twice', () => {
  it('is one, with two places', () => {
    expect(
      quotationsOn(
        '“The harbour office is open,” Ada Person said.',
        'It rained.',
        '“The Harbour Office is OPEN”',
      ),
    ).toEqual([
      { speaker: 'Ada Person', places: ['The harbour office is open,', 'The Harbour Office is OPEN'] },
    ]);
  });

  it('has the speaker of the print that names one', () => {
    expect(
      quotationsOn(
        '“The harbour office is open.”',
        'It rained.',
        '“The harbour office is open,” Ada Person said.',
      ),
    ).toEqual([
      { speaker: 'Ada Person', places: ['The harbour office is open.', 'The harbour office is open,'] },
    ]);
  });

  it('is two where two people said it', () => {
    expect(
      quotationsOn(
        '“The harbour office is open,” Ada Person said.',
        '“The harbour office is open,” Bo Marsh said.',
      ),
    ).toHaveLength(2);
  });
});
