import type { browser } from '../../browser.ts';
import { allowSite, revokeSite } from '../../store/automatic-sites.ts';
import {
  type Changes,
  type Preferences,
  readPreferences,
  resetPreferences,
  writePreferences,
} from '../../store/preferences.ts';
import { readShortcuts, type Shortcut } from '../shortcuts.ts';

type Api = Pick<typeof browser, 'commands' | 'permissions' | 'storage' | 'tabs'>;

/** A site that the reader wants checked unasked. */
export interface Site {
  pattern: string;
  /** False where the browser has taken the grant back. */
  granted: boolean;
}

/** All that the options page shows. */
export interface Shown {
  preferences: Preferences;
  sites: Site[];
  shortcuts: Shortcut[];
}

/** Reads and changes what the reader has chosen. Every change is stored at once. */
export class Choices {
  readonly #api: Api;
  #last: Promise<void> = Promise.resolve();

  constructor(api: Api) {
    this.#api = api;
  }

  async read(): Promise<Shown> {
    const { permissions } = this.#api;
    const preferences = await readPreferences(this.#api);
    const [sites, shortcuts] = await Promise.all([
      Promise.all(
        preferences.automatic.map(async pattern => ({
          pattern,
          granted: await permissions.contains({ origins: [pattern] }),
        })),
      ),
      readShortcuts(this.#api),
    ]);
    return { preferences, sites, shortcuts };
  }

  /** One after the other, so that two quick ones do not undo each other. Rejects where one is not stored. */
  change(changes: Changes): Promise<void> {
    const done = this.#last.then(() => writePreferences(this.#api, changes));
    this.#last = done.catch(() => {});
    return done;
  }

  /** See {@link allowSite}: to be called at once when the reader presses something. */
  allow(pattern: string): Promise<boolean> {
    return allowSite(this.#api, pattern);
  }

  /** Gives a site back to the browser. */
  revoke(pattern: string): Promise<void> {
    return revokeSite(this.#api, pattern);
  }

  /** Takes all choices back, and gives back every site that the browser grants. */
  async reset(): Promise<void> {
    await resetPreferences(this.#api);
    const { origins = [] } = await this.#api.permissions.getAll();
    if (origins.length > 0) await this.#api.permissions.remove({ origins });
  }

  /** Opens the browser's own page for shortcuts: only there can they be changed. */
  async openShortcuts(): Promise<void> {
    const { commands, tabs } = this.#api;
    if ('openShortcutSettings' in commands) await commands.openShortcutSettings();
    else await (tabs as Api['tabs']).create({ url: 'chrome://extensions/shortcuts' });
  }
}
