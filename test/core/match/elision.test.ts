import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';

/** What comes of a quotation with an ellipsis, against one sentence or two by the same speaker. */
function verdictOf(quotation: string, report: string) {
  return checkOne(`“${quotation},” Ada Person said.`, `“${report},” Ada Person said.`).verdict;
}

describe('an ellipsis may leave out', () => {
  it.each([
    [
      'what merely stands between',
      'We will open the harbour office … and paint the old crane',
      'We will open the harbour office in the first days of spring and paint the old crane',
    ],
    [
      'items of a list',
      'They came up … singing about football',
      'They came up hungry, cold and singing about football',
    ],
    [
      'what commas set off',
      'The mayor … took the money to the builders',
      'The mayor, who is an old friend, took the money to the builders',
    ],
    [
      'whole sentences',
      'We will open the harbour office. … We will paint the old crane',
      'We will open the harbour office. It has been shut long enough. We will paint the old crane',
    ],
  ])('%s', (_, quotation, report) => {
    expect(verdictOf(quotation, report)).toBe('corroborated');
  });
});

describe('an ellipsis may not hide', () => {
  it.each([
    [
      'what the words before it need',
      'We found areas of … deep disagreement',
      'We found areas of common ground, and little deep disagreement',
    ],
    [
      'how much is meant',
      'We painted … the cranes of the old harbour',
      'We painted almost none of the cranes of the old harbour',
    ],
    [
      'who says it',
      'The mayor … took the money from the builders',
      'The mayor said that nobody took the money from the builders',
    ],
    [
      'that two sentences were two',
      'The workers … are thieves and liars in this county',
      'The workers are honest people. The managers are thieves and liars in this county',
    ],
    [
      'whose clause goes on',
      'I love … the council for what it did',
      'I love my wife and I hate the council for what it did',
    ],
    [
      'who did it',
      'The mayor … took the money from the builders',
      'The mayor found the man who took the money from the builders',
    ],
    [
      'that it was only tried',
      'We will … close the harbour of this county',
      'We will try to close the harbour of this county',
    ],
    [
      'what it was done for',
      'We lost … the war for the harbour',
      'We lost a battle to win the war for the harbour',
    ],
    [
      'a verb behind a comma',
      'We will cut … wages for the people of this island',
      'We will cut taxes, raise wages for the people of this island',
    ],
    [
      'another verb',
      'We will sink … the harbour of this county',
      'We will sink the enemy and defend the harbour of this county',
    ],
  ])('%s', (_, quotation, report) => {
    expect(verdictOf(quotation, report)).toBe('differs');
  });
});
