import { fileURLToPath } from 'node:url';
import type { BrowserName } from './rig.ts';

/** Where the extension for each browser lies in the folder that it was built into. */
export const BUILDS: Readonly<Record<BrowserName, string>> = { chromium: 'chrome', firefox: 'firefox' };

/** Folder of the unpacked extension for a browser, as `npm run build` leaves it. */
export function buildFor(name: BrowserName): string {
  return fileURLToPath(new URL(`../../../dist/${BUILDS[name]}`, import.meta.url));
}
