import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';
import { FINE } from '../cuts.ts';

const CAST = 'The mayor, Ada Person, met the harbour master, Joris Brandt. ';
const WORDS = 'the harbour will close for ships this winter';
const SAID = `“${WORDS},” Ada Person said.`;

describe('words are not a speaker’s that', () => {
  it.each([
    ['somebody put in her mouth', `Joris Brandt put the words “${WORDS}” in Ada Person’s mouth.`],
    ['were put in her mouth', `“${WORDS}” was put in the mayor’s mouth by Joris Brandt.`],
    ['were put into it', `The words “${WORDS}” were put into the mouth of Ada Person.`],
    ['were put there, the text goes on', `${SAID} Joris Brandt put those words in her mouth.`],
    ['were put there, in the passive', `${SAID} The words were put in her mouth.`],
    ['an author lets her say', `In his novel, Joris Brandt lets Ada Person say “${WORDS}”.`],
    ['are somebody else’s', `${SAID} The words are Brandt’s, not Person’s.`],
    ['are not hers', `${SAID} The phrase is Brandt’s, not hers.`],
    ['are said to be somebody’s', `The words “${WORDS}” are Brandt’s, not Person’s.`],
  ])('%s', (_, page) => {
    expect(checkOne(CAST + page, CAST + SAID).verdict).toBe('differs');
  });
});

describe('words are a speaker’s although', () => {
  it.each([
    ['she puts something else in her mouth', `${SAID} She put a pen in her mouth.`],
    ['she does so at once', `“${WORDS},” Ada Person said and put a pen in her mouth.`],
    ['she lets others in', `Ada Person let reporters in and said “${WORDS}”.`],
    ['they are not somebody else’s', `The words “${WORDS}” are Person’s, not Brandt’s.`],
    ['the text says so', `${SAID} The words are Person’s, not Brandt’s.`],
  ])('%s', (_, page) => {
    expect(checkOne(CAST + page, CAST + SAID)).toMatchObject(FINE);
  });
});
