import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  /** From the opening of the popup's page to the start of its script. */
  started: Timing;
  written: Timing;
  painted: Timing;
  /** Share of the popups in which the result was written within one frame's time. */
  inTime: number;
  /** Share of the popups whose very first frame has the result. */
  atOnce: number;
}

export interface PopupResult {
  machine: Machine;
  popups: PopupCost[];
}

/** How often the popup is opened in each browser; the first time is not counted. */
const TIMES = 25;
/** Milliseconds that one frame takes at 60 a second. */
const FRAME = 1000 / 60;
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

/**
 * Puts a module in the place of the popup's own that imports the watch and then that one. So the clock starts with the
 * first of the popup's modules, once all of them are there, and what they take to be evaluated counts.
 *
 * @param extension folder of an unpacked build of the bench's own
 */
function setWatch(extension: string): void {
  const page = readFileSync(join(extension, 'ui/popup.html'), 'utf8');
  const script = /<script[^>]* src="([^"]+)"/.exec(page)?.[1];
  if (script === undefined) throw new Error('The popup has no script');
  const file = new URL(script, 'file:///ui/popup.html').pathname;
  const path = join(extension, file);
  renameSync(path, join(dirname(path), 'watched.js'));
  writeFileSync(join(dirname(path), 'watch.js'), watchScript(SEEN));
  writeFileSync(path, "import './watch.js';\nimport './watched.js';\n");
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
    started: toTiming(all.map(({ started }) => started)),
    written: toTiming(all.map(({ written }) => written)),
    painted: toTiming(all.map(({ painted }) => painted)),
    inTime: all.filter(({ written }) => written <= FRAME).length / all.length,
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
