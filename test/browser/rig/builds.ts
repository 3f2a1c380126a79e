import { fileURLToPath } from 'node:url';
import type { BrowserName } from './rig.ts';

const folders: Record<BrowserName, string> = { chromium: 'dist/chrome', firefox: 'dist/firefox' };

/** Folder of the unpacked extension for a browser, as `npm run build` leaves it. */
export function buildFor(name: BrowserName): string {
  return fileURLToPath(new URL(`../../../${folders[name]}`, import.meta.url));
}
