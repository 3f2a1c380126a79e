import { expect, it, vi } from 'vitest';
import type { Check, CheckedCorpus } from '../../src/core/result.ts';
import { scopeOf } from '../../src/ui/scope.ts';
import { checkOf } from '../background/samples.ts';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

function checkAgainst(...silences: CheckedCorpus['silence'][]): Check {
  const corpora = silences.map((silence, at) => ({
    id: `${at}`,
    name: `Corpus ${at}`,
    reports: 5,
    excluded: [],
    silence,
  }));
  return { ...checkOf('differs'), corpora, silence: silences.includes(null) ? null : 'off-topic' };
}

it('names no corpus where there is but one', () => {
  expect(scopeOf(checkAgainst(null))).toBe('Compared with 5 reports');
});

it('names the corpora that have a say about the page', () => {
  expect(scopeOf(checkAgainst(null, 'off-topic', null))).toBe('Compared with 5 reports: Corpus 0, Corpus 2');
  expect(scopeOf(checkAgainst('off-topic', null))).toBe('Compared with 5 reports: Corpus 1');
});
