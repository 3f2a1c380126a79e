import type { browser } from '../browser.ts';

/** The parts of the panel. */
export const PANEL_VIEWS = ['quotations', 'outlets', 'omitted', 'save'] as const;
export type PanelView = (typeof PANEL_VIEWS)[number];

/** What the panel of a window is to show first. */
export interface PanelWish {
  windowId: number;
  view: PanelView;
}

/** Under this name a wish waits in `storage.session` until the panel takes it. */
export const PANEL_WISH = 'panel-wish';

/** Chrome's way and Firefox's way to open the panel; each browser has one of them. */
interface Openers {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel of a window at one of its views. To be called in the reader's click and nothing awaited
 * before: both browsers open panels only then.
 */
export async function openPanel(
  api: Pick<typeof browser, 'storage'> & Openers,
  windowId: number,
  view: PanelView,
): Promise<void> {
  const opened = api.sidePanel ? api.sidePanel.open({ windowId }) : api.sidebarAction?.open();
  const wish: PanelWish = { windowId, view };
  await Promise.all([opened, api.storage.session.set({ [PANEL_WISH]: wish })]);
}
