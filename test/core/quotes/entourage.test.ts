import { describe, expect, it } from 'vitest';
import { samePerson } from '../../../src/core/quotes/people.ts';
import { readingOf } from '../build.ts';

const CAST = 'US special envoy Steve Hale met Ruritanian President Ivo Petrov in Wenlow on Monday.';
const WORDS = '“We covered almost all the other issues”';

function quotationIn(paragraph: string) {
  return readingOf(CAST, paragraph).quotations[0];
}

describe('words are not those of whom they speak for, but of', () => {
  it.each([
    ['the Hale family', `${WORDS}, the Hale family said.`],
    ['the Hale camp', `The Hale camp said ${WORDS}.`],
    ['the Hale camp', `According to the Hale camp, ${WORDS}.`],
    ['the Hale campaign', `${WORDS}, said the Hale campaign.`],
    ['the Hale lawyers', `${WORDS}, the Hale lawyers told the court.`],
    ["Steve Hale's team", `${WORDS}, Hale’s team said.`],
    ["Steve Hale's legal team", `${WORDS}, said Hale’s legal team on Tuesday.`],
    ["Steve Hale's office", `${WORDS}, Hale’s office also said.`],
    ["Steve Hale's ministry", `${WORDS}, Hale’s ministry said.`],
    ['the envoy’s office', `Hale spoke. ${WORDS}, the envoy’s office said.`],
    ['the Hale family’s lawyer', `${WORDS}, said the Hale family’s lawyer.`],
    ['a neighbour of the envoy', `Hale spoke. ${WORDS}, a neighbour of the envoy said.`],
    ['the envoy’s wife', `Hale spoke. ${WORDS}, the envoy’s wife said.`],
    ['an aide to Hale', `${WORDS}, an aide to Hale said.`],
    ['a former aide to Steve Hale', `${WORDS}, said a former aide to Steve Hale.`],
    ['aides to Hale', `Aides to Hale said ${WORDS}.`],
    ['a woman who knows Hale', `${WORDS}, said a woman who knows Hale.`],
    ['a man behind Hale', `${WORDS}, shouted a man behind Hale.`],
  ])('%s', (speaker, paragraph) => {
    expect(quotationIn(paragraph)).toMatchObject({ speaker, facts: { others: ['Steve Hale'] } });
  });

  it.each([
    ['Hale aides', `${WORDS}, Hale aides said.`],
    ['Hale campaign officials', `${WORDS}, said Hale campaign officials.`],
  ])('%s, without an article', (speaker, paragraph) => {
    expect(quotationIn(paragraph)?.speaker).toBe(speaker);
    expect(samePerson(speaker, 'Steve Hale')).toBe(false);
  });
});

describe('words are those of a person', () => {
  it.each([
    ['with a family', `${WORDS}, Hale told the Hale family.`],
    ['in front of a team', `${WORDS}, Hale said, and Hale’s team clapped.`],
    ['who also speaks', `${WORDS}, Hale later said.`],
    ['who once was an aide', `${WORDS}, said Hale, a former aide to Petrov.`],
    ['who speaks to an aide', `${WORDS}, Hale said to an aide to Petrov.`],
  ])('%s', (_, paragraph) => {
    expect(quotationIn(paragraph)?.speaker).toBe('Steve Hale');
  });
});
