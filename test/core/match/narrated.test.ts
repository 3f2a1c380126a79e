import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';
import { FINE, TURNED } from '../cuts.ts';

const SAID = '“The harbour will close for ships this winter,” Ada Person said.';

describe('an outlet does not carry words that it', () => {
  it.each([
    ['denies', 'Ada Person never said “the harbour will close for ships this winter”.'],
    [
      'doubts',
      'Asked whether she had said “the harbour will close for ships this winter”, Ada Person laughed.',
    ],
    ['imagines', 'Had Ada Person said “the harbour will close for ships this winter”, she would be gone.'],
    ['thinks possible', 'Ada Person could have said “the harbour will close for ships this winter”.'],
    [
      'only thinks she would like',
      'Ada Person would like to say “the harbour will close for ships this winter”.',
    ],
    ['calls made up', 'Ada Person’s words “the harbour will close for ships this winter” were an invention.'],
    [
      'puts under an unless',
      'Unless the money comes, Ada Person said, “the harbour will close for ships this winter”.',
    ],
    ['puts under an if', 'Ada Person said that if it snows “the harbour will close for ships this winter”.'],
    ['limits', 'Ada Person said “the harbour will close for ships this winter” unless the money comes.'],
  ])('%s', (_, report) => {
    expect(checkOne(SAID, report)).toMatchObject(TURNED);
  });
});

describe('a page may tell beside the marks', () => {
  it.each([
    [
      'the condition in front',
      'Ada Person said that if it snows “the harbour will close for ships this winter”.',
      '“If it snows, the harbour will close for ships this winter,” Ada Person said.',
    ],
    [
      'the condition behind',
      'Ada Person said “the harbour will close for ships this winter” unless the money comes.',
      '“The harbour will close for ships this winter unless the money comes,” Ada Person said.',
    ],
    [
      'how many',
      'Ada Person said that some of the workers “will leave the harbour office this winter”.',
      '“Some of the workers will leave the harbour office this winter,” Ada Person said.',
    ],
    [
      'what it may do',
      'Ada Person said that the council may “close the harbour for ships this winter”.',
      '“The council may close the harbour for ships this winter,” Ada Person said.',
    ],
  ])('%s', (_, page, report) => {
    expect(checkOne(page, report)).toMatchObject(FINE);
  });

  it('that the words opened nothing', () => {
    const page = 'Ada Person said “the harbour and its ships” were prepared for the winter.';
    expect(checkOne(page, '“We love the harbour and its ships,” Ada Person said.')).toMatchObject(FINE);
  });
});
