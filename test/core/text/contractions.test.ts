import { describe, expect, it } from 'vitest';
import { splitContraction } from '../../../src/core/text/contractions.ts';
import { wordsOf } from '../../../src/core/text/words.ts';

const keysOf = (text: string) => wordsOf(text).map(({ key }) => key);

describe('a contraction', () => {
  it.each([
    ['I’m sure', 'I am sure'],
    ['we’re here', 'we are here'],
    ["they've left", 'they have left'],
    ['he’ll stay', 'he will stay'],
    ['don’t go', 'do not go'],
    ['it isn’t', 'it is not'],
    ['CAN’T', 'cannot'],
    ['can’t', 'can not'],
    ['won’t', 'will not'],
    ['shan’t', 'shall not'],
    ['that’s it', 'that is it'],
    ['there’s one', 'there is one'],
    ['let’s see', 'let us see'],
    ['he’d go', 'he would go'],
    ['he’d gone', 'he had gone'],
    ['he’d need', 'he would need'],
    ['she’s been', 'she has been'],
    ['[w]e’re', 'we are'],
    ['they’r\u00ADe', 'they are'],
  ])('is what it is short for: %s', (short, full) => {
    expect(keysOf(short)).toEqual(keysOf(full));
  });

  it.each([
    ['Ukraine’s', ['ukraine', "'s"]],
    ['the U.N.’s', ['the', 'un', "'s"]],
    ['the boats’ crew', ['the', 'boats', 'crew']],
    ['rock’n’roll', ["rock'n'roll"]],
    ['o’clock', ["o'clock"]],
  ])('is not what merely looks like one: %s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it('is parted where it is printed', () => {
    expect(splitContraction('won’t').map(({ text, start }) => ({ text, start }))).toEqual([
      { text: 'wo', start: 0 },
      { text: 'n’t', start: 2 },
    ]);
  });
});
