import type { Article } from '../../../src/core/article.ts';
import type { Report } from '../../../src/core/corpus/report.ts';
import type { SearchIndex } from '../../../src/core/corpus/search-index.ts';
import { wordIndex } from '../../speed/baselines.ts';
import { type Timing, toTiming, WrongResult } from '../../speed/measure.ts';
import { openDesk, pagesOf, reportsOf, SEED } from '../news/index.ts';
import { type BuildFigures, measureBuild } from './build.ts';
import { type Checked, checkWith, type Steps } from './ours.ts';

/** How long the check of a page takes at one size of the corpus, in milliseconds. */
export interface CheckFigures {
  reports: number;
  whole: Timing;
  steps: Record<keyof Steps, Timing>;
  /** Reports that are read for a page, on average. */
  read: number;
}

export interface ChecksResult {
  checks: CheckFigures[];
  builds: BuildFigures[];
  /** Milliseconds for a plain index of all words of a page: a single pass over it. */
  onePass: Timing;
  /** Words of a page, on average. */
  words: number;
}

/** The smallest corpus that tells the stories of the pages. */
const TELLING = 100;
/** How many pages are checked, and how often each is counted. */
const THOROUGH = { pages: 5, turns: 6 };

/** A corpus of one size. */
interface Holding {
  index: SearchIndex;
  reports: readonly Report[];
  runs: Checked[];
}

/**
 * Checks the same pages against corpora of several sizes, in turns. The first turn warms up and is not counted: the
 * code is compiled then, but of no check is anything remembered.
 *
 * @throws {WrongResult} where the same check gives something else another time
 */
export function measureChecks(sizes: readonly number[], { pages: count, turns } = THOROUGH): ChecksResult {
  const desk = openDesk(SEED);
  const all = [...reportsOf(desk, Math.max(...sizes))];
  const pages = [...pagesOf(desk, TELLING, count)].map(({ article }) => article);
  const builds: BuildFigures[] = [];
  const holdings = sizes.map((size): Holding => {
    const reports = all.slice(0, size);
    const { index, figures } = measureBuild(reports);
    builds.push(figures);
    return { index, reports, runs: [] };
  });
  const passes: number[] = [];
  const first = new Map<string, string>();
  for (let turn = 0; turn <= turns; turn++) {
    for (const page of pages) {
      for (const holding of holdings) {
        const checked = checkWith(holding.index, holding.reports, page);
        verify(checked, `${page.url} ${holding.reports.length}`, first);
        if (turn > 0) holding.runs.push(checked);
      }
      if (turn > 0) passes.push(timeOnePass(page));
    }
  }
  return { checks: holdings.map(toFigures), builds, onePass: toTiming(passes), words: meanWords(holdings) };
}

function verify({ check }: Checked, name: string, first: Map<string, string>): void {
  const printed = JSON.stringify(check);
  if ((first.get(name) ?? printed) !== printed) throw new WrongResult(`${name}: another check another time`);
  first.set(name, printed);
}

function timeOnePass({ text }: Article): number {
  const { run, verify: look } = wordIndex([text]);
  const start = performance.now();
  const places = run();
  const time = performance.now() - start;
  look(places);
  return time;
}

function toFigures({ reports, runs }: Holding): CheckFigures {
  const timing = (read: (steps: Steps) => number) => toTiming(runs.map(({ steps }) => read(steps)));
  return {
    reports: reports.length,
    whole: timing(({ article, shortlist, reports: read, matching }) => article + shortlist + read + matching),
    steps: {
      article: timing(({ article }) => article),
      shortlist: timing(({ shortlist }) => shortlist),
      reports: timing(({ reports: read }) => read),
      matching: timing(({ matching }) => matching),
    },
    read: runs.reduce((sum, { read }) => sum + read.length, 0) / runs.length,
  };
}

function meanWords([holding]: Holding[]): number {
  const runs = holding?.runs ?? [];
  return runs.reduce((sum, { check }) => sum + check.article.words, 0) / runs.length;
}
