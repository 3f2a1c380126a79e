import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BidiConnection } from './bidi.ts';
import {
  badgeText,
  cancelPrinting,
  changeHosts,
  clickMenuItem,
  displayAs,
  evaluateInTab,
  openOwnTab,
  pressExtensionKey,
  pressToolbarButton,
  recordFaults,
  recordRequests,
  seenFaults,
  seenRequests,
  terminateBackground,
} from './chrome-scope.ts';
import { readDownload } from './downloads.ts';
import { findExecutable } from './executables.ts';
import { callSource, FirefoxSession, parseAnswer } from './firefox-session.ts';
import { evaluateIn, focusOn, hide, isOpen, makeFinder, type Place, pressIn, snapshot } from './own-views.ts';
import type { BrowserUnderTest, Display, Key, LaunchOptions, SeenRequest, Tab, View } from './rig.ts';
import { makeTemporaryFolder, type TemporaryFolder } from './temporary.ts';
import { until } from './wait.ts';
import { closesWelcome, WELCOME } from './welcome.ts';

const preferences = {
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** Keeps Firefox from the network: everything but this machine goes to a proxy nobody runs. */
const alone = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
};

/** Where files are downloaded to, in the profile. */
const DOWNLOADS = 'downloads';

/** Starts Firefox and installs the unpacked extension for as long as it runs. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const profile = await makeProfile(options);
  const child = startProcess(profile.path, options);
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve()).once('error', () => resolve());
  });
  try {
    const connection = await BidiConnection.connect(`${await debuggingAddress(child)}/session`);
    await connection.send('session.new', { capabilities: {} });
    const firefox = new Firefox(new FirefoxSession(connection), options.extension, profile, child, ended);
    await firefox.start();
    if (closesWelcome(options)) await firefox.closeWelcome();
    return firefox;
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    await profile.remove();
    throw error;
  }
}

async function makeProfile({ headed, scale = 1 }: LaunchOptions): Promise<TemporaryFolder> {
  const profile = await makeTemporaryFolder('firefox');
  const unseen = {
    ...alone,
    'layout.css.devPixelsPerPx': String(scale),
    'browser.download.folderList': 2,
    'browser.download.dir': join(profile.path, DOWNLOADS),
  };
  const all = { ...preferences, ...(headed ? {} : unseen) };
  const lines = Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile.path, 'user.js'), lines.join('\n'));
  return profile;
}

/** Starts a process that does not outlive this one. */
function startProcess(profile: string, { headed }: LaunchOptions): ChildProcess {
  const remote = ['--remote-debugging-port=0', '--remote-allow-system-access', '--no-remote'];
  const unseen = ['--headless', '--width', '1280', '--height', '900'];
  const args = ['--profile', profile, ...remote, ...(headed ? [] : unseen)];
  const child = spawn(findExecutable('firefox'), args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    // What it leaves behind goes with the profile.
    env: { ...process.env, TMPDIR: profile },
  });
  const kill = () => child.kill('SIGKILL');
  // Ahead of the removal of its profile.
  process.prependOnceListener('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** The WebSocket address that Firefox prints once it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stderr) throw new Error('Firefox was started without its stderr');
    const said: string[] = [];
    createInterface(child.stderr).on('line', line => {
      said.push(line);
      const address = /ws:\/\/\S+/.exec(line)?.[0];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`Firefox ended with ${code}:\n${said.join('\n')}`)));
  });
}

class Firefox implements BrowserUnderTest {
  readonly name = 'firefox';
  private id = '';

  constructor(
    private readonly session: FirefoxSession,
    private readonly extensionFolder: string,
    private readonly profile: TemporaryFolder,
    private readonly child: ChildProcess,
    readonly ended: Promise<void>,
  ) {}

  async start(): Promise<void> {
    await this.session.callChrome(makeFinder);
    await this.session.callChrome(recordRequests);
    await this.session.callChrome(recordFaults);
    await this.updateExtension();
  }

  async open(url: string): Promise<Tab> {
    // A reader's way to a new tab closes the popup, and so does Chromium; this way does not.
    await this.session.callChrome(hide, 'popup');
    const { context } = await this.session.connection.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    });
    const tab = new FirefoxTab(this.session, context, this.id);
    await tab.goto(url);
    return tab;
  }

  async openOwn(path: string): Promise<Tab> {
    await this.session.callChrome(hide, 'popup');
    const before = new Set((await this.tabs()).map(({ context }) => context));
    const address = await this.session.callChrome(openOwnTab, this.id, path);
    const { context } = await until(`the tab of ${path}`, async () =>
      (await this.tabs()).find(it => !before.has(it.context) && it.url === address),
    );
    const tab = new FirefoxTab(this.session, context, this.id);
    await until(`${path} to load`, () => tab.evaluate(() => document.readyState === 'complete'));
    return tab;
  }

  async openAddresses(): Promise<string[]> {
    return (await this.tabs()).map(({ url }) => url);
  }

  async printedTab(end: string): Promise<Tab> {
    // Until then, the page stands still.
    await until('the print dialog', () => this.session.callChrome(cancelPrinting));
    const { context } = await until(`a tab at ${end}`, async () =>
      (await this.tabs()).find(({ url }) => url.endsWith(end)),
    );
    const tab = new FirefoxTab(this.session, context, this.id);
    await until(`${end} to load`, () => tab.evaluate(() => document.readyState === 'complete'));
    return tab;
  }

  downloaded(name: string): Promise<string> {
    return readDownload(join(this.profile.path, DOWNLOADS), name);
  }

  clipboard(): Promise<string> {
    return this.session.callChrome(() => navigator.clipboard.readText());
  }

  /** It opens by itself some time after the installation. */
  async closeWelcome(): Promise<void> {
    const { context } = await until('the welcome page', async () =>
      (await this.tabs()).find(({ url }) => url.startsWith('moz-extension:') && url.endsWith(`/${WELCOME}`)),
    );
    await this.session.connection.send('browsingContext.close', { context });
  }

  async grantHosts(patterns: string[]): Promise<void> {
    await this.session.callChrome(changeHosts, this.id, 'add', patterns);
  }

  async withdrawHosts(patterns: string[]): Promise<void> {
    await this.session.callChrome(changeHosts, this.id, 'remove', patterns);
  }

  async killBackground(): Promise<void> {
    await this.session.callChrome(terminateBackground, this.id);
  }

  async updateExtension(): Promise<void> {
    const { extension } = await this.session.connection.send<{ extension: string }>('webExtension.install', {
      extensionData: { type: 'path', path: this.extensionFolder },
    });
    this.id = extension;
  }

  async removeExtension(): Promise<void> {
    await this.session.connection.send('webExtension.uninstall', { extension: this.id });
  }

  async faults(): Promise<string[]> {
    const seen = await this.session.callChrome(seenFaults);
    // Firefox says so wherever a page goes before it is answered; nobody waits for that answer any more.
    return seen.filter(fault => !fault.startsWith('Promise resolved after context unloaded'));
  }

  async close(): Promise<SeenRequest[]> {
    const { exitCode, signalCode } = this.child;
    const requests = exitCode === null && signalCode === null ? await this.end() : [];
    await this.profile.remove();
    return requests;
  }

  private async tabs(): Promise<{ context: string; url: string }[]> {
    const { contexts } = await this.session.connection.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      { maxDepth: 0 },
    );
    return contexts;
  }

  private async end(): Promise<SeenRequest[]> {
    const requests = await this.session.callChrome(seenRequests);
    await this.session.connection.send('browser.close', {});
    await this.ended;
    return requests;
  }
}

/** The keys as WebDriver names them. */
const KEYS: Record<Key, string> = {
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  End: '\uE010',
  Home: '\uE011',
};

const SHIFT = '\uE008';

class FirefoxTab implements Tab {
  constructor(
    private readonly session: FirefoxSession,
    private readonly context: string,
    private readonly extensionId: string,
  ) {}

  evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.session.call(this.context, fn, ...args);
  }

  async goto(url: string): Promise<void> {
    await this.session.connection.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: 'complete',
    });
  }

  pressButton(): Promise<void> {
    return this.session.callChrome(pressToolbarButton, this.extensionId);
  }

  popup(): Promise<View> {
    return this.own('popup');
  }

  panel(): Promise<View> {
    return this.own('panel');
  }

  hasPopup(): Promise<boolean> {
    return this.session.callChrome(isOpen, 'popup');
  }

  private async own(place: Place): Promise<View> {
    const view = new FirefoxOwnView(this.session, place);
    await until(`the ${place}`, () => this.session.callChrome(isOpen, place));
    await until(`the ${place} to load`, () => view.evaluate(() => document.readyState === 'complete'));
    await this.session.callChrome(focusOn, place);
    return view;
  }

  badge(): Promise<string> {
    return this.session.callChrome(badgeText, this.extensionId);
  }

  async movePointer(x: number, y: number): Promise<void> {
    const move = (to: number) => ({ type: 'pointerMove', x: Math.round(to), y: Math.round(y), duration: 50 });
    await this.perform({ type: 'pointer', id: 'mouse', actions: [move(x + 2), move(x)] });
  }

  async clickPointer(): Promise<void> {
    const actions = ['pointerDown', 'pointerUp'].map(type => ({ type, button: 0 }));
    await this.perform({ type: 'pointer', id: 'mouse', actions });
  }

  async pressKey(key: Key, { shift } = { shift: false }): Promise<void> {
    const press = (value: string, inner: object[] = []) => [
      { type: 'keyDown', value },
      ...inner,
      { type: 'keyUp', value },
    ];
    const actions = shift ? press(SHIFT, press(KEYS[key])) : press(KEYS[key]);
    await this.perform({ type: 'key', id: 'keyboard', actions });
  }

  async setFiles(selector: string, files: string[]): Promise<void> {
    const { context } = this;
    const { nodes } = await this.session.connection.send<{ nodes: { sharedId: string }[] }>(
      'browsingContext.locateNodes',
      { context, locator: { type: 'css', value: selector } },
    );
    await this.session.connection.send('input.setFiles', {
      context,
      element: { sharedId: nodes[0]?.sharedId },
      files,
    });
  }

  async evaluateInClosedRoot<R>(fn: (root: ShadowRoot) => R): Promise<R | null> {
    const code = `((root) => root && (${fn})(root))(content.document.documentElement.lastElementChild
      ?.openOrClosedShadowRoot ?? null)`;
    return JSON.parse(await this.session.callChrome(evaluateInTab, code));
  }

  display(how: Display | null): Promise<void> {
    return this.session.callChrome(displayAs, how);
  }

  async pressShortcut(command: string): Promise<void> {
    await this.session.callChrome(pressExtensionKey, this.extensionId, command);
  }

  async chooseMenuItem(item: string, selectionText: string): Promise<void> {
    await this.session.callChrome(clickMenuItem, this.extensionId, item, selectionText);
  }

  private async perform(source: object): Promise<void> {
    await this.session.connection.send('input.performActions', {
      context: this.context,
      actions: [source],
    });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.session.connection.send<{ data: string }>(
      'browsingContext.captureScreenshot',
      { context: this.context },
    );
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.session.connection.send('browsingContext.close', { context: this.context });
  }
}

/** Popup and panel are no contexts of BiDi's; the browser's own window reaches into them. */
class FirefoxOwnView implements View {
  constructor(
    private readonly session: FirefoxSession,
    private readonly place: Place,
  ) {}

  async evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return parseAnswer<R>(await this.session.callChrome(evaluateIn, this.place, callSource(fn, args)));
  }

  async pressKey(key: Key, { shift } = { shift: false }): Promise<void> {
    await this.session.callChrome(pressIn, this.place, key, shift);
  }

  async screenshot(): Promise<Buffer> {
    // Where the page paints nothing, its colour goes on in the browser: beside a scroll bar, say.
    const colour = await this.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const address = await this.session.callChrome(snapshot, this.place, colour);
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  }

  async close(): Promise<void> {
    await this.session.callChrome(hide, this.place);
    await until(
      `the ${this.place} to close`,
      async () => !(await this.session.callChrome(isOpen, this.place)),
    );
  }
}
