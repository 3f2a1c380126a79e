import { afterAll, beforeAll, expect } from 'vitest';
import { readPopup, type Shown } from './popup.ts';
import { buildFor } from './rig/builds.ts';
import { PageServer } from './rig/page-server.ts';
import {
  type BrowserName,
  type BrowserUnderTest,
  type LaunchOptions,
  launch,
  openPopup,
  type SeenRequest,
  type Tab,
  type View,
} from './rig/rig.ts';

/** What the tests of one file share: a browser with the extension in it, and the pages. */
export interface Suite {
  readonly browser: BrowserUnderTest;
  readonly pages: PageServer;
}

/** A tab that was checked: its popup is still open. */
export interface Checked {
  tab: Tab;
  popup: View;
  shown: Shown;
}

interface Options extends Pick<LaunchOptions, 'grantable'> {
  /** Paths that the reader has the extension ask for, in order; none by default. */
  fetched?: string[];
}

/**
 * Starts a browser and the page server for the tests around it. When they are through it ends both, and
 * fails if anybody but a page for itself, or the browser for itself, asked the network for anything.
 */
export function useSuite(name: BrowserName, options: Options = {}): Suite {
  let browser: BrowserUnderTest;
  let pages: PageServer;
  beforeAll(async () => {
    pages = await PageServer.start();
    browser = await launch({ name, extension: buildFor(name), ...options });
  });
  afterAll(async () => {
    const requests = await browser.close();
    await pages.close();
    const others = requestsByOthers(requests).map(({ url }) => new URL(url).pathname);
    expect(others).toEqual(options.fetched ?? []);
  });
  return {
    get browser() {
      return browser;
    },
    get pages() {
      return pages;
    },
  };
}

/** Requests that an extension made to anywhere, or a page, or what runs in it, to another origin. */
export function requestsByOthers(requests: SeenRequest[]): SeenRequest[] {
  return requests.filter(({ url, initiator }) => initiator !== null && initiator !== new URL(url).origin);
}

/** Opens a page, presses the button and waits for the result. */
export async function check({ browser }: Suite, url: string): Promise<Checked> {
  const tab = await browser.open(url);
  return press(tab);
}

/** Presses the button and waits for the result. */
export async function press(tab: Tab): Promise<Checked> {
  const popup = await openPopup(tab);
  return { tab, popup, shown: await readPopup(popup) };
}
