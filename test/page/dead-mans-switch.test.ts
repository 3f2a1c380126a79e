// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeadMansSwitch } from '../../src/page/dead-mans-switch.ts';

afterEach(() => vi.unstubAllGlobals());

/** Firefox's two views of the page's objects: an own one, and the page's in `wrappedJSObject`. */
function fakeFirefox() {
  const registry = new Map<string, unknown>([
    ['ours', 1],
    ['theirs', 2],
  ]);
  const aborts: AbortController[] = [];
  const timeout = vi.fn((_delay: number) => {
    const abort = new AbortController();
    aborts.push(abort);
    return { wrappedJSObject: abort.signal };
  });
  vi.stubGlobal('CSS', { highlights: { wrappedJSObject: registry } });
  vi.stubGlobal('AbortSignal', { timeout });
  return { registry, timeout, timeIsUp: (which: number) => aborts.at(which)?.abort() };
}

describe('the dead man’s switch', () => {
  it('takes the named highlights out when it is not put off', () => {
    const { registry, timeout, timeIsUp } = fakeFirefox();
    new DeadMansSwitch(['ours', 'unknown']).arm();
    expect(timeout).toHaveBeenCalledWith(5_000);
    timeIsUp(0);
    expect([...registry.keys()]).toEqual(['theirs']);
  });

  it('does nothing for a time that was put off', () => {
    const { registry, timeIsUp } = fakeFirefox();
    const deadMansSwitch = new DeadMansSwitch(['ours']);
    deadMansSwitch.arm();
    deadMansSwitch.arm();
    timeIsUp(0);
    expect(registry.has('ours')).toBe(true);
    timeIsUp(1);
    expect(registry.has('ours')).toBe(false);
  });

  it('does nothing once it is disarmed', () => {
    const { registry, timeIsUp } = fakeFirefox();
    const deadMansSwitch = new DeadMansSwitch(['ours']);
    deadMansSwitch.arm();
    deadMansSwitch.disarm();
    timeIsUp(0);
    expect(registry.has('ours')).toBe(true);
  });

  it('is none in other browsers', () => {
    const { timeout } = fakeFirefox();
    vi.stubGlobal('CSS', { highlights: new Map() });
    new DeadMansSwitch(['ours']).arm();
    expect(timeout).not.toHaveBeenCalled();
  });
});
