/**
 * Builds the extension and shows it at work on the sample article: in a browser window where there is a
 * display, else in both browsers unseen, with the result printed and pictures saved.
 *
 * Usage: npm start [-- --browser firefox]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, explainError } from '../src/cli/errors.ts';
import { toTable } from '../src/cli/table.ts';
import type { Check } from '../src/core/result.ts';
import type { Visit } from '../src/messages.ts';
import { buildFor } from '../test/browser/rig/builds.ts';
import { PageServer } from '../test/browser/rig/page-server.ts';
import { takePicture } from '../test/browser/rig/picture.ts';
import { type BrowserName, browserNames, launch, type View } from '../test/browser/rig/rig.ts';
import { buildExtension } from './extension.ts';
import { checkSample } from './sample.ts';

declare const chrome: { storage: { session: { get(): Promise<Record<string, Visit>> } } };

const pictures = 'dist/screenshots';

/** Leaves the browser to the reader until they close it. */
async function show(name: BrowserName, pages: PageServer): Promise<void> {
  const browser = await launch({ name, extension: buildFor(name), headed: true });
  await browser.open(pages.fixture('sample'));
  console.log('Press the Crossquote button in the toolbar. Close the browser to end.');
  // Leaving goes through the exit handlers, which take the browser and its profile along.
  process.once('SIGINT', () => process.exit(130));
  await browser.ended;
  await browser.close();
}

/** Presses the button unseen, saves pictures of what a reader would see, and hands back the result. */
async function photograph(name: BrowserName, pages: PageServer): Promise<Check> {
  const { browser, tab, popup } = await checkSample(name, pages);
  try {
    const check = await storedCheck(popup);
    const save = (what: string, picture: Buffer) =>
      writeFileSync(join(pictures, `${name}-${what}.png`), picture);
    save('popup', await popup.screenshot());
    save('page', await tab.screenshot());
    save('both', await takePicture(browser, tab, popup));
    return check;
  } finally {
    await browser.close();
  }
}

/** The one result that lies in the extension's storage. */
async function storedCheck(popup: View): Promise<Check> {
  const visits = await popup.evaluate(async () => Object.values(await chrome.storage.session.get()));
  const [visit] = visits;
  if (!visit) throw new Error('The extension has stored no result');
  return visit.check;
}

/** Runs both browsers unseen and prints what they found: once, unless they disagree. */
async function report(pages: PageServer): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  let printed = '';
  for (const name of browserNames) {
    const table = toTable(await photograph(name, pages), process.stdout);
    console.log(table === printed ? `${name}: the same result.` : `${name}:\n${table}`);
    printed = table;
  }
  console.log(`There is no display, so nothing was shown. Pictures: ${pictures}`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function chosenBrowser(): BrowserName {
  const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
  const name = browserNames.find(it => it === values.browser);
  if (!name) throw new CommandError(`--browser is one of ${browserNames.join(', ')}`);
  return name;
}

/** Ends here, with the installer's own words, where a browser cannot be had. */
function ensureBrowsers(names: BrowserName[]): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'browsers', '--', ...names], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

async function main(): Promise<void> {
  const name = chosenBrowser();
  ensureBrowsers(hasDisplay() ? [name] : browserNames);
  await buildExtension('dist');
  const pages = await PageServer.start();
  try {
    if (hasDisplay()) await show(name, pages);
    else await report(pages);
  } finally {
    await pages.close();
  }
}

try {
  await main();
} catch (error) {
  const line = explainError(error);
  if (line === null) throw error;
  console.error(line);
  process.exitCode = 2;
}
