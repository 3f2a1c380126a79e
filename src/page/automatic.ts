import { browser } from '../browser.ts';
import type { PageNotice } from '../messages.ts';

/** How long a page may keep busy before it is checked all the same, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Runs on the sites that the reader wants checked unasked, and on no other. Tells the background once that the
 * page has come to rest, in sight of the reader: a tab that is never looked at costs nothing.
 */
function tellWhenIdle(): void {
  if (document.visibilityState === 'hidden') {
    addEventListener('visibilitychange', tellWhenIdle, { once: true });
    return;
  }
  requestIdleCallback(() => void tell(), { timeout: PATIENCE });
}

async function tell(): Promise<void> {
  try {
    await browser.runtime.sendMessage<PageNotice, void>({ type: 'idle' });
  } catch (error) {
    // The extension was updated or removed while the page loaded: nobody is there to hear.
    console.debug('Crossquote:', error);
  }
}

tellWhenIdle();
