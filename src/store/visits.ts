import type { browser } from '../browser.ts';
import type { Visit } from '../messages.ts';

type Api = Pick<typeof browser, 'storage' | 'tabs'>;

/** The browser refused to store a visit, as a rule because its room is used up. */
export class NotKept extends Error {
  override name = 'NotKept';
}

const PREFIX = 'visit:';

/** A tab's address as visits name it: without fragment, since a jump inside a page is no other page. */
export function addressOf(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}

/** The last visit stored for a tab, or null. It may be of a page that the tab has left since. */
export async function readVisit({ storage }: Pick<Api, 'storage'>, tabId: number): Promise<Visit | null> {
  const key = keyOf(tabId);
  const stored = await storage.session.get(key);
  return (stored[key] as Visit | undefined) ?? null;
}

/**
 * Stores the visit of a tab in place of its earlier one, in memory only (`storage.session`), and drops
 * what is stored for tabs that were closed.
 *
 * @throws NotKept when the browser refuses; then nothing is stored for the tab.
 */
export async function writeVisit(api: Api, tabId: number, visit: Visit): Promise<void> {
  const key = keyOf(tabId);
  await dropClosed(api);
  try {
    await api.storage.session.set({ [key]: visit });
  } catch (error) {
    await api.storage.session.remove(key);
    throw new NotKept('The browser did not store the visit.', { cause: error });
  }
}

/** Forgets the visit of a tab. */
export async function dropVisit({ storage }: Pick<Api, 'storage'>, tabId: number): Promise<void> {
  await storage.session.remove(keyOf(tabId));
}

/**
 * Tells of every other visit that is stored for a tab; null: the one there was is forgotten.
 *
 * @param signal ends it
 */
export function onVisit(
  { storage }: Pick<Api, 'storage'>,
  tabId: number,
  listener: (visit: Visit | null) => void,
  signal: AbortSignal,
): void {
  const key = keyOf(tabId);
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'session' && change) listener((change.newValue as Visit | undefined) ?? null);
  };
  storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => storage.onChanged.removeListener(listen));
}

async function dropClosed({ storage, tabs }: Api): Promise<void> {
  const [stored, open] = await Promise.all([storage.session.get(null), tabs.query({})]);
  const live = new Set(open.flatMap(tab => (tab.id === undefined ? [] : [keyOf(tab.id)])));
  const closed = Object.keys(stored).filter(key => key.startsWith(PREFIX) && !live.has(key));
  if (closed.length > 0) await storage.session.remove(closed);
}

function keyOf(tabId: number): string {
  return `${PREFIX}${tabId}`;
}
