import type { Action } from 'webextension-polyfill';
import type { browser } from '../browser.ts';
import type { Check } from '../core/result.ts';
import { popupFor } from '../popup-address.ts';
import { readVisit } from '../store/visits.ts';

/** White on it has a contrast of 6.5 : 1; the popup's colour for quotations that differ. */
const BACKGROUND = '#a63a12';

/**
 * Shows on a tab's toolbar button how many quotations differ, nothing when none does, and has the popup know at once
 * for which tab it is opened. The browser takes both back when the tab goes to another page.
 */
export async function showBadge(action: Action.Static, tabId: number, check: Check): Promise<void> {
  const differing = check.quotations.filter(({ verdict }) => verdict === 'differs').length;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setBadgeText({ tabId, text: differing === 0 ? '' : String(differing) }),
    action.setPopup({ tabId, popup: popupFor(tabId) }),
  ]);
}

/** Shows the badge of the visit that is stored for a tab; whoever asks knows that the tab shows it. */
export async function restoreBadge(
  api: Pick<typeof browser, 'action' | 'storage'>,
  tabId: number,
): Promise<void> {
  const visit = await readVisit(api, tabId);
  if (visit) await showBadge(api.action, tabId, visit.check);
}
