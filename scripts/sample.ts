import { untilDone } from '../test/browser/popup.ts';
import { buildFor } from '../test/browser/rig/builds.ts';
import type { PageServer } from '../test/browser/rig/page-server.ts';
import {
  type BrowserName,
  type BrowserUnderTest,
  launch,
  openPopup,
  type Tab,
  type View,
} from '../test/browser/rig/rig.ts';

/** The sample article after a check, with the popup still open over it. */
export interface CheckedSample {
  browser: BrowserUnderTest;
  tab: Tab;
  popup: View;
}

/**
 * Opens the sample article in a browser of its own, unseen, and presses the real toolbar button.
 * @param scale Device pixels per CSS pixel.
 */
export async function checkSample(name: BrowserName, pages: PageServer, scale = 1): Promise<CheckedSample> {
  const browser = await launch({ name, extension: buildFor(name), scale });
  try {
    const tab = await browser.open(pages.fixture('sample'));
    const popup = await openPopup(tab);
    await untilDone(popup);
    return { browser, tab, popup };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
