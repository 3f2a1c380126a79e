import { join } from 'node:path';
import { buildExtension } from '../../scripts/extension.ts';
import { BUILDS } from '../../test/browser/rig/builds.ts';
import { launchChromium } from '../../test/browser/rig/chromium.ts';
import { PageServer } from '../../test/browser/rig/page-server.ts';
import { type Site, sites } from '../../test/browser/rig/sites/sites.ts';
import { makeTemporaryFolder } from '../../test/browser/rig/temporary.ts';
import { describeMachine, type Machine } from '../machine.ts';
import { quantile, type Timing, toTiming } from '../speed/measure.ts';
import { type Traces, traceManyChecks } from './fifty-checks.ts';
import { type LargeCorpusCost, measureLargeCorpus } from './large-corpus.ts';
import { timeCheck } from './one-check.ts';
import { timeParse } from './one-parse.ts';
import { bundleReadability } from './readability.ts';
import { injectedSizes, type Sizes } from './size.ts';
import type { Lab } from './tabs.ts';
import type { CheckCost } from './trace.ts';

/** What a check of one page costs, beside Readability alone on the same page. */
export interface PageCost extends Traces {
  name: string;
  manner: string;
  /** Each figure of `CheckCost` over all rounds. */
  check: Record<keyof CheckCost, Timing>;
  parse: Timing;
  /** The median of each round's check by its parse. */
  ratio: number;
  /** The same without the frames. */
  scriptRatio: number;
}

export interface PageResult {
  machine: Machine & { chromium: string };
  sizes: Sizes;
  pages: PageCost[];
  /** The medians of all pages. */
  ratio: number;
  scriptRatio: number;
  largeCorpus: LargeCorpusCost;
}

/** In how many fresh tabs a page is checked, and in how many it is parsed. */
const ROUNDS = 5;

/** One check and one parse, taken one after the other. */
interface Round {
  check: CheckCost;
  parse: number;
}

/**
 * Measures in Chromium what a check costs on pages in the manner of real sites.
 *
 * @throws {WrongResult} where a check did not find or paint what it must
 */
export async function measurePages(): Promise<PageResult> {
  const machine = describeMachine();
  const folder = await makeTemporaryFolder('bench');
  await buildExtension(folder.path);
  const extension = join(folder.path, BUILDS.chromium);
  const browser = await launchChromium({ name: 'chromium', extension });
  const pages = await PageServer.start();
  try {
    const lab = { browser, pages, readability: await bundleReadability() };
    const costs = await measureAll(lab);
    const medianOf = (read: (cost: PageCost) => number) => median(costs.map(read));
    return {
      machine: { ...machine, chromium: await browser.version() },
      sizes: injectedSizes(extension),
      pages: costs,
      ratio: medianOf(({ ratio }) => ratio),
      scriptRatio: medianOf(({ scriptRatio }) => scriptRatio),
      // Last: all checks after it are against that corpus, too.
      largeCorpus: await measureLargeCorpus(lab, folder.path),
    };
  } finally {
    await pages.close();
    await browser.close();
    await folder.remove();
  }
}

/** All pages by turns, so that what else the machine does falls on all of them. */
async function measureAll(lab: Lab): Promise<PageCost[]> {
  const rounds = new Map<Site, Round[]>(sites.map(site => [site, []]));
  // The first check of all has the corpus read and indexed.
  for (const site of sites.slice(0, 1)) await timeCheck(lab, site);
  for (let round = 0; round < ROUNDS; round++) {
    console.error(`round ${round + 1} of ${ROUNDS}`);
    for (const [site, before] of rounds) before.push(await measureBoth(lab, site, round % 2 === 0));
  }
  const costs: PageCost[] = [];
  for (const [site, all] of rounds)
    costs.push({ ...toCost(site, all), ...(await traceManyChecks(lab, site)) });
  return costs;
}

async function measureBoth(lab: Lab, site: Site, checkFirst: boolean): Promise<Round> {
  if (!checkFirst) return { parse: await timeParse(lab, site), check: await timeCheck(lab, site) };
  return { check: await timeCheck(lab, site), parse: await timeParse(lab, site) };
}

function toCost({ name, manner }: Site, rounds: Round[]): Omit<PageCost, keyof Traces> {
  const timing = (read: (round: Round) => number) => toTiming(rounds.map(read));
  return {
    name,
    manner,
    check: {
      script: timing(({ check }) => check.script),
      frames: timing(({ check }) => check.frames),
      total: timing(({ check }) => check.total),
      longestTask: timing(({ check }) => check.longestTask),
      pressToPainted: timing(({ check }) => check.pressToPainted),
    },
    parse: timing(({ parse }) => parse),
    ratio: median(rounds.map(({ check, parse }) => check.total / parse)),
    scriptRatio: median(rounds.map(({ check, parse }) => check.script / parse)),
  };
}

function median(numbers: number[]): number {
  return quantile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  );
}
