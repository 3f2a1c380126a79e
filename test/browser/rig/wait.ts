import { setTimeout as sleep } from 'node:timers/promises';

/** How long anything in a browser may take before the rig gives up on it, in milliseconds. */
const patience = 50_000;

/**
 * Asks again and again until the answer is neither null, undefined nor false, and hands it back.
 * @throws Error naming `what` once the patience is over.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) {
      return answer as Exclude<T, null | undefined | false>;
    }
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for: ${what}`);
    await sleep(50);
  }
}
