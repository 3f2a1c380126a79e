import { vi } from 'vitest';

/** Waits until an assertion holds. A busy machine may take longer than the second that Vitest waits by itself. */
export function eventually<T>(assertion: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(assertion, { timeout: 15_000 });
}
