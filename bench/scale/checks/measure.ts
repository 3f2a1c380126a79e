import type { Article } from '../../../src/core/article.ts';
import type { Report } from '../../../src/core/corpus/report.ts';
import type { SearchIndex } from '../../../src/core/corpus/search-index.ts';
import { wordIndex } from '../../speed/baselines.ts';
import { type Timing, toTiming, WrongResult } from '../../speed/measure.ts';
import { openDesk, pagesOf, reportsOf, SEED } from '../news/index.ts';
import { type BuildFigures, measureBuild } from './build.ts';
import { type Checked, checkWith, type Steps } from './ours.ts';
import { type Profile, profile } from './profile.ts';

/** How long checks of a page take, whole and step by step, in milliseconds. */
export type CheckTimes = Record<keyof Steps | 'whole', Timing>;

/** Checks at one size of the corpus. */
export interface CheckFigures {
  reports: number;
  /** Nothing has been read before but the index. */
  cold: CheckTimes;
  /** The reports that tell the page's story have been read before, as for any page about it but the first. */
  warm: CheckTimes;
  /** Reports that are read for a page, on average. */
  read: number;
}

export interface ChecksResult {
  checks: CheckFigures[];
  builds: BuildFigures[];
  /** Where the time goes at the size most asked for, or the largest below. */
  profile: { reports: number; cold: Profile; warm: Profile };
  /** Milliseconds for a plain index of all words of a page: a single pass over it. */
  onePass: Timing;
  /** Words of a page, on average. */
  words: number;
}

/** The smallest corpus that tells the stories of the pages. */
const TELLING = 100;
/** How many pages are checked, and how often each is counted. */
const THOROUGH = { pages: 5, turns: 4 };

/** The size of the corpus whose checks are profiled, if there is one so large. */
const PROFILED = 10_000;

/** A corpus of one size. */
interface Holding {
  index: SearchIndex;
  reports: Report[];
  cold: Checked[];
  warm: Checked[];
}

/**
 * Checks the same pages against corpora of several sizes, in turns. The first turn warms up and is not counted: the
 * code is compiled then.
 *
 * @throws {WrongResult} where the same check gives something else another time
 */
export async function measureChecks(
  sizes: readonly number[],
  { pages: count, turns } = THOROUGH,
): Promise<ChecksResult> {
  const desk = openDesk(SEED);
  const all = [...reportsOf(desk, Math.max(...sizes))];
  const pages = [...pagesOf(desk, TELLING, count)].map(({ article }) => article);
  const builds: BuildFigures[] = [];
  const holdings = sizes.map((size): Holding => {
    const reports = all.slice(0, size);
    const { index, figures } = measureBuild(reports);
    builds.push(figures);
    return { index, reports, cold: [], warm: [] };
  });
  const passes: number[] = [];
  const first = new Map<string, string>();
  for (let turn = 0; turn <= turns; turn++) {
    for (const page of pages) {
      for (const holding of holdings) {
        const [cold, warm] = checkTwice(holding, page);
        for (const checked of [cold, warm]) verify(checked, `${page.url} ${holding.reports.length}`, first);
        if (turn === 0) continue;
        holding.cold.push(cold);
        holding.warm.push(warm);
      }
      if (turn > 0) passes.push(timeOnePass(page));
    }
  }
  return {
    checks: holdings.map(toFigures),
    builds,
    profile: await profileChecks(holdings, pages, turns),
    onePass: toTiming(passes),
    words: meanWords(holdings),
  };
}

async function profileChecks(
  holdings: readonly Holding[],
  pages: readonly Article[],
  turns: number,
): Promise<ChecksResult['profile']> {
  const holding = holdings.findLast(({ reports }) => reports.length <= PROFILED) as Holding;
  const { index, reports } = holding;
  const again = (forgets: boolean) => () => {
    for (let turn = 0; turn < turns; turn++) {
      for (const page of pages) {
        const { read } = checkWith(index, reports, { ...page });
        if (forgets) forget(reports, read);
      }
    }
  };
  const cold = await profile(again(true));
  // What was forgotten is read once more before it is warm.
  again(false)();
  return { reports: reports.length, cold, warm: await profile(again(false)) };
}

/** First with nothing read, then with all of it: what is known of a report is known of that very object. */
function checkTwice({ index, reports }: Holding, page: Article): [Checked, Checked] {
  const cold = checkWith(index, reports, { ...page });
  const warm = checkWith(index, reports, { ...page });
  forget(reports, cold.read);
  return [cold, warm];
}

/** Puts other objects in the place of reports that were read: what is known of them is known no more. */
function forget(reports: Report[], read: readonly number[]): void {
  for (const number of read) reports[number] = { ...(reports[number] as Report) };
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

function toFigures({ reports, cold, warm }: Holding): CheckFigures {
  const read = cold.reduce((sum, checked) => sum + checked.read.length, 0) / cold.length;
  return { reports: reports.length, cold: toTimes(cold), warm: toTimes(warm), read };
}

function toTimes(runs: readonly Checked[]): CheckTimes {
  const timing = (read: (steps: Steps) => number) => toTiming(runs.map(({ steps }) => read(steps)));
  return {
    whole: timing(({ article, shortlist, reports, matching }) => article + shortlist + reports + matching),
    article: timing(({ article }) => article),
    shortlist: timing(({ shortlist }) => shortlist),
    reports: timing(({ reports }) => reports),
    matching: timing(({ matching }) => matching),
  };
}

function meanWords([holding]: Holding[]): number {
  const runs = holding?.cold ?? [];
  return runs.reduce((sum, { check }) => sum + check.article.words, 0) / runs.length;
}
