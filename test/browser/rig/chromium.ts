import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type CDPSession,
  type ElementHandle,
  type Extension,
  type Page,
} from 'puppeteer-core';
import { readDownload } from './downloads.ts';
import { findExecutable } from './executables.ts';
import { readNetLog } from './netlog.ts';
import type { BrowserUnderTest, Display, Key, LaunchOptions, SeenRequest, Tab, View } from './rig.ts';
import { makeTemporaryFolder, type TemporaryFolder } from './temporary.ts';
import { until } from './wait.ts';
import { closesWelcome, WELCOME } from './welcome.ts';

/** The part of Chromium's API that the rig calls in the extension's own pages and worker. */
declare const chrome: {
  tabs: { query(which: { active: true; lastFocusedWindow: true }): Promise<{ id: number }[]> };
  action: { getBadgeText(of: { tabId?: number | undefined }): Promise<string> };
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  permissions: Record<'request' | 'remove', (what: { origins: string[] }) => Promise<boolean>>;
};

/** Keeps Chromium from asking the network for things of its own. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Keeps Chromium from finding anything but this machine. */
const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Where files are downloaded to, in the browser's own folder. */
const DOWNLOADS = 'downloads';

/** Starts Chromium and loads the unpacked extension. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const folder = await makeTemporaryFolder('chromium');
  const netLog = join(folder.path, 'net.json');
  const log = join(folder.path, 'log.txt');
  const profile = join(folder.path, 'profile');
  const extension = options.grantable ? await makeGrantable(options, folder) : options.extension;
  await pinButton(profile, extension);
  const browser = await puppeteer.launch({
    executablePath: findExecutable('chromium'),
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    // What it leaves behind goes with the folder.
    env: { ...process.env, TMPDIR: folder.path },
    args: [
      ...quiet,
      ...windowArgs(options),
      `--log-net-log=${netLog}`,
      '--enable-logging',
      `--log-file=${log}`,
    ],
    ...(options.headed
      ? { headless: false, defaultViewport: null, ignoreDefaultArgs: ['--enable-automation'] }
      : { headless: true, defaultViewport: { width: 1280, height: 800, deviceScaleFactor: scale(options) } }),
  });
  const kill = () => browser.process()?.kill('SIGKILL');
  // Ahead of the removal of its profile.
  process.prependOnceListener('exit', kill);
  browser.once('disconnected', () => process.off('exit', kill));
  try {
    const id = await browser.installExtension(extension);
    const session = await browser.target().createCDPSession();
    const downloadPath = join(folder.path, DOWNLOADS);
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    const chromium = new Chromium(browser, id, extension, folder, { netLog, log });
    if (closesWelcome(options)) await chromium.closeWelcome();
    if (options.grantable) {
      await cp(join(options.extension, 'manifest.json'), join(extension, 'manifest.json'));
      await chromium.updateExtension();
    }
    return chromium;
  } catch (error) {
    await browser.close();
    await folder.remove();
    throw error;
  }
}

/**
 * A copy of the extension whose manifest demands hosts that the real one only asks for. Chromium remembers such a
 * grant: after an update to the real manifest it gives them without a question, but not before they are asked for.
 *
 * @returns its folder
 */
async function makeGrantable({ extension, grantable }: LaunchOptions, { path }: TemporaryFolder) {
  const copy = join(path, 'extension');
  await cp(extension, copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  manifest.host_permissions = grantable;
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}

function windowArgs(options: LaunchOptions): string[] {
  // The sandbox refuses to run as root and in most containers. Unseen, only our own local pages are opened.
  const sandbox = options.headed && process.getuid?.() !== 0 ? [] : ['--no-sandbox'];
  if (options.headed) return sandbox;
  // A screen with room for a popup of full height; sizes are in device pixels.
  const [width, height] = [1280 * scale(options), 1000 * scale(options)];
  return [...sandbox, alone, `--screen-info={${width}x${height} devicePixelRatio=${scale(options)}}`];
}

function scale(options: LaunchOptions): number {
  return options.scale ?? 1;
}

/** Puts the extension's button on the toolbar, where a fresh profile would hide it in a menu. */
async function pinButton(profile: string, extension: string): Promise<void> {
  // Chromium names an unpacked extension after its folder: the hash's first 16 bytes, a to p for 0 to f.
  const hash = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  const id = hash.replace(/./g, digit => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [id] } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Chromium with the extension in it. */
export class Chromium implements BrowserUnderTest {
  readonly name = 'chromium';
  readonly ended: Promise<void>;

  constructor(
    private readonly browser: Browser,
    private readonly id: string,
    private readonly extensionFolder: string,
    private readonly folder: TemporaryFolder,
    private readonly files: { netLog: string; log: string },
  ) {
    this.ended = new Promise(resolve => browser.once('disconnected', () => resolve()));
  }

  async open(url: string): Promise<ChromiumTab> {
    const page = await this.browser.newPage();
    const tab = new ChromiumTab(page, () => this.extension());
    await tab.goto(url);
    return tab;
  }

  /** Name and version. */
  version(): Promise<string> {
    return this.browser.version();
  }

  openOwn(path: string): Promise<ChromiumTab> {
    return this.open(`chrome-extension://${this.id}/${path}`);
  }

  async openAddresses(): Promise<string[]> {
    return (await this.browser.pages()).map(page => page.url());
  }

  async printedTab(end: string): Promise<Tab> {
    const page = await until(`a tab at ${end}`, async () =>
      (await this.browser.pages()).find(it => it.url().endsWith(end)),
    );
    await page.waitForFunction(() => document.readyState === 'complete');
    return new ChromiumTab(page, () => this.extension());
  }

  downloaded(name: string): Promise<string> {
    return readDownload(join(this.folder.path, DOWNLOADS), name);
  }

  async clipboard(): Promise<string> {
    const tab = await this.openOwn(WELCOME);
    await this.browser
      .defaultBrowserContext()
      .overridePermissions(`chrome-extension://${this.id}`, ['clipboard-read']);
    const text = await tab.evaluate(() => navigator.clipboard.readText());
    await this.browser.defaultBrowserContext().clearPermissionOverrides();
    await tab.close();
    return text;
  }

  /** It opens by itself some time after the installation. */
  async closeWelcome(): Promise<void> {
    const address = `chrome-extension://${this.id}/${WELCOME}`;
    const page = await until('the welcome page', async () =>
      (await this.browser.pages()).find(page => page.url() === address),
    );
    await page.close();
  }

  grantHosts(patterns: string[]): Promise<void> {
    return this.changeHosts('request', patterns);
  }

  withdrawHosts(patterns: string[]): Promise<void> {
    return this.changeHosts('remove', patterns);
  }

  /** In a page of the extension, where an evaluated script counts as pressed by the reader. */
  private async changeHosts(how: 'request' | 'remove', origins: string[]): Promise<void> {
    const tab = await this.openOwn(WELCOME);
    const done = await tab.evaluate(
      (call, hosts) => chrome.permissions[call]({ origins: hosts }),
      how,
      origins,
    );
    await tab.close();
    if (!done) throw new Error(`Chromium did not ${how} ${origins}`);
  }

  async killBackground(): Promise<void> {
    const extension = await this.extension();
    await until('the worker to end', async () => {
      const workers = await extension.workers();
      // An event on its way, such as of a tab just closed, wakes it again; and one that has ended can't be closed.
      await Promise.allSettled(workers.map(worker => worker.close()));
      return workers.length === 0;
    });
  }

  /** How long the background ran during some work, in milliseconds. It must be awake. */
  async backgroundTime(work: () => Promise<void>): Promise<number> {
    const client = await this.backgroundClient();
    await client.send('Profiler.enable');
    await client.send('Profiler.start');
    await work();
    const { profile } = await client.send('Profiler.stop');
    const idle = new Set(
      profile.nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
    );
    const { samples = [], timeDeltas = [] } = profile;
    return timeDeltas.reduce((sum, time, i) => sum + (idle.has(samples[i] ?? 0) ? 0 : time), 0) / 1000;
  }

  /**
   * What the background holds once all garbage is gone, in bytes: on its heap, and in array buffers beside it.
   */
  async backgroundMemory(): Promise<{ heap: number; buffers: number }> {
    const client = await this.backgroundClient();
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
    return { heap: usedSize, buffers: backingStorageSize };
  }

  private async backgroundClient(): Promise<CDPSession> {
    const extension = await this.extension();
    const worker = await until('the background', async () => (await extension.workers())[0]);
    return worker.client;
  }

  async updateExtension(): Promise<void> {
    await this.browser.installExtension(this.extensionFolder);
  }

  async removeExtension(): Promise<void> {
    await this.browser.uninstallExtension(this.id);
  }

  async faults(): Promise<string[]> {
    // Chromium logs what any console shows, those of workers and of content scripts among them.
    const log = await readFile(this.files.log, 'utf8');
    const said = log.matchAll(/CONSOLE[:(]\d+\)?\] "([\s\S]*?)", source: (\S*)/g);
    return [...said].flatMap(([, text = '', source = '']) =>
      source.startsWith('chrome-extension:') && text.startsWith('Uncaught') ? [text] : [],
    );
  }

  async close(): Promise<SeenRequest[]> {
    const requests = this.browser.connected ? await this.end() : [];
    await this.folder.remove();
    return requests;
  }

  private async end(): Promise<SeenRequest[]> {
    await this.browser.close();
    return readNetLog(this.files.netLog);
  }

  private extension(): Promise<Extension> {
    return until('the extension', async () => (await this.browser.extensions()).get(this.id));
  }
}

class ChromiumView implements View {
  /** @param page Puppeteer's, for what no other browser can do */
  constructor(readonly page: Page) {}

  evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.page.evaluate(fn as (...args: unknown[]) => R | Promise<R>, ...args) as Promise<R>;
  }

  async pressKey(key: Key, { shift } = { shift: false }): Promise<void> {
    if (shift) await this.page.keyboard.down('Shift');
    await this.page.keyboard.press(key);
    if (shift) await this.page.keyboard.up('Shift');
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.page.screenshot());
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Each way to display a page as a media feature. */
const MEDIA: Record<Display, { name: string; value: string }> = {
  'forced-colours': { name: 'forced-colors', value: 'active' },
  'more-contrast': { name: 'prefers-contrast', value: 'more' },
  dark: { name: 'prefers-color-scheme', value: 'dark' },
};

/** A tab of Chromium. */
export class ChromiumTab extends ChromiumView implements Tab {
  /** Holds what the page is displayed as for as long as it lives. */
  private displaying: CDPSession | null = null;

  constructor(
    page: Page,
    private readonly extension: () => Promise<Extension>,
  ) {
    super(page);
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async pressButton(): Promise<void> {
    await this.page.triggerExtensionAction(await this.extension());
  }

  popup(): Promise<View> {
    return this.own('popup');
  }

  panel(): Promise<View> {
    return this.own('panel');
  }

  async hasPopup(): Promise<boolean> {
    return (await this.ownPage('popup')) !== undefined;
  }

  private async own(place: Place): Promise<View> {
    const page = await until(`the ${place}`, () => this.ownPage(place));
    await page.waitForFunction(() => document.readyState === 'complete');
    // A reader's own press would give it the focus.
    await page.emulateFocusedPage(true);
    return new ChromiumView(page);
  }

  async badge(): Promise<string> {
    const extension = await this.extension();
    const [context] = [...(await extension.workers()), ...(await extension.pages())];
    if (!context) throw new Error('Nothing of the extension runs that could be asked for its badge');
    return context.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
  }

  async movePointer(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x + 2, y);
    await this.page.mouse.move(x, y, { steps: 3 });
  }

  async clickPointer(): Promise<void> {
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  async setFiles(selector: string, paths: string[]): Promise<void> {
    const input = await this.page.$(selector);
    await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...paths);
  }

  async evaluateInClosedRoot<R>(fn: (root: ShadowRoot) => R): Promise<R | null> {
    const session = await this.page.createCDPSession();
    try {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
      const closed = html?.children?.at(-1)?.shadowRoots?.[0];
      if (!closed) return null;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: `function () { return JSON.stringify((${fn})(this)); }`,
        returnByValue: true,
      });
      return result.value === undefined ? null : JSON.parse(result.value);
    } finally {
      await session.detach();
    }
  }

  async display(how: Display | null): Promise<void> {
    this.displaying ??= await this.page.createCDPSession();
    await this.displaying.send('Emulation.setEmulatedMedia', { features: how ? [MEDIA[how]] : [] });
  }

  async pressShortcut(command: string): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(async name => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(name, tab);
    }, command);
  }

  async chooseMenuItem(menuItemId: string, selectionText: string): Promise<void> {
    const worker = await this.worker();
    await worker.evaluate(
      async info => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.contextMenus.onClicked.dispatch(info, tab);
      },
      { menuItemId, selectionText },
    );
  }

  /** The background, which the browser may have ended: a page of the extension's wakes it. */
  private async worker() {
    const extension = await this.extension();
    return until('the background', async () => (await extension.workers())[0]);
  }

  private async ownPage(place: Place): Promise<Page | undefined> {
    const extension = await this.extension();
    const path = await ownPath(extension, place);
    // The popup's query may name the tab.
    return (await extension.pages()).find(
      page => page.url().split('?', 1)[0] === `chrome-extension://${extension.id}/${path}`,
    );
  }
}

/** Where the extension shows a page of its own outside of tabs. */
type Place = 'popup' | 'panel';

/** Its other pages may be open in tabs at the same time. */
async function ownPath({ path }: Extension, place: Place): Promise<string> {
  const manifest = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8'));
  return place === 'popup' ? manifest.action.default_popup : manifest.side_panel.default_path;
}
