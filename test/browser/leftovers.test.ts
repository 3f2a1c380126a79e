import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHECKS, traceManyChecks } from '../../bench/page/fifty-checks.ts';
import { buildFor } from './rig/builds.ts';
import { type Chromium, launchChromium } from './rig/chromium.ts';
import { PageServer } from './rig/page-server.ts';
import { sites } from './rig/sites/sites.ts';

// Only Chromium tells how many nodes a page's process holds.
let browser: Chromium;
let pages: PageServer;

beforeAll(async () => {
  pages = await PageServer.start();
  browser = await launchChromium({ name: 'chromium', extension: buildFor('chromium') });
});

afterAll(async () => {
  await browser.close();
  await pages.close();
});

/** Bytes that one more check may leave behind: what the browser has learnt of our code is among them. */
const LITTLE = 10_000;

it.each(sites.filter(({ name }) => ['tabloid', 'live-blog', 'amp', 'ads-heavy'].includes(name)))(
  'many checks of $manner leave nothing behind and move nothing',
  async site => {
    const lab = { browser, pages, readability: '' };
    const { afterOne, afterAll, layoutShift } = await traceManyChecks(lab, site);
    expect(afterAll.nodes - afterOne.nodes).toBeLessThan(CHECKS);
    expect(afterAll.listeners).toBe(afterOne.listeners);
    expect(afterAll.heap - afterOne.heap).toBeLessThan(CHECKS * LITTLE);
    expect(layoutShift).toBe(0);
  },
);
