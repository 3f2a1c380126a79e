import type { browser } from '../../browser.ts';
import { parsePack } from '../../core/corpus/pack.ts';
import type { Pack } from '../../core/corpus/report.ts';
import {
  type Preferences,
  readPreferences,
  resetPreferences,
  writePreferences,
} from '../../store/preferences.ts';

type Api = Pick<typeof browser, 'commands' | 'permissions' | 'runtime' | 'storage' | 'tabs'>;

/** A site that the reader wants checked unasked. */
export interface Site {
  pattern: string;
  /** False where the browser has taken the grant back. */
  granted: boolean;
}

/** A keyboard shortcut as the browser has it. */
export interface Shortcut {
  what: string;
  /** As the browser writes it; empty where none is set. */
  keys: string;
}

/** All that the options page shows. */
export interface Shown {
  preferences: Preferences;
  sites: Site[];
  /** The bundled corpus; null where it cannot be read. */
  corpus: Pack | null;
  shortcuts: Shortcut[];
}

/** Reads and changes what the reader has chosen. Every change is stored at once. */
export class Choices {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  async read(): Promise<Shown> {
    const { commands, permissions } = this.#api;
    const preferences = await readPreferences(this.#api);
    const [sites, corpus, shortcuts] = await Promise.all([
      Promise.all(
        preferences.automatic.map(async pattern => ({
          pattern,
          granted: await permissions.contains({ origins: [pattern] }),
        })),
      ),
      this.#readCorpus(),
      commands.getAll(),
    ]);
    return {
      preferences,
      sites,
      corpus,
      shortcuts: shortcuts.map(({ description = '', shortcut = '' }) => ({
        what: description,
        keys: shortcut,
      })),
    };
  }

  /** Rejects where the browser does not store it. */
  change(changes: Partial<Preferences>): Promise<void> {
    return writePreferences(this.#api, changes);
  }

  /**
   * Asks the browser to grant a site, and takes it up. Must be called at once when the reader presses something:
   * the browser asks them only then.
   *
   * @returns false where the reader or the browser said no
   */
  async allow(pattern: string): Promise<boolean> {
    if (!(await this.#api.permissions.request({ origins: [pattern] }))) return false;
    const { automatic } = await readPreferences(this.#api);
    await this.change({ automatic: [...new Set([...automatic, pattern])] });
    return true;
  }

  /** Gives a site back to the browser. */
  async revoke(pattern: string): Promise<void> {
    const { automatic } = await readPreferences(this.#api);
    await this.change({ automatic: automatic.filter(other => other !== pattern) });
    await this.#api.permissions.remove({ origins: [pattern] });
  }

  /** Takes all choices back, sites among them. */
  async reset(): Promise<void> {
    const { automatic } = await readPreferences(this.#api);
    await resetPreferences(this.#api);
    if (automatic.length > 0) await this.#api.permissions.remove({ origins: automatic });
  }

  /** Opens the browser's own page for shortcuts: only there can they be changed. */
  async openShortcuts(): Promise<void> {
    const { commands, tabs } = this.#api;
    if ('openShortcutSettings' in commands) await commands.openShortcutSettings();
    else await (tabs as Api['tabs']).create({ url: 'chrome://extensions/shortcuts' });
  }

  async #readCorpus(): Promise<Pack | null> {
    try {
      const response = await fetch(this.#api.runtime.getURL('corpus.json'));
      return parsePack(await response.json());
    } catch (error) {
      console.error(error);
      return null;
    }
  }
}
