import type { CDPSession } from 'puppeteer-core';
import type { Chromium, ChromiumTab } from '../../test/browser/rig/chromium.ts';
import type { PageServer } from '../../test/browser/rig/page-server.ts';
import { CATEGORIES, type TraceEvent } from './trace.ts';

/** What pages are measured in. */
export interface Lab {
  browser: Chromium;
  pages: PageServer;
  /** Readability as a script (see `bundleReadability`). */
  readability: string;
}

/** Opens a page in a tab of its own, waits until it has come to rest, and closes it after `use`. */
export async function inFreshTab<T>(
  { browser }: Lab,
  address: string,
  use: (tab: ChromiumTab) => Promise<T>,
): Promise<T> {
  const tab = await browser.open(address);
  try {
    await tab.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)));
    return await use(tab);
  } finally {
    await tab.close();
  }
}

/** Traces what the browser does during `work`. */
export async function traceOf(tab: ChromiumTab, work: () => Promise<void>): Promise<TraceEvent[]> {
  await tab.page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await tab.page.tracing.stop();
  if (!trace) throw new Error('Chromium gave no trace');
  return (JSON.parse(Buffer.from(trace).toString()) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** Opens Chromium's own line to a tab for `use`. */
export async function withDevtools<T>(
  tab: ChromiumTab,
  use: (session: CDPSession) => Promise<T>,
): Promise<T> {
  const session = await tab.page.createCDPSession();
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}
