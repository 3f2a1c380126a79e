import { render } from 'preact';
import { browser } from '../../browser.ts';
import { patternOf } from '../../store/sites.ts';
import { words } from '../../words.ts';
import { AddReport } from '../add/add-report.tsx';
import { openPanel } from '../open-panel.ts';
import { followTheme } from '../theme.ts';
import { AlwaysCheck } from './always-check.tsx';
import { PopupFlow, type View } from './flow.ts';
import { Popup } from './popup.tsx';

/** Fills the popup for the tab it was opened over. */
async function start(root: HTMLElement): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_NONE;
  const pattern = patternOf(tab?.url ?? '');
  const { version } = browser.runtime.getManifest();

  const show = (view: View) => {
    render(
      <Popup
        view={view}
        version={version}
        always={pattern && <AlwaysCheck api={browser} pattern={pattern} />}
        adding={check => (
          <AddReport
            api={browser}
            tabId={tabId}
            corpora={check?.corpora ?? []}
            onChanged={() => flow.lookAgain()}
          />
        )}
        onAgain={() => flow.check()}
        onOff={() => flow.turnOff()}
        onReveal={(visit, quotation) => flow.reveal(visit, quotation)}
        onPanel={view => {
          // The popup would hang over the panel.
          openPanel(browser, windowId, view).then(() => window.close(), console.error);
        }}
      />,
      root,
    );
  };
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort());
  const flow = new PopupFlow(browser, tabId, show, life.signal);
  await flow.open(tab?.url ?? '');
}

document.documentElement.lang = words('language');
document.title = words('extensionName');
await Promise.all([followTheme(browser, document.documentElement), start(document.body)]);
