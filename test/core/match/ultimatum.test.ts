import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';
import { FINE } from '../cuts.ts';

const WORDS = 'the harbour will close for good this winter';
const PAGE = `“The harbour will close for good this winter,” Ada Person said.`;

describe('words are no promise that depend on', () => {
  it.each([
    ['an order', `“Lose, and ${WORDS},” Ada Person said.`],
    ['an order with an object', `“Cut the subsidy and ${WORDS},” Ada Person said.`],
    ['an order about it', `“Cross it, and ${WORDS},” Ada Person said.`],
    ['an order with more', `“Take away the only ferry to Wenlow, and ${WORDS},” Ada Person said.`],
    ['an order to vote', `“Vote no, and ${WORDS},” Ada Person said.`],
    ['a thing to come', `“One more storm and ${WORDS},” Ada Person said.`],
    ['another', `“Another strike, and ${WORDS},” Ada Person said.`],
    ['the worst case', `“In the worst case, ${WORDS},” Ada Person said.`],
    [
      'the worst case, behind',
      `“The harbour will close for good this winter in the worst case,” Ada Person said.`,
    ],
    [
      'the worst case, apart',
      `“The harbour will close for good this winter,” Ada Person said, “in the worst case.”`,
    ],
    ['the worst scenario', `“The harbour will close for good this winter, in the worst-case scenario.”`],
    ['the worst', `“The harbour will close for good this winter, at worst,” Ada Person said.`],
    ['a narrated case', `In the worst case, Ada Person said, “${WORDS}”.`],
    ['a narrated case, behind', `${PAGE.slice(0, -1)}, in the worst case.`],
  ])('%s', (_, report) => {
    expect(checkOne(PAGE, report).verdict).toBe('differs');
  });

  it('an order as a page has it, too', () => {
    const page = `“Lose, and ${WORDS},” Ada Person said.`;
    expect(checkOne(page, page)).toMatchObject(FINE);
  });
});

describe('words are a promise behind', () => {
  it.each([
    ['another clause', `“We lost, and ${WORDS},” Ada Person said.`],
    ['a clause of a name', `“Brandt lost the vote, and ${WORDS},” Ada Person said.`],
    ['a clause of a noun', `“Ships leave, and ${WORDS},” Ada Person said.`],
    ['a verb of being', `“Money is short and ${WORDS},” Ada Person said.`],
    ['yes', `“Yes, and ${WORDS},” Ada Person said.`],
    ['thanks', `“Thank you, and ${WORDS},” Ada Person said.`],
    ['an order of its own', `“Look, ${WORDS},” Ada Person said.`],
    [
      'the case of something else',
      `“The harbour will close for good this winter, and in the worst case the school will.”`,
    ],
    ['a sentence about a case', `${PAGE} In the worst case, the school will.`],
    [
      'words about a case',
      `“The harbour will close for good this winter,” Ada Person said of the worst case.`,
    ],
  ])('%s', (_, report) => {
    expect(checkOne(PAGE, report)).toMatchObject(FINE);
  });
});
