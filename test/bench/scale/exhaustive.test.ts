import { expect, test } from 'vitest';
import { compareExhaustively } from '../../../bench/scale/exhaustive.ts';
import { openDesk, pagesOf, reportsOf, SEED } from '../../../bench/scale/news/index.ts';

const desk = openDesk(SEED);
const reports = () => reportsOf(desk, 10);
const pages = [...pagesOf(desk, 10, 1)];
const asked = pages.map(page => ({ page, story: new Set(['story-0-0', 'story-0-1', 'story-0-2']) }));

test('a passage that shares too little is rightly left out', () => {
  const truth = compareExhaustively(asked, reports);
  expect(truth.flat().length).toBeGreaterThan(30);
  expect(compareExhaustively(asked, reports, { mayMatch: () => true })).toEqual(truth);
});

test('every report that prints a quotation unaltered carries the same words', () => {
  const truth = new Map(
    compareExhaustively(asked, reports)[0]?.map(each => [each.text.replace(/[.,]$/, ''), each]),
  );
  const ids = new Set([...reports()].map(({ id }) => id));
  const origins = pages.flatMap(page => page.origins).filter(({ alteration }) => alteration === 'none');
  const printed = origins.flatMap(({ words, printedBy }) =>
    printedBy.filter(id => ids.has(id)).map(id => [words, id] as const),
  );
  expect(printed.length).toBeGreaterThan(10);
  for (const [words, id] of printed) {
    const finding = truth.get(words)?.findings.find(({ report }) => report === id);
    expect(finding, `${words} in ${id}`).toMatchObject({ relation: 'same', changes: [] });
  }
});
