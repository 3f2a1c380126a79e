import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleOf, corpusOf } from '../build.ts';

const SAID = '“The harbour will close for ships this winter,” Ada Person said.';
const corpus = corpusOf(SAID);

function verdictWith(...paragraphs: string[]) {
  return check(articleOf(paragraphs), corpus).quotations[0]?.verdict;
}

describe('a page has nothing that anybody said where it says that', () => {
  it.each([
    'This article is satire.',
    'This is a parody.',
    'Disclaimer: This is a spoof.',
    'The following is a work of fiction.',
    'All quotes in this article are made up.',
    'Editor’s note: The quotes in this story were fabricated.',
    'This story was an April Fools’ joke.',
    'This article has been retracted.',
    'The Wenlow Mole is a satirical website.',
    'Satire',
  ])('“%s”', notice => {
    expect(verdictWith(notice, SAID)).toBe('differs');
    expect(verdictWith(SAID, 'It rained.', notice)).toBe('differs');
  });
});

describe('a page is no fiction because it says that', () => {
  it.each([
    'This is not satire.',
    'This is a parody of a plan, the harbour master said.',
    'The plan was a parody of planning, critics said.',
    '“This is a parody,” said Joris Brandt.',
    'The council called the claim a fiction.',
    'This is a joke, said the harbour master.',
    'Read more: The best of satire this year.',
    'This article was amended to correct the name of the harbour.',
  ])('“%s”', paragraph => {
    expect(verdictWith(SAID, paragraph)).toBe('corroborated');
  });

  it('it speaks of fiction in the middle', () => {
    const filler = Array.from({ length: 5 }, (_, i) => `It rained for ${i + 2} days.`);
    expect(verdictWith(SAID, ...filler, 'This is satire.', ...filler)).toBe('corroborated');
  });
});
