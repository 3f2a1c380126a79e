import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../scripts/extension.ts';
import { untilDone } from '../../test/browser/popup.ts';
import { BUILDS } from '../../test/browser/rig/builds.ts';
import { PageServer } from '../../test/browser/rig/page-server.ts';
import {
  type BrowserName,
  type BrowserUnderTest,
  browserNames,
  launch,
  openPopup,
  type Tab,
} from '../../test/browser/rig/rig.ts';
import { makeTemporaryFolder } from '../../test/browser/rig/temporary.ts';
import { until } from '../../test/browser/rig/wait.ts';
import { describeMachine, type Machine } from '../machine.ts';
import { type Timing, toTiming, WrongResult } from '../speed/measure.ts';
import { type Seen, watchScript } from './watch.ts';

/** How soon a popup shows a result that is stored, from the start of its script. */
export interface PopupCost {
  browser: BrowserName;
  written: Timing;
  painted: Timing;
  /** Share of the popups whose very first frame has the result. */
  atOnce: number;
}

export interface PopupResult {
  machine: Machine;
  popups: PopupCost[];
}

/** How often the popup is opened in each browser; the first time is not counted. */
const TIMES = 15;
const SEEN = 'crossquoteBenchSeen';

/**
 * Opens the real popup over a page that was checked before, again and again, in both browsers.
 *
 * @throws {WrongResult} where something else than the result was painted first
 */
export async function measurePopups(): Promise<PopupResult> {
  const folder = await makeTemporaryFolder('bench');
  await buildExtension(folder.path);
  const pages = await PageServer.start();
  try {
    const popups: PopupCost[] = [];
    for (const name of browserNames) {
      const extension = join(folder.path, BUILDS[name]);
      setWatch(extension);
      const browser = await launch({ name, extension });
      popups.push(await measureIn(browser, pages.report('ea')));
      await browser.close();
    }
    return { machine: describeMachine(), popups };
  } finally {
    await pages.close();
    await folder.remove();
  }
}

/** @param extension folder of an unpacked build of the bench's own */
function setWatch(extension: string): void {
  const page = readFileSync(join(extension, 'ui/popup.html'), 'utf8');
  const script = /<script[^>]* src="([^"]+)"/.exec(page)?.[1];
  if (script === undefined) throw new Error('The popup has no script');
  const file = new URL(script, 'file:///ui/popup.html').pathname;
  const path = join(extension, file);
  writeFileSync(path, watchScript(SEEN) + readFileSync(path, 'utf8'));
}

async function measureIn(browser: BrowserUnderTest, address: string): Promise<PopupCost> {
  const tab = await browser.open(address);
  const all: Seen[] = [];
  for (let time = 0; time <= TIMES; time++) {
    const seen = await openOnce(tab);
    if (time > 0) all.push(seen);
  }
  if (all.some(({ written, painted }) => painted < written))
    throw new WrongResult(`${browser.name}: something was painted before the result`);
  return {
    browser: browser.name,
    written: toTiming(all.map(({ written }) => written)),
    painted: toTiming(all.map(({ painted }) => painted)),
    atOnce: all.filter(({ frames }) => frames === 1).length / all.length,
  };
}

async function openOnce(tab: Tab): Promise<Seen> {
  const popup = await openPopup(tab);
  await untilDone(popup);
  const seen = await until('the first picture of the popup', () =>
    popup.evaluate(name => (globalThis as unknown as Record<string, Seen | undefined>)[name], SEEN),
  );
  await popup.close();
  return seen;
}
