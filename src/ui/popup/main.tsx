import { render } from 'preact';
import { browser } from '../../browser.ts';
import { words } from '../../words.ts';
import { PopupFlow, type View } from './flow.ts';
import { Popup } from './popup.tsx';

/** Fills the popup for the tab it was opened over. */
async function start(root: HTMLElement): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { version } = browser.runtime.getManifest();

  const show = (view: View) => {
    render(
      <Popup
        view={view}
        version={version}
        onAgain={() => flow.check()}
        onOff={() => flow.turnOff()}
        onReveal={(visit, quotation) => flow.reveal(visit, quotation)}
      />,
      root,
    );
  };
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort());
  const flow = new PopupFlow(browser, tab?.id ?? browser.tabs.TAB_ID_NONE, show, life.signal);
  await flow.open(tab?.url ?? '');
}

document.documentElement.lang = words('language');
document.title = words('extensionName');
await start(document.body);
