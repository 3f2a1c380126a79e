import type { Runtime } from 'webextension-polyfill';

/** In milliseconds. Browsers slow it down in tabs out of sight. */
const BEAT = 2_000;

/**
 * Whether the extension that injected this script has been updated or removed since. Its API answers no more
 * then, and Chromium takes the id away.
 */
export function isOrphan(runtime: Pick<Runtime.Static, 'id'>): boolean {
  return runtime.id === undefined;
}

/**
 * Looks every now and then, and as soon as the tab comes back into sight, whether the extension is still
 * there. No event says so: a port closes as well when the background merely falls asleep, and opening it again
 * would keep the background awake for ever.
 *
 * @param alive called at once, and at every look that finds the extension
 * @param orphaned called at the first look that does not
 * @param signal ends it
 */
export function watchExtension(
  runtime: Pick<Runtime.Static, 'id'>,
  { alive, orphaned }: { alive(): void; orphaned(): void },
  signal: AbortSignal,
): void {
  const look = () => (isOrphan(runtime) ? orphaned() : alive());
  const timer = setInterval(look, BEAT);
  // A page can send such events by the thousand; what comes of each costs something.
  addEventListener('visibilitychange', ({ isTrusted }) => isTrusted && look(), { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
  alive();
}
