import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleOf, checkOne, corpusOf } from '../build.ts';

const REPORT =
  '“We will open the harbour office to every crew of the island in spring, and we will paint the old crane,” Ada Person said.';

function relationOf(quotation: string, report = REPORT) {
  return checkOne(`“${quotation},” Ada Person said.`, report).outlets[0]?.relation;
}

describe('the same words', () => {
  it.each([
    [
      'all',
      'We will open the harbour office to every crew of the island in spring, and we will paint the old crane',
    ],
    ['the beginning', 'We will open the harbour office to every crew'],
    ['the middle', 'open the harbour office to every crew of the island'],
    ['the end', 'we will paint the old crane'],
  ])('are found inside a longer passage: %s', (_, quotation) => {
    expect(relationOf(quotation)).toBe('same');
  });

  it('are found around an attribution, on either side', () => {
    const whole = '“We will open the harbour office in spring and paint the old crane,” Ada Person said.';
    const split = '“We will open the harbour office in spring,” Ada Person said, “and paint the old crane.”';
    expect(checkOne(whole, split).verdict).toBe('corroborated');
    const parts = check(articleOf(split), corpusOf(whole)).quotations;
    expect(parts.map(({ verdict }) => verdict)).toEqual(['corroborated', 'corroborated']);
  });

  it('are found over the paragraphs of one quotation', () => {
    const report =
      '“We will open the harbour office in spring.\n“We will paint the old crane,” Ada Person said.';
    expect(relationOf('We will open the harbour office in spring. We will paint the old crane', report)).toBe(
      'same',
    );
  });

  it('are not put together from two speakers', () => {
    const report =
      '“We will open the harbour office in spring,” Ada Person said. “We will paint the old crane,” Bo Marsh said.';
    const { verdict } = checkOne(
      '“We will open the harbour office in spring … we will paint the old crane,” Ada Person said.',
      report,
    );
    expect(verdict).not.toBe('corroborated');
  });

  it('are not found where the outlet itself left words out', () => {
    const report = '“We will open the harbour … to every crew of the island in spring,” Ada Person said.';
    expect(relationOf('We will open the harbour to every crew of the island in spring', report)).not.toBe(
      'same',
    );
  });
});

describe('an ellipsis', () => {
  it.each([
    ['for words', 'We will open the harbour office … in spring, and we will paint the old crane'],
    ['in brackets', 'We will open the harbour office […] in spring'],
    ['at the end', 'We will open the harbour office to every crew …'],
    ['at the beginning', '… the harbour office to every crew of the island'],
    ['twice', 'We will open the harbour office … in spring … paint the old crane'],
  ])('may stand %s', (_, quotation) => {
    expect(relationOf(quotation)).toBe('same');
  });

  it.each([
    ['turn the order round', 'we will paint the old crane … open the harbour office to every crew'],
    ['hide another word', 'We will open the harbour bridge … in spring, and we will paint the old crane'],
  ])('may not %s', (_, quotation) => {
    expect(relationOf(quotation)).not.toBe('same');
  });

  it('may not make one sentence of two', () => {
    const report =
      '“The harbour office is a wreck of a house. The old crane is the pride of the island,” Ada Person said.';
    expect(relationOf('The harbour office … is the pride of the island', report)).not.toBe('same');
  });
});

describe('an editor’s bracket', () => {
  const report =
    '“They told us that it will open in spring and that Brandt will paint the crane,” Ada Person said.';

  it.each([
    ['stand for a pronoun', '[The owners] told us that it will open in spring'],
    ['stand for a pronoun inside', 'They told us that [the office] will open in spring'],
    ['explain', 'They told us that it [the harbour office] will open in spring'],
    ['repeat the word', 'They told us that it will open in [spring]'],
    ['recase a letter', '[t]hey told us that it will open in spring'],
    ['comment', 'They told us that it will open [sic] in spring'],
    ['follow', 'They told us that it will open in spring and that Brandt will paint the crane [next year]'],
  ])('may %s', (_, quotation) => {
    expect(relationOf(quotation, report)).toBe('same');
  });

  it.each([
    ['a name', 'They told us that it will open in spring and that [Okafor] will paint the crane'],
    ['somebody else', '[She] told us that it will open in spring', report.replace('They', 'He')],
    ['a noun', 'They told us that it will open in [summer] and that Brandt will paint the crane'],
    ['a noun at the end', 'They told us that it will open in [summer]'],
    ['a verb', 'They told us that it will [close] in spring'],
    ['a modal verb', 'They told us that it [may] open in spring'],
    ['a preposition', 'They told us that it will open [after] spring'],
    ['a conjunction', 'it will open in spring [or] that Brandt will paint the crane'],
  ])('may not stand for %s', (_, quotation, words = report) => {
    expect(relationOf(quotation, words)).not.toBe('same');
  });
});
