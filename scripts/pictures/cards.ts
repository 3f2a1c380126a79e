import { pointAt, type ShownCard, untilCard } from '../../test/browser/card.ts';
import { untilDone } from '../../test/browser/popup.ts';
import type { PageServer } from '../../test/browser/rig/page-server.ts';
import { type BrowserUnderTest, openPopup, type Tab } from '../../test/browser/rig/rig.ts';
import { type Album, saveForDocs } from './album.ts';

/** The part of the browsers' API that is called in a page of the extension. */
declare const chrome: {
  tabs: {
    query(which: object): Promise<{ id: number }[]>;
    setZoom(tab: number | undefined, factor: number): Promise<void>;
  };
};

/** Highlighted pages with the card open: light, dark, from right to left, at 200 %, and as systems may ask for. */
export async function takeCards(album: Album, pages: PageServer): Promise<void> {
  const browser = await album.launch();
  const own = await browser.openOwn('ui/options.html');
  for (const page of ['sample', 'dark', 'right-to-left']) {
    const tab = await checked(browser, pages.fixture(page));
    const { left, top, right, bottom } = (await takeCard(album, `card-${page}`, tab)).box;
    if (page === 'sample' && album.name === 'chromium') {
      const part = { left: left - 80, top: top - 120, width: right - left + 160, height: bottom - top + 180 };
      await saveForDocs('card', await tab.screenshot(), browser, part);
    }
    await tab.close();
  }
  const tab = await checked(browser, pages.fixture('sample'));
  for (const display of ['forced-colours', 'more-contrast', 'dark'] as const) {
    await tab.display(display);
    await takeCard(album, `card-system-${display}`, tab);
    await tab.display(null);
  }
  await own.evaluate(async () => {
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.setZoom(front?.id, 2);
  });
  await takeCard(album, 'card-twice-as-large', tab);
  await browser.close();
}

async function checked(browser: BrowserUnderTest, url: string): Promise<Tab> {
  const tab = await browser.open(url);
  const popup = await openPopup(tab);
  await untilDone(popup);
  await popup.close();
  return tab;
}

async function takeCard(album: Album, what: string, tab: Tab): Promise<ShownCard> {
  await tab.movePointer(3, 3);
  await pointAt(tab, 'differs');
  const card = await untilCard(tab);
  // It fades in.
  await new Promise(resolve => setTimeout(resolve, 300));
  album.save(what, await tab.screenshot());
  return card;
}
