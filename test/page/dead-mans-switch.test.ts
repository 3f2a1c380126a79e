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
  vi.stubGlobal('AbortSignal', { timeout });
  const calls = ['ours', 'unknown'].map(name => ({
    of: { wrappedJSObject: registry },
    method: 'delete',
    given: [name],
  }));
  return { registry, calls, timeout, timeIsUp: (which: number) => aborts.at(which)?.abort() };
}

describe('the dead man’s switch', () => {
  it('makes the calls when it is not put off', () => {
    const { registry, calls, timeout, timeIsUp } = fakeFirefox();
    new DeadMansSwitch().arm(calls);
    expect(timeout).toHaveBeenCalledWith(5_000);
    timeIsUp(0);
    expect([...registry.keys()]).toEqual(['theirs']);
  });

  it('does nothing for a time that was put off', () => {
    const { registry, calls, timeIsUp } = fakeFirefox();
    const deadMansSwitch = new DeadMansSwitch();
    deadMansSwitch.arm(calls);
    deadMansSwitch.arm(calls);
    timeIsUp(0);
    expect(registry.has('ours')).toBe(true);
    timeIsUp(1);
    expect(registry.has('ours')).toBe(false);
  });

  it('does nothing once it is disarmed', () => {
    const { registry, calls, timeIsUp } = fakeFirefox();
    const deadMansSwitch = new DeadMansSwitch();
    deadMansSwitch.arm(calls);
    deadMansSwitch.disarm();
    timeIsUp(0);
    expect(registry.has('ours')).toBe(true);
  });

  it('is none in other browsers', () => {
    const { timeout } = fakeFirefox();
    new DeadMansSwitch().arm([{ of: new Map(), method: 'delete', given: ['ours'] }]);
    expect(timeout).not.toHaveBeenCalled();
  });
});

describe('a page that tampers with its own functions', () => {
  it.each([
    ['has none', undefined],
    ['lets them fail', Object.assign(() => {}, { bind: () => fail() })],
    ['gives something else', Object.assign(() => {}, { bind: () => 'nothing' })],
  ])('goes without the switch where it %s', (_, replaced) => {
    const debug = vi.spyOn(console, 'debug').mockReturnValue();
    const { registry, calls } = fakeFirefox();
    Object.assign(registry, { delete: replaced });
    const deadMansSwitch = new DeadMansSwitch();
    expect(() => deadMansSwitch.arm(calls)).not.toThrow();
    expect(() => deadMansSwitch.disarm()).not.toThrow();
    expect(debug).toHaveBeenCalled();
    debug.mockRestore();
  });
});

function fail(): never {
  throw new Error('the page says no');
}
