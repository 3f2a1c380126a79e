import type { browser } from '../browser.ts';
import { onPreferences, type Preferences, readPreferences } from '../store/preferences.ts';

type Api = Pick<typeof browser, 'storage'>;
type Theme = Preferences['theme'];

/**
 * Gives a page of the extension the colours that the reader has chosen, now and at every change. The last ones are
 * there before the first paint: `storage.local` answers only after it.
 */
export async function followTheme(api: Api, root: HTMLElement): Promise<void> {
  const paint = (theme: Theme) => {
    root.style.colorScheme = theme === 'system' ? '' : theme;
  };
  const apply = ({ theme }: Preferences) => {
    paint(theme);
    remember(theme);
  };
  paint(remembered());
  onPreferences(api, apply);
  apply(await readPreferences(api));
}

const KEY = 'theme';

function remembered(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch (error) {
    // A reader may have forbidden all sites to store anything, and some browsers count an extension among them.
    console.warn(error);
    return 'system';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch (error) {
    console.warn(error);
  }
}
