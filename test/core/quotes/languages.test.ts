import { expect, it } from 'vitest';
import { readsAttributions } from '../../../src/core/quotes/languages.ts';

it.each([
  ['en', true],
  [null, true],
  ['de', false],
  ['uk', false],
])('attributions are read in English, and where no language is named: %s', (language, reads) => {
  expect(readsAttributions(language)).toBe(reads);
});
