import type { browser } from '../browser.ts';
import { onPreferences, type Preferences, readPreferences } from '../store/preferences.ts';

type Api = Pick<typeof browser, 'storage'>;

/** Gives a page of the extension the colours that the reader has chosen, now and at every change. */
export async function followTheme(api: Api, root: HTMLElement): Promise<void> {
  const apply = ({ theme }: Preferences) => {
    root.style.colorScheme = theme === 'system' ? '' : theme;
  };
  onPreferences(api, apply);
  apply(await readPreferences(api));
}
