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
  const firstMs = await press(lab, first);
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, page] of pages.entries()) {
      await lab.browser.killBackground();
      cold.push(await press(lab, page));
      warm.push(await press(lab, pages[(i + 1) % PAGES] ?? first));
    }
  }
  const quotations = first.verdicts.size;
  const held = await lab.browser.backgroundMemory();
  return {
    reports: REPORTS,
    quotations,
    importMs,
    firstMs,
    cold: toTiming(cold),
    warm: toTiming(warm),
    ...held,
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

/** @returns milliseconds from press to painted */
function press(lab: Lab, { path, verdicts }: Expected): Promise<number> {
  const address = `${lab.pages.origin}${path}`;
  return inFreshTab(lab, address, async tab => {
    const { pressToPainted } = await timePress(tab);
    const check = await storedCheck(await tab.popup(), address);
    for (const [text, verdict] of verdicts) {
      const found = check.quotations.find(quotation => quotation.text === text);
      if (found?.verdict !== verdict)
        throw new WrongResult(`${path}: ${found?.verdict}, not ${verdict}: ${text}`);
    }
    await verifyPainted(check, tab, path);
    return pressToPainted;
  });
}

function htmlOf({ article: { title, url, text } }: NewsPage): string {
  const body = text.split('\n').map(paragraph).join('\n');
  return newsPage({ language: 'en', site: 'The Page', headline: title, url, body });
}
