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
  const registries = [{ wrappedJSObject: registry } as unknown as HighlightRegistry];
  return { registry, registries, timeout, timeIsUp: (which: number) => aborts.at(which)?.abort() };
}

describe('the dead man’s switch', () => {
  it('takes the named highlights out when it is not put off', () => {
    const { registry, registries, timeout, timeIsUp } = fakeFirefox();
    new DeadMansSwitch(['ours', 'unknown']).arm(registries);
    expect(timeout).toHaveBeenCalledWith(5_000);
    timeIsUp(0);
    expect([...registry.keys()]).toEqual(['theirs']);
  });

  it('does nothing for a time that was put off', () => {
    const { registry, registries, timeIsUp } = fakeFirefox();
    const deadMansSwitch = new DeadMansSwitch(['ours']);
    deadMansSwitch.arm(registries);
    deadMansSwitch.arm(registries);
    timeIsUp(0);
    expect(registry.has('ours')).toBe(true);
    timeIsUp(1);
    expect(registry.has('ours')).toBe(false);
  });

  it('does nothing once it is disarmed', () => {
    const { registry, registries, timeIsUp } = fakeFirefox();
    const deadMansSwitch = new DeadMansSwitch(['ours']);
    deadMansSwitch.arm(registries);
    deadMansSwitch.disarm();
    timeIsUp(0);
    expect(registry.has('ours')).toBe(true);
  });

  it('is none in other browsers', () => {
    const { timeout } = fakeFirefox();
    new DeadMansSwitch(['ours']).arm([new Map() as unknown as HighlightRegistry]);
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
    const { registry, registries } = fakeFirefox();
    Object.assign(registry, { delete: replaced });
    const deadMansSwitch = new DeadMansSwitch(['ours']);
    expect(() => deadMansSwitch.arm(registries)).not.toThrow();
    expect(() => deadMansSwitch.disarm()).not.toThrow();
    expect(debug).toHaveBeenCalled();
    debug.mockRestore();
  });
});

function fail(): never {
  throw new Error('the page says no');
}
