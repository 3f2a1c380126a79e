import type { Browser } from 'webextension-polyfill';

/** The names under which browsers give an extension its API. */
interface Named {
  browser?: Browser;
  chrome: Browser;
}

/**
 * Stands for webextension-polyfill in what is injected into pages, and in the popup: they need little of it, and pages
 * and readers would wait for it. In Chrome no listener for messages may answer with a promise here, and whoever asks the
 * background gets an error of its as a plain answer.
 */
const names = globalThis as unknown as Named;

// Where a browser does not know the one name, an element of the page may answer to it: `<div id="browser">`.
const own = Object.hasOwn(names, 'browser') ? names.browser : undefined;

export default own ?? names.chrome;
