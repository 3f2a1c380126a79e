/** The one seam to the browser's extension API: everything else imports it from here. */
export { default as browser } from 'webextension-polyfill';
