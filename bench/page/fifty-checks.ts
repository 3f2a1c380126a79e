import type { CDPSession } from 'puppeteer-core';
import type { CheckRequest, Outcome } from '../../src/messages.ts';
import { untilDone } from '../../test/browser/popup.ts';
import { openPopup, type View } from '../../test/browser/rig/rig.ts';
import type { Site } from '../../test/browser/rig/sites/sites.ts';
import { WrongResult } from '../speed/measure.ts';
import { inFreshTab, type Lab, withDevtools } from './tabs.ts';

/** The part of the browser's API that is called in the popup. */
declare const chrome: {
  tabs: { query(which: { active: true; currentWindow: true }): Promise<{ id: number }[]> };
  runtime: { sendMessage(request: CheckRequest): Promise<Outcome> };
};

declare global {
  interface Window {
    /** What moved on the page without its reader since the observer was set, by the browser's own measure. */
    layoutShift: number;
  }
}

/** How many checks more a page is put through after its first. */
export const CHECKS = 50;

/** What a page's process holds once all garbage is gone. */
export interface Held {
  /** Of the JavaScript heap, in bytes. */
  heap: number;
  /** DOM nodes, those in no document among them. */
  nodes: number;
  listeners: number;
}

/** What many checks leave behind. */
export interface Traces {
  afterOne: Held;
  afterAll: Held;
  layoutShift: number;
}

/**
 * Checks a page again and again.
 *
 * @throws {WrongResult} where a check fails
 */
export function traceManyChecks(lab: Lab, site: Site): Promise<Traces> {
  return inFreshTab(lab, lab.pages.site(site.name), tab =>
    withDevtools(tab, async session => {
      await session.send('Performance.enable');
      await tab.evaluate(watchLayout);
      const popup = await openPopup(tab);
      await untilDone(popup);
      const afterOne = await heldBy(session);
      await checkAgain(popup, site);
      const afterAll = await heldBy(session);
      return { afterOne, afterAll, layoutShift: await tab.evaluate(() => window.layoutShift) };
    }),
  );
}

/** Runs in the page. */
function watchLayout(): void {
  window.layoutShift = 0;
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.layoutShift += Reflect.get(entry, 'value');
  });
  observer.observe({ type: 'layout-shift' });
}

async function heldBy(session: CDPSession): Promise<Held> {
  // What one round sets free may hold on to more.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN;
  return { heap: read('JSHeapUsedSize'), nodes: read('Nodes'), listeners: read('JSEventListeners') };
}

async function checkAgain(popup: View, { name }: Site): Promise<void> {
  const states = await popup.evaluate(async count => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const seen: string[] = [];
    for (let i = 0; tab && i < count; i++) {
      const outcome = await chrome.runtime.sendMessage({ type: 'check', tabId: tab.id });
      seen.push(outcome.state === 'failed' ? outcome.failure : outcome.state);
    }
    return seen;
  }, CHECKS);
  const failed = states.find(state => state !== 'checked');
  if (failed !== undefined || states.length < CHECKS) {
    throw new WrongResult(`${name}: a repeated check ends as ${failed ?? 'none'}`);
  }
}
