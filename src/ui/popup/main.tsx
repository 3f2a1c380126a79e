import { front } from './front.ts';

// Above, what asks the browser before anything else is evaluated; below, everything else.

import { render } from 'preact';
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../browser.ts';
import { patternOf } from '../../store/sites.ts';
import { warmUpWords, words } from '../../words.ts';
import { AddReport } from '../add/add-report.tsx';
import { openPanel } from '../open-panel.ts';
import { followTheme } from '../theme.ts';
import { AlwaysCheck } from './always-check.tsx';
import { PopupFlow, type View } from './flow.ts';
import { Popup } from './popup.tsx';

/** Fills the popup for the tab it was opened over. */
async function start(): Promise<void> {
  const root = document.createElement('body');
  let tab: Tabs.Tab | undefined;
  const show = (view: View) => {
    const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
    const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_NONE;
    const pattern = patternOf(tab?.url ?? '');
    const onChanged = () => flow.lookAgain();
    render(
      <Popup
        view={view}
        version={browser.runtime.getManifest().version}
        always={pattern && <AlwaysCheck api={browser} pattern={pattern} />}
        adding={check => (
          <AddReport api={browser} tabId={tabId} corpora={check?.corpora ?? []} onChanged={onChanged} />
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
  // While the browser looks: what stands by then need not be built, and code that has run once runs faster.
  show({ state: 'opening' });
  const asked = await front;
  tab = asked.tab;
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort());
  const flow = new PopupFlow(browser, tab?.id ?? browser.tabs.TAB_ID_NONE, show, life.signal);
  const opened = flow.open(tab?.url ?? '', asked.visit);
  // Only now, so that no frame is without anything to read.
  document.body.replaceWith(root);
  await opened;
}

document.documentElement.lang = words('language');
document.title = words('extensionName');
warmUpWords();
await Promise.all([followTheme(browser, document.documentElement), start()]);
