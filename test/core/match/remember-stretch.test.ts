import { describe, expect, it } from 'vitest';
import { rememberStretch } from '../../../src/core/match/remember-stretch.ts';
import type { Reading } from '../../../src/core/quotes/reading.ts';
import { readingOf } from '../build.ts';

describe('what is remembered of a stretch of words', () => {
  it('is asked once for each stretch of each reading', () => {
    const asked: string[] = [];
    const printed = rememberStretch(({ text, words }: Reading, first, last) => {
      const stretch = text.slice(words[first]?.start, words[last]?.end);
      asked.push(stretch);
      return stretch;
    });
    const [one, other] = [readingOf('Nobody left the harbour.'), readingOf('The ferries left early.')];
    for (let time = 0; time < 2; time++) {
      expect(printed(one, 0)).toBe('Nobody');
      expect(printed(one, 0, 2)).toBe('Nobody left the');
      expect(printed(one, 1, 2)).toBe('left the');
      expect(printed(other, 1, 2)).toBe('ferries left');
    }
    expect(asked).toEqual(['Nobody', 'Nobody left the', 'left the', 'ferries left']);
  });
});
