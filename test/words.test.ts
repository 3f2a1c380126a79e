import { expect, it, vi } from 'vitest';
import { countWords, listWords, words } from '../src/words.ts';

vi.mock('../src/browser.ts', () => import('./fake-browser.ts'));

it('puts values in the place the message gives them', () => {
  expect(words('quotedText', 'We will sign.')).toBe('“We will sign.”');
});

it('takes values as they are, also where they look like a place', () => {
  expect(words('quotedText', '$1 and $$ and $&')).toBe('“$1 and $$ and $&”');
});

it.each([
  [0, 'Compared with 0 reports'],
  [1, 'Compared with 1 report'],
  [2, 'Compared with 2 reports'],
  [1200, 'Compared with 1,200 reports'],
])('counts %i in the plural form it asks for', (count, text) => {
  expect(countWords('compared', count)).toBe(text);
});

it('puts further numbers beside the count', () => {
  expect(countWords('sayFirstDiffers', 1, 1200)).toBe('1 of 1,200 quotations differs in other reports');
});

it('writes lists as the language does', () => {
  expect(listWords(['a number', 'a name', 'wording'])).toBe('a number, a name, wording');
  expect(listWords([])).toBe('');
});
