import { expect, test } from 'vitest';
import { pairUp } from '../../../bench/accuracy/pairing.ts';
import { checked, PAGE } from './samples.ts';

test('a quotation is found where its words are, whatever punctuation stands at the ends', () => {
  const found = checked('The bridge is safe', {});
  const { pairs, invented } = pairUp(PAGE, [found]);
  expect(pairs.map(({ got }) => got)).toEqual([found, null, null]);
  expect(invented).toEqual([]);
});

test('the same words at another place are another quotation', () => {
  const found = checked('The bridge is safe', { places: [{ start: 0, end: 18 }] });
  const { pairs, invented } = pairUp(PAGE, [found]);
  expect(pairs[0]?.got).toBeNull();
  expect(invented).toEqual([found]);
});

test('a quotation that ends at another word is missed and another one invented', () => {
  const found = checked('The bridge is', {});
  const { pairs, invented } = pairUp(PAGE, [found]);
  expect(pairs[0]?.got).toBeNull();
  expect(invented).toEqual([found]);
});

test('a quotation printed twice answers for both places', () => {
  const [first, second] = PAGE.quotations;
  const places = [first, second].map(each => each?.place ?? { start: 0, end: 0 });
  const found = checked('The bridge is safe.', { places });
  const { pairs, invented } = pairUp(PAGE, [found]);
  expect(pairs.map(({ got }) => got)).toEqual([found, found, null]);
  expect(invented).toEqual([]);
});
