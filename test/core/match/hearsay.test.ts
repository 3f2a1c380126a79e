import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';
import { FINE } from '../cuts.ts';

const WORDS = 'the harbour will close for ships this winter';
const SAID = `“${WORDS},” Ada Person said.`;

const HEARSAY = [
  `Ada Person reportedly said “${WORDS}”.`,
  `“${WORDS},” Ada Person has reportedly also told aides.`,
  `Ada Person allegedly told Joris Brandt “${WORDS}”.`,
  `Allegedly, Ada Person said “${WORDS}”.`,
  `“${WORDS},” said Ada Person, apparently.`,
  `Ada Person is rumoured to have said “${WORDS}”.`,
  `“${WORDS},” Ada Person is said to have told the council.`,
  `Rumour has it that Ada Person said “${WORDS}”.`,
  `Ada Person said something like “${WORDS}”.`,
  `Ada Person said, to paraphrase, “${WORDS}”.`,
  `“${WORDS},” Ada Person said, or words to that effect.`,
  `“${WORDS},” Ada Person said, according to rumours in Wenlow.`,
];

it.each(HEARSAY)('an outlet does not vouch for words it only heard of: %s', report => {
  expect(checkOne(SAID, report)).toMatchObject({ verdict: 'differs' });
});

it.each(HEARSAY)('a page that only heard of words is right where an outlet has them: %s', page => {
  expect(checkOne(page, SAID)).toMatchObject(FINE);
  expect(checkOne(page, page)).toMatchObject(FINE);
});

describe('an outlet vouches for words although', () => {
  it.each([
    ['something else is alleged', `“${WORDS},” Ada Person said of the allegedly rotten piers.`],
    ['the speaker is suspected of something', `The allegedly corrupt mayor, Ada Person, said “${WORDS}”.`],
    ['it was something like a day', `“${WORDS},” Ada Person said something like a day later.`],
    ['she likes something', `“${WORDS},” Ada Person said of the harbour, something she likes.`],
    ['she heard something else', `“${WORDS},” said Ada Person, who reportedly wept.`],
    ['others did something', `Joris Brandt is said to have left, but Ada Person said “${WORDS}”.`],
    ['she is quoted', `Ada Person was quoted as saying “${WORDS}”.`],
  ])('%s', (_, report) => {
    expect(checkOne(SAID, report)).toMatchObject(FINE);
  });
});
