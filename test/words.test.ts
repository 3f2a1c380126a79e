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
  [0, '0 quotations'],
  [1, '1 quotation'],
  [2, '2 quotations'],
  [1200, '1,200 quotations'],
])('counts %i in the plural form it asks for', (count, text) => {
  expect(countWords('quotations', count)).toBe(text);
});

it('writes lists as the language does', () => {
  expect(listWords(['a number', 'a name', 'wording'])).toBe('a number, a name, wording');
  expect(listWords([])).toBe('');
});
