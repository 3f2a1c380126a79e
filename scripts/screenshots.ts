/** Takes the README's pictures: the popup over the highlighted sample article, in each browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PageServer } from '../test/browser/rig/page-server.ts';
import { takePicture } from '../test/browser/rig/picture.ts';
import { browserNames } from '../test/browser/rig/rig.ts';
import { checkSample } from './sample.ts';

const folder = 'docs/images';

const pages = await PageServer.start();
mkdirSync(folder, { recursive: true });
try {
  for (const name of browserNames) {
    const { browser, tab, popup } = await checkSample(name, pages, 2);
    // Opened, the first quotation shows the words that differ.
    await popup.evaluate(() => document.querySelector<HTMLElement>('.quotation summary')?.click());
    const file = join(folder, `${name}.png`);
    writeFileSync(file, await takePicture(browser, tab, popup));
    await browser.close();
    console.log(file);
  }
} finally {
  await pages.close();
}
