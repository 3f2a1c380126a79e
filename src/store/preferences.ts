import * as v from 'valibot';
import type { browser } from '../browser.ts';

type Api = Pick<typeof browser, 'storage'>;

/** The verdicts that can be painted on a page. */
export const PAINTED = ['differs', 'partly', 'only-here', 'corroborated'] as const;

/** Each value stands by itself: one that is missing or damaged does not cost the reader the others. */
const preferences = v.object({
  /** Colours of the extension's own pages. */
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** The verdicts that are painted on pages. */
  highlighted: v.fallback(v.array(v.picklist(PAINTED)), [...PAINTED]),
  /** Match patterns of the sites whose pages are checked unasked, as far as the browser grants them. */
  automatic: v.fallback(v.array(v.string()), []),
});

/** What the reader has chosen. Lies in `storage.local`: on this device only. */
export type Preferences = v.InferOutput<typeof preferences>;

const KEY = 'preferences';

/** The reader's choices; what is missing or damaged in storage is at its default. */
export async function readPreferences({ storage }: Api): Promise<Preferences> {
  return read((await storage.local.get(KEY))[KEY]);
}

/** Some of the choices, or what makes them out of the ones that hold. */
export type Changes = Partial<Preferences> | ((now: Preferences) => Partial<Preferences>);

/** Changes some of the choices and keeps the others. Rejects where the browser does not store them. */
export async function writePreferences(api: Api, changes: Changes): Promise<void> {
  const now = await readPreferences(api);
  const changed = typeof changes === 'function' ? changes(now) : changes;
  await api.storage.local.set({ [KEY]: { ...now, ...changed } });
}

/** Takes all choices back. */
export async function resetPreferences({ storage }: Api): Promise<void> {
  await storage.local.remove(KEY);
}

/**
 * Tells of every change, whoever makes it and wherever: all pages of the extension hear it.
 *
 * @returns what ends it
 */
export function onPreferences(
  { storage }: Api,
  listener: (now: Preferences, before: Preferences) => void,
): () => void {
  const listen = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) listener(read(change.newValue), read(change.oldValue));
  };
  storage.onChanged.addListener(listen);
  return () => storage.onChanged.removeListener(listen);
}

function read(stored: unknown): Preferences {
  return v.parse(preferences, isRecord(stored) ? stored : {});
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
