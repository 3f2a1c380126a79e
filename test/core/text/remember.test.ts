import { describe, expect, it } from 'vitest';
import { remember } from '../../../src/core/text/remember.ts';

describe('a function that remembers', () => {
  it('asks once for a word that comes again', () => {
    const asked: string[] = [];
    const lengthOf = remember(word => asked.push(word) && word.length);
    expect(['gull', 'gull', '', '', 'gull'].map(lengthOf)).toEqual([4, 4, 0, 0, 4]);
    expect(asked).toEqual(['gull', '']);
  });

  it('gives each word its own answer, however many there are', () => {
    const same = remember(word => word);
    const words = Array.from({ length: 50_000 }, (_, i) => `word${i}`);
    expect(words.map(same)).toEqual(words);
    expect(words.map(same)).toEqual(words);
  });
});
