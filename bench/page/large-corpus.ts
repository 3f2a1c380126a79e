import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../../src/core/corpus/report.ts';
import type { Chromium } from '../../test/browser/rig/chromium.ts';
import { newsPage, paragraph } from '../../test/browser/rig/news-page.ts';
import { until } from '../../test/browser/rig/wait.ts';
import { storedCheck } from '../../test/browser/stored.ts';
import { buildIndex, checkWith } from '../scale/checks/ours.ts';
import { type NewsPage, openDesk, pagesOf, reportsOf, SEED } from '../scale/news/index.ts';
import { type Timing, toTiming, WrongResult } from '../speed/measure.ts';
import { timePress, verifyPainted } from './one-check.ts';
import { inFreshTab, type Lab } from './tabs.ts';
import type { CheckCost } from './trace.ts';

/** What checks cost with a large corpus on, times in milliseconds. */
export interface LargeCorpusCost {
  reports: number;
  quotations: number;
  /** From the choice of the file until the options page says that it is imported. */
  importMs: number;
  /** The very first check after that. */
  firstMs: number;
  /** Press to painted where the browser had ended the background, and where it had checked a page before. */
  cold: Timing;
  warm: Timing;
  /** Of a check with the background awake, how long the page's thread ran, and how long the background's. */
  page: Timing;
  background: Timing;
  /** What the background holds after a check, garbage collected, in bytes: its objects, and array buffers. */
  heap: number;
  buffers: number;
}

const REPORTS = 10_000;
const PAGES = 5;
const ROUNDS = 3;

/** A page, and the verdicts that its quotations must get. */
interface Expected {
  path: string;
  verdicts: Map<string, string | null>;
}

/**
 * Imports a large pack through the options page and presses the button over pages that quote it.
 *
 * @param folder where the pack's file may lie
 * @throws {WrongResult} where a verdict is another than the same code gives in Node, or something else is painted
 */
export async function measureLargeCorpus(lab: Lab, folder: string): Promise<LargeCorpusCost> {
  const reports = [...reportsOf(openDesk(SEED), REPORTS)];
  const pack: Pack = { format: 'crossquote-pack', version: 2, name: 'Much news', reports };
  const file = join(folder, 'much-news.json');
  await writeFile(file, JSON.stringify(pack));
  const importMs = await importPack(lab.browser, file);
  const index = buildIndex(reports);
  const pages = Array.from(pagesOf(openDesk(SEED), REPORTS, PAGES), (page, i): Expected => {
    const { quotations } = checkWith(index, reports, page.article).check;
    const path = `/news/${i}`;
    lab.pages.texts.set(path, htmlOf(page));
    return { path, verdicts: new Map(quotations.map(it => [it.text, it.verdict])) };
  });
  const [first] = pages;
  if (!first) throw new Error('No pages');
  const firstMs = (await press(lab, first)).pressToPainted;
  const times = await pressInTurns(lab, pages);
  const quotations = first.verdicts.size;
  return {
    ...{ reports: REPORTS, quotations, importMs, firstMs },
    ...times,
    ...(await lab.browser.backgroundMemory()),
  };
}

type Times = Pick<LargeCorpusCost, 'cold' | 'warm' | 'page' | 'background'>;

async function pressInTurns(lab: Lab, pages: readonly Expected[]): Promise<Times> {
  const times = {
    cold: [] as number[],
    warm: [] as number[],
    page: [] as number[],
    background: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, page] of pages.entries()) {
      const other = pages[(i + 1) % PAGES] ?? page;
      await lab.browser.killBackground();
      times.cold.push((await press(lab, page)).pressToPainted);
      const { pressToPainted, total } = await press(lab, other);
      times.warm.push(pressToPainted);
      times.page.push(total);
      const background = await lab.browser.backgroundTime(async () => void (await press(lab, page)));
      times.background.push(background);
    }
  }
  const { cold, warm, page, background } = times;
  return {
    cold: toTiming(cold),
    warm: toTiming(warm),
    page: toTiming(page),
    background: toTiming(background),
  };
}

async function importPack(browser: Chromium, file: string): Promise<number> {
  const options = await browser.openOwn('ui/options.html');
  try {
    const input = await options.page.waitForSelector('input.pack-file');
    const start = performance.now();
    await input?.uploadFile(file);
    await until('the import', () =>
      options.evaluate(() => document.querySelector('.imports .ended') !== null),
    );
    return performance.now() - start;
  } finally {
    await options.close();
  }
}

function press(lab: Lab, { path, verdicts }: Expected): Promise<CheckCost> {
  const address = `${lab.pages.origin}${path}`;
  return inFreshTab(lab, address, async tab => {
    const cost = await timePress(tab);
    const check = await storedCheck(await tab.popup(), address);
    for (const [text, verdict] of verdicts) {
      const found = check.quotations.find(quotation => quotation.text === text);
      if (found?.verdict !== verdict)
        throw new WrongResult(`${path}: ${found?.verdict}, not ${verdict}: ${text}`);
    }
    await verifyPainted(check, tab, path);
    return cost;
  });
}

function htmlOf({ article: { title, url, text } }: NewsPage): string {
  const body = text.split('\n').map(paragraph).join('\n');
  return newsPage({ language: 'en', site: 'The Page', headline: title, url, body });
}
