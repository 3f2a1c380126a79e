import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import type { OutletFinding } from '../../../src/core/result.ts';
import { articleOf, checkOne, corpusOf } from '../build.ts';

const TEXT = 'We will open the harbour office to every crew of the island in spring';

/** What a report of one paragraph carries of the text that the page quotes from Ada Person. */
function carriedBy(report: string, quotation = TEXT): OutletFinding | undefined {
  return checkOne(`“${quotation},” Ada Person said.`, report).outlets[0];
}

describe('an outlet carries', () => {
  it('the same words', () => {
    expect(carriedBy(`“${TEXT},” Person said.`)).toMatchObject({ relation: 'same', quoted: true });
  });

  it('the same words from nobody it names', () => {
    expect(carriedBy(`“${TEXT}.”`)).toMatchObject({ relation: 'same', speaker: null, changes: [] });
  });

  it('the same words from another speaker', () => {
    expect(carriedBy(`“${TEXT},” Bo Marsh said.`)).toMatchObject({
      speaker: 'Bo Marsh',
      changes: ['speaker'],
    });
  });

  it('words that the speaker only quotes', () => {
    const report = `“The council told us ‘${TEXT}’ and laughed,” Ada Person said.`;
    expect(carriedBy(report)).toMatchObject({ speaker: null, changes: expect.arrayContaining(['speaker']) });
  });

  it('words that the speaker has said before', () => {
    const report = `“I told them, ‘${TEXT},’ and I meant it,” Ada Person said.`;
    expect(carriedBy(report)).toMatchObject({ relation: 'same', speaker: 'Ada Person', changes: [] });
  });

  it('an order as no statement', () => {
    const order = carriedBy(
      '“Open the harbour office to every crew of the island in spring,” Ada Person said.',
      `We ${TEXT.slice(8)}`,
    );
    expect(order).toMatchObject({ relation: 'reworded', changes: ['addition'] });
  });

  it('the same words as its own narration', () => {
    const report = `Ada Person said ${TEXT.toLowerCase().replace('we', 'they')}.`;
    expect(carriedBy(report, TEXT.replace('We will ', ''))).toMatchObject({
      relation: 'same',
      quoted: false,
    });
  });

  it('a part', () => {
    expect(carriedBy('Ada Person promised “to every crew of the island in spring” a lot.')).toMatchObject({
      relation: 'part',
      quoted: true,
      changes: [],
    });
  });

  it('other words', () => {
    const found = carriedBy(`“${TEXT.replace('open', 'close')},” Ada Person said.`);
    expect(found).toMatchObject({ relation: 'reworded', changes: ['wording'] });
  });

  it('nothing', () => {
    expect(carriedBy('“The gulls are loud,” Ada Person said.')).toBeUndefined();
    expect(carriedBy('“The harbour is a fine place to paint in spring,” Ada Person said.')).toBeUndefined();
  });
});

describe('no evidence are', () => {
  it.each([
    [
      'a set phrase',
      'It was the first time, and at the end of the day we will see what happens',
      'It was the first time in years.',
    ],
    [
      'function words',
      'It is what it is, and that is that for all of us',
      '“It is what it is,” Bo Marsh said.',
    ],
    [
      'a subject in common',
      TEXT,
      '“The crews of the island have no office in the harbour,” Ada Person said.',
    ],
    [
      'another remark on the subject',
      TEXT,
      '“The harbour office was never open to anybody who came to the island in winter,” Ada Person said.',
    ],
    ['scattered words', TEXT, 'The office of the island opens to crews. In spring every harbour will open.'],
  ])('%s', (_, quotation, report) => {
    expect(carriedBy(report, quotation)).toBeUndefined();
  });

  it('a phrase that another speaker used too', () => {
    const { quotations } = check(
      articleOf('Ada Person called it “a very loud lighthouse”.'),
      corpusOf('Bo Marsh spoke of “a very loud lighthouse”.'),
    );
    expect(quotations[0]?.outlets).toEqual([]);
  });
});

it('a phrase of four words of matter is evidence whoever used it', () => {
  const phrase = 'a very loud purple lighthouse without windows';
  const { quotations } = check(
    articleOf(`Ada Person called it “${phrase}”.`),
    corpusOf(`Bo Marsh spoke of “${phrase}”.`),
  );
  expect(quotations[0]).toMatchObject({ verdict: 'differs', outlets: [{ changes: ['speaker'] }] });
});

describe('a short sentence is known by all of its words', () => {
  it.each([
    ['a negation', 'It was out', 'It was not out', 'negation'],
    ['a word', 'It is only telly', 'It is telly', 'addition'],
    ['words left out', 'I woke up and I knew', 'I woke up on Tuesday and I knew', 'omission'],
    ['another word', 'Phones have no place in a school', 'Phones have no place in a classroom', 'wording'],
  ])('but for %s', (_, quotation, said, change) => {
    expect(carriedBy(`“${said},” Ada Person said.`, quotation)).toMatchObject({
      relation: 'reworded',
      changes: [change],
    });
    expect(carriedBy(`“${said},” Bo Marsh said.`, quotation)).toBeUndefined();
  });

  it.each([
    [
      'where it is a part of a longer one',
      '“It was not out of the question that we would go,” Ada Person said.',
    ],
    ['where much of it is another', '“It was a very cold night,” Ada Person said.'],
    ['in narration', 'It was not out.'],
  ])('not %s', (_, report) => {
    expect(carriedBy(report, 'It was out')).toBeUndefined();
  });
});

describe('of several passages', () => {
  it('the quoted one counts more than the narrated one', () => {
    const report = `They will open the harbour office to every crew of the island in spring.\n“${TEXT},” Ada Person said.`;
    expect(carriedBy(report, TEXT.replace('We will ', ''))).toMatchObject({ relation: 'same', quoted: true });
  });

  it('the same speaker’s counts more than another’s', () => {
    const report = `“${TEXT},” Bo Marsh said.\n“${TEXT},” Ada Person said.`;
    expect(carriedBy(report)).toMatchObject({ speaker: 'Ada Person', changes: [] });
  });

  it('the closest one counts', () => {
    const report = `“${TEXT.replace('open', 'paint').replace('spring', 'autumn')},” Ada Person said.\n“${TEXT.replace('open', 'paint')},” Ada Person said.`;
    expect(carriedBy(report)?.passage).toContain('spring');
  });
});

describe('the passage that is shown', () => {
  it('is the sentence around the words, without its neighbours', () => {
    const report = `“It rained. ${TEXT}, and paint it. It snowed,” Ada Person said.`;
    expect(carriedBy(report)?.passage).toBe(`${TEXT}, and paint it.`);
  });

  it('ends with the outlet’s quotation', () => {
    expect(carriedBy(`Then “${TEXT},” Ada Person said in the rain.`)?.passage).toBe(`${TEXT},`);
  });
});

describe('the outlets of a quotation', () => {
  it('come with the best witness first', () => {
    const corpus = corpusOf(
      `“${TEXT.replace('open', 'close')},” Ada Person said.`,
      `“${TEXT},” Bo Marsh said.`,
      'Ada Person promised “to every crew of the island in spring” a lot.',
      `“${TEXT},” Ada Person said.`,
      '“The gulls are loud,” Ada Person said.',
    );
    const { quotations } = check(articleOf(`“${TEXT},” Ada Person said.`), corpus);
    expect(quotations[0]?.outlets.map(({ report }) => report)).toEqual(['d', 'b', 'a', 'c']);
  });
});

describe('a short quotation', () => {
  it.each([
    [
      'a “not” less',
      '“We are at the precipice,” Rubio said.',
      '“We are not at the precipice of a deal,” Rubio said.',
    ],
    [
      'a “never” less',
      '“We were on the brink,” Rubio said.',
      '“We were never on the brink of it, I said,” Rubio said.',
    ],
  ])('with %s than the outlet’s sentence is another wording', (_, page, report) => {
    const named = 'Secretary of State Marco Rubio spoke. ';
    const [outlet] = checkOne(named + page, named + report).outlets;
    expect(outlet?.relation).toBe('reworded');
    expect(outlet?.changes).toContain('negation');
  });
});
