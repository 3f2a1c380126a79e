import { render } from 'preact';
import { browser } from '../../browser.ts';
import { words } from '../words.ts';
import { checkTab, openTab, reveal, type View } from './flow.ts';
import { Popup } from './popup.tsx';

/** Fills the popup for the tab it was opened over. */
async function start(root: HTMLElement): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const { version } = browser.runtime.getManifest();

  const show = (view: View) => {
    render(
      <Popup
        view={view}
        version={version}
        onAgain={() => run(checkTab(browser, tabId, show))}
        onReveal={(visit, quotation) => reveal(browser, tabId, visit, quotation)}
      />,
      root,
    );
  };
  const run = (work: Promise<void>) =>
    work.catch(error => {
      console.error(error);
      show({ state: 'failed', failure: 'unexpected', detail: String(error) });
    });

  await run(openTab(browser, { id: tabId, url: tab?.url ?? '' }, show));
}

document.documentElement.lang = words('language');
document.title = words('extensionName');
await start(document.body);
