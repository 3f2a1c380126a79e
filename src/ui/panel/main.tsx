import { render } from 'preact';
import { browser } from '../../browser.ts';
import { words } from '../../words.ts';
import { AddReport } from '../add/add-report.tsx';
import { reveal } from '../ask.ts';
import { PANEL_WISH, type PanelView, type PanelWish } from '../open-panel.ts';
import { followTheme } from '../theme.ts';
import { type Followed, TabFollower } from './follow.ts';
import { Panel } from './panel.tsx';

/** Fills the panel of one window, and follows that window's tab in front. */
async function start(root: HTMLElement): Promise<void> {
  const { id: windowId = browser.windows.WINDOW_ID_NONE } = await browser.windows.getCurrent();
  let followed: Followed = { state: 'asking' };
  let view: PanelView = 'quotations';

  const draw = () => {
    render(
      <Panel
        followed={followed}
        view={view}
        onView={chosen => {
          view = chosen;
          draw();
        }}
        adding={(tabId, { corpora }) => (
          <AddReport api={browser} tabId={tabId} corpora={corpora} onChanged={() => void follower.look()} />
        )}
        onReveal={(tabId, visit, quotation) => reveal(browser.tabs, tabId, visit, quotation)}
        onPrint={tabId => {
          browser.tabs
            .create({ url: browser.runtime.getURL(`ui/print.html?tab=${tabId}`) })
            .catch(console.error);
        }}
      />,
      root,
    );
  };
  const takeWish = async () => {
    const wish = (await browser.storage.session.get(PANEL_WISH))[PANEL_WISH] as PanelWish | undefined;
    if (wish?.windowId !== windowId) return;
    await browser.storage.session.remove(PANEL_WISH);
    view = wish.view;
    draw();
  };

  draw();
  const follower = new TabFollower(browser, windowId, found => {
    followed = found;
    draw();
  });
  browser.storage.session.onChanged.addListener(() => void takeWish());
  await takeWish();
  await follower.look();
}

document.documentElement.lang = words('language');
document.title = words('panelTitle');
await Promise.all([followTheme(browser, document.documentElement), start(document.body)]);
