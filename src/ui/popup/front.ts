import { browser } from '../../browser.ts';
import { askFront } from './ask-front.ts';

/** Asked for as the popup's script starts: the rest of it is evaluated while the browser looks. */
export const front = askFront(browser, location.search);
