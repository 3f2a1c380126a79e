import type { Outcome } from '../../src/messages.ts';
import { wear } from '../../test/browser/axe.ts';
import { press, untilThere } from '../../test/browser/controls.ts';
import { popupStates } from '../../test/browser/popup-states.ts';
import type { PageServer } from '../../test/browser/rig/page-server.ts';
import { takePicture } from '../../test/browser/rig/picture.ts';
import type { View } from '../../test/browser/rig/rig.ts';
import { Stage } from '../../test/browser/staged.ts';
import { words } from '../../test/browser/words.ts';
import { checkSample } from '../sample.ts';
import { type Album, SCALE, saveForDocs } from './album.ts';

/** The popup in everything it may have to say. */
export async function takePopups(album: Album, pages: PageServer): Promise<void> {
  const stage = await Stage.open(album.name, SCALE);
  const tab = await stage.browser.open(pages.fixture('sample'));
  const take = async (what: string, popup: View) => {
    await album.saveBoth(`popup-${what}`, popup);
    await popup.close();
  };
  for (const [what, answer] of Object.entries(popupStates)) {
    const popup = await stage.popup(tab, answer);
    await untilThere(popup, 'h1');
    await take(what, popup);
  }
  const { check } = popupStates.result as Extract<Outcome, { state: 'checked' }>;
  const again = await stage.popup(tab, null, { visit: 'earlier', address: pages.fixture('sample'), check });
  await untilThere(again, '.progress');
  await take('checking-again', again);
  const off = await stage.popup(tab, popupStates.result ?? null);
  await untilThere(off, '.turn-off');
  await press(off, words('turnOff'));
  await take('turned-off', off);
  await stage.close();
  await takeOpened(album, pages);
}

/** As it hangs over the page, with the words behind the first verdict. */
async function takeOpened(album: Album, pages: PageServer): Promise<void> {
  const { browser, tab, popup } = await checkSample(album.name, pages, SCALE);
  await popup.evaluate(() => document.querySelector<HTMLElement>('.quotation summary')?.click());
  await album.saveBoth('popup-opened', popup);
  await popup.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  album.save('popup-twice-the-type', await popup.screenshot());
  await popup.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await wear(popup, 'light');
  const picture = await takePicture(browser, tab, popup);
  album.save('popup-over-page', picture);
  if (album.name === 'chromium') await saveForDocs('popup', picture, browser);
  await browser.close();
}
