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
const { browser, chrome } = globalThis as unknown as Named;

export default browser ?? chrome;
