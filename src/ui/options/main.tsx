import { browser } from '../../browser.ts';
import { words } from '../../words.ts';
import { followTheme } from '../theme.ts';
import { startWorker } from './corpora/importer.ts';
import { startOptions } from './live.tsx';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());
document.documentElement.lang = words('language');
document.title = words('optionsTitle');
await Promise.all([
  followTheme(browser, document.documentElement),
  startOptions(browser, document.body, startWorker, life.signal),
]);
