import type { browser } from '../browser.ts';

type Api = {
  runtime: Pick<typeof browser.runtime, 'getURL' | 'onInstalled'>;
  tabs: Pick<typeof browser.tabs, 'create'>;
};

/** Opens the page that says what the extension does, once: after its installation, not after an update. */
export function greetNewReaders({ runtime, tabs }: Api): void {
  runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await tabs.create({ url: runtime.getURL('ui/welcome.html') });
  });
}
