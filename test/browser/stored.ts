import type { Check } from '../../src/core/result.ts';
import type { Visit } from '../../src/messages.ts';
import type { View } from './rig/rig.ts';
import { until } from './rig/wait.ts';

/** The part of the browsers' API that is called in the popup. */
declare const chrome: { storage: { session: { get(keys: null): Promise<Record<string, Visit>> } } };

/** The whole result of the last check of a page, as the extension keeps it; waits for it. */
export function storedCheck(popup: View, address: string): Promise<Check> {
  return until('the stored result', () =>
    popup.evaluate(async wanted => {
      const stored = Object.values(await chrome.storage.session.get(null));
      return stored.find(visit => visit.address === wanted)?.check ?? null;
    }, address),
  );
}
