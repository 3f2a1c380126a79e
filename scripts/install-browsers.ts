/**
 * Installs the browsers that the tests and `npm start` drive, where they are missing and it may.
 * Names of browsers as arguments; none means all.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lookForExecutable } from '../test/browser/rig/executables.ts';
import { type BrowserName, browserNames } from '../test/browser/rig/rig.ts';

/** Debian's packages. */
const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

function install(packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit', env });
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

const asked = process.argv.slice(2);
const wanted = asked.length > 0 ? browserNames.filter(name => asked.includes(name)) : browserNames;
const missing = wanted.filter(name => lookForExecutable(name) === null);
const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

if (missing.length > 0 && mayInstall) {
  install(missing.map(name => PACKAGES[name]));
} else if (missing.length > 0) {
  const variables = missing.map(name => name.toUpperCase()).join(' and ');
  console.error(`Missing: ${missing.join(' and ')}. Install it, or name its executable in ${variables}.`);
  process.exitCode = 1;
}
