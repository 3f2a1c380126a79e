import { describe, expect, it } from 'vitest';
import { corpusOf } from '../build.ts';

describe('an index', () => {
  it('knows the people of all reports', () => {
    const corpus = corpusOf('Ada Person spoke.', 'Then Bo Marsh spoke.');
    expect(corpus.people.canonical('Person')).toBe('Ada Person');
    expect(corpus.reports[1]?.reading.people.canonical('Person')).toBe('Ada Person');
  });
});
