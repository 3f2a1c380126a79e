import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Visit } from '../../src/messages.ts';
import type { Answer } from './popup-states.ts';
import { buildFor } from './rig/builds.ts';
import {
  type BrowserName,
  type BrowserUnderTest,
  launch,
  openPopup,
  type Tab,
  type View,
} from './rig/rig.ts';
import { makeTemporaryFolder } from './rig/temporary.ts';

/** The part of the browsers' API that is called in the extension's own pages. */
declare const chrome: {
  storage: { session: { set(items: object): Promise<void>; clear(): Promise<void> } };
  tabs: { query(which: object): Promise<{ id: number; url: string }[]> };
};

/** Under this name lies what the background answers. */
const ANSWER = 'staged';

const BACKGROUND = `chrome.runtime.onMessage.addListener((message, sender, respond) => {
  chrome.storage.session.get('${ANSWER}').then(({ ${ANSWER} }) => {
    if (${ANSWER} !== null) respond(${ANSWER});
  });
  return true;
});`;

/**
 * The extension with everything real but the background, which gives the answers it is told to: some of what
 * the popup may have to say cannot be brought about at will.
 */
export class Stage {
  private constructor(
    readonly browser: BrowserUnderTest,
    /** A page of the extension, which reaches what it stores. */
    private readonly own: Tab,
    private readonly remove: () => Promise<void>,
  ) {}

  static async open(name: BrowserName, scale = 1): Promise<Stage> {
    const folder = await makeTemporaryFolder('staged');
    await cp(buildFor(name), folder.path, { recursive: true });
    await writeFile(join(folder.path, 'background.js'), BACKGROUND);
    // Nobody greets the reader here, so no page is waited for that would.
    const browser = await launch({ name, extension: folder.path, welcome: true, scale });
    const own = await browser.openOwn('ui/options.html');
    return new Stage(browser, own, () => folder.remove());
  }

  /**
   * Opens the popup over the tab in front.
   *
   * @param answer what the background answers; null: nothing at all
   * @param stored what the popup finds of an earlier check of the tab
   */
  async popup(tab: Tab, answer: Answer, stored: Visit | null = null): Promise<View> {
    await this.own.evaluate(
      async (name, given, visit) => {
        await chrome.storage.session.clear();
        const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.storage.session.set({ [name]: given, ...(visit && { [`visit:${front?.id}`]: visit }) });
      },
      ANSWER,
      answer,
      stored,
    );
    return openPopup(tab);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.remove();
  }
}
