import { expect, test } from 'vitest';
import { readStories } from '../../../bench/accuracy/cases.ts';
import { answer } from '../../../bench/accuracy/ours.ts';
import { isFalseCorroboration } from '../../../bench/accuracy/score.ts';

const dev = readStories('dev');
const pairs = dev.flatMap(story => answer(story).pages).flatMap(page => page.pairs);

test('all labelled stories can be read, and no part has shrunk', () => {
  const heldOut = readStories('held-out').flatMap(({ pages }) => pages.flatMap(page => page.quotations));
  expect(pairs.length).toBeGreaterThanOrEqual(700);
  expect(heldOut.length).toBeGreaterThanOrEqual(140);
});

test('no story is in both parts', () => {
  const ids = [...dev, ...readStories('held-out')].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('no quotation of dev is corroborated that an editor says is not', () => {
  expect(pairs.filter(isFalseCorroboration).map(({ label }) => label.text)).toEqual([]);
});

// Who says nothing says nothing wrong: the floor above is worth as much as this one. It lies lower than the
// rest of the set would allow because of the shortest quotations; it may only rise.
test('the quotations of dev that an outlet carries are recognised', () => {
  const carried = pairs.filter(({ label }) => label.verdict.every(verdict => verdict === 'corroborated'));
  const recognised = carried.filter(({ got }) => got?.verdict === 'corroborated');
  expect(carried.length).toBeGreaterThan(pairs.length / 4);
  expect(recognised.length / carried.length).toBeGreaterThanOrEqual(0.85);
});
