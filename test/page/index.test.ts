// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeHighlights } from './fake-highlights.ts';
import { fakeRuntime } from './fake-runtime.ts';

const runtime = fakeRuntime();
vi.mock('../../src/browser.ts', () => ({ browser: { runtime, extension: { inIncognitoContext: false } } }));

beforeEach(() => void fakeHighlights());
afterEach(() => vi.unstubAllGlobals());

async function inject(): Promise<void> {
  vi.resetModules();
  await import('../../src/page/index.ts');
}

it('answers once, however often it is injected', async () => {
  await inject();
  const [first] = runtime.listeners;
  await inject();
  await inject();
  expect(runtime.listeners.size).toBe(1);
  expect(runtime.listeners.has(first as never)).toBe(false);
  await expect(runtime.receive({ type: 'visit' })).resolves.toBeNull();
});
