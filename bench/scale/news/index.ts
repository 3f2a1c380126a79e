/**
 * Invented news with a fixed seed: endless stories, each told by 6 to 14 outlets, and pages that quote them. The
 * same seed gives the same news, and a smaller corpus is the beginning of a larger one. One story is in memory at
 * a time.
 */
import type { Report } from '../../../src/core/corpus/report.ts';
import type { NewsPage } from './page.ts';
import { writePage } from './page.ts';
import { countReports, coverStory } from './report.ts';
import type { Desk } from './story.ts';

export type { NewsPage, Origin } from './page.ts';
export { type Desk, openDesk } from './story.ts';

/** Seed of all figures that are published. */
export const SEED = 'crossquote';

/** The first reports of the news, story after story. */
export function* reportsOf(desk: Desk, count: number): Generator<Report> {
  let left = count;
  for (let number = 0; left > 0; number++) {
    const { reports } = coverStory(desk, number);
    for (const { report } of reports.slice(0, left)) yield report;
    left -= reports.length;
  }
}

/** How many stories the first so many reports tell in full; one at least. */
function storiesIn(desk: Desk, reports: number): number {
  let told = 0;
  for (let number = 0; ; number++) {
    told += countReports(desk, number);
    if (told > reports) return Math.max(1, number);
  }
}

/** Pages about so many of the stories that the first reports tell, evenly spread from the first to the last. */
export function* pagesOf(desk: Desk, reports: number, count: number): Generator<NewsPage> {
  const stories = storiesIn(desk, reports);
  for (let i = 0; i < count; i++) yield writePage(desk, Math.floor((i * stories) / count));
}
