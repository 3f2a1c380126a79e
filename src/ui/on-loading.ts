import type { Tabs } from 'webextension-polyfill';

/**
 * Tells of every tab that begins to load something, or has loaded it. The tab may show for a while what it showed
 * before; both browsers tell of it again once it shows something else.
 *
 * @param signal ends it
 */
export function onLoading(
  tabs: Pick<Tabs.Static, 'onUpdated'>,
  listener: (tabId: number) => void,
  signal: AbortSignal,
): void {
  const listen = (tabId: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (status !== undefined) listener(tabId);
  };
  tabs.onUpdated.addListener(listen);
  signal.addEventListener('abort', () => tabs.onUpdated.removeListener(listen));
}
