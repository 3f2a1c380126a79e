import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../src/core/text/plain-words.ts';
import { canonicalSpelling } from '../../../src/core/text/spelling.ts';

/** The key of the word that begins a text, or null where none is read. */
function keyOf(text: string): string | null {
  return plainWords.read(text, 0, text.length) ? plainWords.key : null;
}

describe('a plain word', () => {
  it.each([
    ['ends at a space or a mark', 'Harbour, closed', 'harbor'],
    ['ends with the text', 'harbour', 'harbor'],
    ['ends with its sentence', 'us. Then', 'us'],
    ['is none with an apostrophe', 'harbour’s wall', null],
    ['is none with a letter of another alphabet', 'café', null],
    ['is none in an abbreviation', 'U.S. ships', null],
    ['is none that is two words', 'cannot go', null],
    ['is none that may be the country', 'US ships', null],
  ])('%s', (_, text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it('has its own key, whatever was read before it', () => {
    const letters = fc.stringMatching(/^[A-Za-z]{1,6}$/);
    fc.assert(
      fc.property(fc.array(letters, { minLength: 200, maxLength: 400 }), words => {
        for (const word of [...words, ...words]) {
          const key = keyOf(word);
          if (key !== null) expect(key).toBe(canonicalSpelling(word.toLowerCase()));
        }
      }),
    );
  });
});
