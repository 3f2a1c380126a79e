/**
 * Takes pictures of everything a reader may see of the extension, in each browser and both themes, into
 * `dist/screenshots`, and of those the few that README and docs show into `docs/images`.
 *
 * Usage: npm run screenshots [-- --browser firefox]
 */
import { parseArgs } from 'node:util';
import { PageServer } from '../test/browser/rig/page-server.ts';
import { type BrowserName, browserNames } from '../test/browser/rig/rig.ts';
import { Album } from './pictures/album.ts';
import { takeCards } from './pictures/cards.ts';
import { takeOwnPages } from './pictures/own-pages.ts';
import { takePanel } from './pictures/panel.ts';
import { takePopups } from './pictures/popups.ts';

const { values } = parseArgs({ options: { browser: { type: 'string' } } });
const chosen = browserNames.filter(name => !values.browser || name === values.browser);

const pages = await PageServer.start();
try {
  for (const name of chosen satisfies BrowserName[]) {
    const album = new Album(name);
    for (const take of [takePopups, takePanel, takeOwnPages, takeCards]) await take(album, pages);
  }
} finally {
  await pages.close();
}
