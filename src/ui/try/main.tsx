import { render } from 'preact';
import { browser } from '../../browser.ts';
import { PopupFlow } from '../popup/flow.ts';
import { followTheme } from '../theme.ts';
import { loadPageScript } from './page-script.ts';
import { type Tried, TryIt } from './try-it.tsx';

/** Makes the sample article a page like any other, with a button of its own that checks it. */
async function start(root: HTMLElement): Promise<void> {
  const [tab] = await Promise.all([browser.tabs.getCurrent(), loadPageScript(document)]);
  const life = new AbortController();
  addEventListener('pagehide', ({ persisted }) => persisted || life.abort());
  const show = (view: Tried) => render(<TryIt view={view} onCheck={() => flow.check()} />, root);
  const flow = new PopupFlow(browser, tab?.id ?? browser.tabs.TAB_ID_NONE, show, life.signal);
  show({ state: 'ready' });
}

const root = document.querySelector<HTMLElement>('#try');
if (!root) throw new Error('The page holds no place for the button.');
await Promise.all([followTheme(browser, document.documentElement), start(root)]);
