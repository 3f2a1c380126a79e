// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchExtension } from '../../src/page/orphan.ts';
import { fakeRuntime } from './fake-runtime.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watching() {
  const runtime = fakeRuntime();
  const life = new AbortController();
  const alive = vi.fn();
  const orphaned = vi.fn(() => life.abort());
  watchExtension(runtime, { alive, orphaned }, life.signal);
  return { runtime, life, alive, orphaned };
}

describe('the watch over the extension', () => {
  it('finds it alive, at once and every two seconds', () => {
    const { alive, orphaned } = watching();
    expect(alive).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10_000);
    expect(alive).toHaveBeenCalledTimes(6);
    expect(orphaned).not.toHaveBeenCalled();
  });

  it('finds within two seconds that it is gone, once', () => {
    const { runtime, alive, orphaned } = watching();
    runtime.orphan();
    vi.advanceTimersByTime(2_000);
    expect(orphaned).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(orphaned).toHaveBeenCalledTimes(1);
    expect(alive).toHaveBeenCalledTimes(1);
  });

  it('looks as soon as the tab comes into sight', () => {
    const listen = vi.spyOn(globalThis, 'addEventListener');
    const { runtime, alive, orphaned } = watching();
    const listener = listen.mock.calls.find(([type]) => type === 'visibilitychange')?.[1];
    if (typeof listener !== 'function') throw new Error('Nobody listens.');
    listener({ isTrusted: true } as Event);
    expect(alive).toHaveBeenCalledTimes(2);
    runtime.orphan();
    listener({ isTrusted: true } as Event);
    expect(orphaned).toHaveBeenCalledTimes(1);
    listen.mockRestore();
  });

  it('does not let the page make it look', () => {
    const { alive } = watching();
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(alive).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing behind when it ends', () => {
    const { life, alive } = watching();
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(alive).toHaveBeenCalledTimes(1);
  });
});
