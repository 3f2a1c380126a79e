import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { BrowserName } from './rig.ts';

/** Where each browser is looked for, in this order: a name on the PATH or a full path. */
const candidates: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

const variables: Record<BrowserName, string> = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

/**
 * The browser's executable: the one the environment names (`CHROMIUM`, `FIREFOX`), else the first found,
 * else null.
 */
export function lookForExecutable(name: BrowserName): string | null {
  const named = process.env[variables[name]];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = candidates[name].flatMap(it =>
    isAbsolute(it) ? [it] : folders.map(folder => join(folder, it)),
  );
  return paths.find(isExecutable) ?? null;
}

/**
 * Like `lookForExecutable`, for those who cannot do without.
 * @throws Error that says how to get one.
 */
export function findExecutable(name: BrowserName): string {
  const found = lookForExecutable(name);
  if (found) return found;
  throw new Error(`No ${name} found. Run npm run browsers, or name one in the variable ${variables[name]}.`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR') return false;
    throw error;
  }
}
