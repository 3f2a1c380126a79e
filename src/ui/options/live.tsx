import { render } from 'preact';
import type { browser } from '../../browser.ts';
import { onCorpora } from '../../store/corpus-events.ts';
import { onPreferences } from '../../store/preferences.ts';
import { Choices } from './choices.ts';
import type { ImportWorker } from './corpora/importer.ts';
import { Keeper } from './corpora/keeper.ts';
import { Options, Unreadable } from './options.tsx';

/**
 * Fills the options page, and again at every change, also at one that is made elsewhere: in a second tab, in
 * the popup, on the browser's own pages.
 */
export async function startOptions(
  api: typeof browser,
  root: HTMLElement,
  startWorker: () => ImportWorker,
  signal: AbortSignal,
): Promise<void> {
  const choices = new Choices(api);
  const keeper = new Keeper(api, startWorker);
  let corpora = await keeper.list();
  let [asked, listed] = [0, 0];
  const show = async () => {
    const mine = ++asked;
    const page = await choices.read().then(
      shown => <Options shown={shown} corpora={corpora} choices={choices} keeper={keeper} />,
      error => {
        console.error(error);
        return <Unreadable onAgain={() => void show()} />;
      },
    );
    // Two changes in a row are read at the same time: the older answer may come last.
    if (mine === asked) render(page, root);
  };
  const list = async () => {
    const mine = ++listed;
    const found = await keeper.list();
    if (mine !== listed) return;
    corpora = found;
    await show();
  };
  onPreferences(api, () => void show());
  onCorpora(() => void list(), signal);
  api.permissions.onAdded.addListener(() => void show());
  api.permissions.onRemoved.addListener(() => void show());
  // The reader comes back from the browser's page for shortcuts; no event tells what they did there.
  addEventListener('focus', () => void show(), { signal });
  await show();
}
