/**
 * Set up before each file of unit tests. Preact waits for a frame before it runs effects; by then a test may be
 * over, and its window gone.
 */
if (typeof document !== 'undefined') {
  const { options } = await import('preact');
  options.requestAnimationFrame = queueMicrotask;
}

export {};
