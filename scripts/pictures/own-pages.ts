import { untilThere } from '../../test/browser/controls.ts';
import type { Album } from './album.ts';

/** Settings, first run and the article to try it on. */
export async function takeOwnPages(album: Album): Promise<void> {
  const browser = await album.launch();
  for (const [page, ready] of [
    ['options', '.options section'],
    ['welcome', '.permissions'],
    ['try', '#try button'],
  ] as const) {
    const tab = await browser.openOwn(`ui/${page}.html`);
    await untilThere(tab, ready);
    await album.saveBoth(page, tab);
    await tab.evaluate(() => scrollTo(0, innerHeight * 0.9));
    await album.saveBoth(`${page}-further-down`, tab);
    await tab.close();
  }
  await browser.close();
}
