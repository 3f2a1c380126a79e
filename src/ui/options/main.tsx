import { browser } from '../../browser.ts';
import { words } from '../../words.ts';
import { followTheme } from '../theme.ts';
import { startOptions } from './live.tsx';

document.documentElement.lang = words('language');
document.title = words('optionsTitle');
await Promise.all([followTheme(browser, document.documentElement), startOptions(browser, document.body)]);
