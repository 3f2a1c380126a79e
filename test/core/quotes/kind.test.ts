import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleOf, bundled } from '../build.ts';

/** Kind and text of each quotation of a paragraph. */
function kindsIn(paragraph: string): string[] {
  return check(articleOf(paragraph), bundled).quotations.map(({ kind, text }) => `${kind}: ${text}`);
}

describe('a statement is', () => {
  it.each([
    ['a clause', 'we will stay here'],
    ['a short sentence', 'They never came back.'],
    ['an order', 'never paint what works'],
    ['a wish', 'peace for every village, and soon, and for all who live there'],
    ['a shout', 'WE WILL NEVER LEAVE'],
    ['a clause that mentions a title', 'I read The Long Road twice'],
    ['a sentence of long names', 'President Marsh Told Mayor Bell That He Would Come.'],
  ])('%s', (_, text) => {
    expect(kindsIn(`Bo Marsh said: “${text}”`)).toEqual([`statement: ${text}`]);
  });
});

describe('a phrase is', () => {
  it.each([
    ['a word', 'game-changing'],
    ['a few words', 'a very loud lighthouse'],
    ['a few words with an end mark', 'huge concession.'],
  ])('%s', (_, text) => {
    expect(kindsIn(`Bo Marsh called it “${text}”`)).toEqual([`phrase: ${text}`]);
  });

  it.each([
    [
      'a title of a book',
      'Her novel “The Crane That Would Not Go Away” is out.',
      'The Crane That Would Not Go Away',
    ],
    [
      'a sign',
      'There is a sign that reads “no parking in front of this gate” on the jib.',
      'no parking in front of this gate',
    ],
    [
      'imagined speech',
      'The gull looked as if to say “why would I live anywhere else?”',
      'why would I live anywhere else?',
    ],
  ])('however long it is, %s', (_, paragraph, text) => {
    expect(kindsIn(paragraph)).toEqual([`phrase: ${text}`]);
  });
});
