import { expect, test } from 'vitest';
import { compareExhaustively } from '../../../bench/scale/exhaustive.ts';
import { openDesk, pagesOf, reportsOf, SEED } from '../../../bench/scale/news/index.ts';
import { RETRIEVERS } from '../../../bench/scale/retrieval/index.ts';

const desk = openDesk(SEED);
const reports = [...reportsOf(desk, 5)];
const story = new Set(reports.map(({ id }) => id));
const asked = Array.from(pagesOf(desk, 5, 1), page => ({ page, story }));
const { article } = (asked[0] as (typeof asked)[number]).page;
const truth = compareExhaustively(asked, () => reports).flat();
const carried = truth
  .filter(({ findings }) => findings.some(({ relation }) => relation === 'same'))
  .slice(0, 5);

test.each(RETRIEVERS)('$name finds the reports that carry the very words', async retriever => {
  expect(carried).toHaveLength(5);
  for (const { name, find } of (await retriever.build(reports)).ways(reports)) {
    const found = find(
      carried.map(({ text }) => text),
      article,
    );
    for (const [i, { text, findings }] of carried.entries()) {
      const same = findings.filter(({ relation }) => relation === 'same').map(({ report }) => report);
      expect(found[i], `${name}: ${text}`).toEqual(expect.arrayContaining(same));
    }
  }
});
