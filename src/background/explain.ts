import type { browser } from '../browser.ts';

/**
 * Says in the popup why what the reader asked for is not to be seen on the page. Firefox opens it only while the
 * reader's press is being answered; a mark on the button stands for it then.
 */
export async function explain({ action }: Pick<typeof browser, 'action'>, tabId: number): Promise<void> {
  try {
    await action.openPopup();
  } catch (error) {
    console.debug(error);
    await action.setBadgeText({ tabId, text: '!' });
  }
}
