import manifest from '../manifest.json' with { type: 'json' };
import project from '../package.json' with { type: 'json' };

export type Browser = 'chrome' | 'firefox';

/** Paths of the keys of `manifest.json` that a browser does not know and would complain about. */
const UNKNOWN: Record<Browser, string[][]> = {
  chrome: [
    ['browser_specific_settings'],
    ['background', 'scripts'],
    ['action', 'default_area'],
    ['sidebar_action'],
  ],
  firefox: [['minimum_chrome_version'], ['background', 'service_worker'], ['side_panel']],
};

/** Permissions that a browser does not know. */
const UNKNOWN_PERMISSIONS: Record<Browser, string[]> = { chrome: [], firefox: ['sidePanel'] };

/** The project's manifest as one browser wants it, with the version of `package.json`. */
export function manifestFor(browser: Browser): Record<string, unknown> {
  const own = { ...structuredClone(manifest), version: project.version };
  for (const path of UNKNOWN[browser]) {
    const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), own);
    Reflect.deleteProperty(parent, path.at(-1) ?? '');
  }
  own.permissions = own.permissions.filter(name => !UNKNOWN_PERMISSIONS[browser].includes(name));
  return own;
}
