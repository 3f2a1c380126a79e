import { render } from 'preact';
import { browser } from '../../browser.ts';
import { words } from '../../words.ts';
import { readShortcuts, type Shortcut } from '../shortcuts.ts';
import { followTheme } from '../theme.ts';
import { Welcome } from './welcome.tsx';

/** Fills the page that is opened once after the installation, and again as the reader comes back to it. */
async function start(root: HTMLElement): Promise<void> {
  const { permissions = [] } = browser.runtime.getManifest();
  const show = async () => {
    const [shortcuts, pinned] = await Promise.all([knownShortcuts(), isPinned()]);
    render(<Welcome permissions={permissions} shortcuts={shortcuts} pinned={pinned} />, root);
  };
  // No event in both browsers tells that the button was pinned, or a shortcut changed.
  addEventListener('focus', () => void show());
  await show();
}

async function knownShortcuts(): Promise<Shortcut[]> {
  const shortcuts = await readShortcuts(browser);
  return shortcuts.filter(({ keys }) => keys !== '');
}

/** Whether the button is on the toolbar; null where the browser does not say. */
async function isPinned(): Promise<boolean | null> {
  const { isOnToolbar = null } = await browser.action.getUserSettings();
  return isOnToolbar;
}

document.documentElement.lang = words('language');
document.title = words('extensionName');
await Promise.all([followTheme(browser, document.documentElement), start(document.body)]);
