import { render } from 'preact';
import { browser } from '../../browser.ts';
import { onPreferences } from '../../store/preferences.ts';
import { words } from '../../words.ts';
import { followTheme } from '../theme.ts';
import { Choices } from './choices.ts';
import { Options } from './options.tsx';

/** Fills the options page, and again at every change, also at one made elsewhere. */
async function start(root: HTMLElement): Promise<void> {
  const choices = new Choices(browser);
  const show = async () => {
    const shown = await choices.read();
    render(<Options shown={shown} choices={choices} />, root);
  };
  onPreferences(browser, () => void show());
  browser.permissions.onAdded.addListener(() => void show());
  browser.permissions.onRemoved.addListener(() => void show());
  await show();
}

document.documentElement.lang = words('language');
document.title = words('optionsTitle');
await followTheme(browser, document.documentElement);
await start(document.body);
