// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Follower, type Reread } from '../../src/page/follow.ts';
import type { ChangedParts } from '../../src/page/follow-changes.ts';
import { pass } from './moving-page.ts';

let life: AbortController;
let follower: Follower;
let root: HTMLElement;
const look = vi.fn((_: ChangedParts) => false);
const worthwhile: Reread = { worthwhile: true, busy: 0 };
const inVain: Reread = { worthwhile: false, busy: 0 };
const read = vi.fn(async () => worthwhile);
const visibility = vi.spyOn(Document.prototype, 'visibilityState', 'get');

beforeEach(() => {
  vi.useFakeTimers();
  visibility.mockReturnValue('visible');
  look.mockReset().mockReturnValue(false);
  read.mockReset().mockResolvedValue(worthwhile);
  document.body.innerHTML = '<main><article><p>One</p><p>Two</p></article></main>';
  root = document.querySelector('article') as HTMLElement;
  life = new AbortController();
  follower = new Follower({ look, read }, life.signal);
  follower.watch([root], [document.body, document.documentElement, document]);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function change(): void {
  (root.firstElementChild as Element).append('more');
}

/** Changes the page every `gap` milliseconds, `times` times. */
async function keepChanging(gap: number, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    change();
    await pass(gap);
  }
}

function show(state: DocumentVisibilityState): void {
  visibility.mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

describe('looking', () => {
  it('gathers changes for a tenth of a second', async () => {
    change();
    await pass(50);
    change();
    await pass(49);
    expect(look).not.toHaveBeenCalled();
    await pass(2);
    expect(look).toHaveBeenCalledExactlyOnceWith({ blocks: [root.firstElementChild], unfolded: false });
    await pass(10_000);
    expect(look).toHaveBeenCalledTimes(1);
    expect(read).not.toHaveBeenCalled();
  });

  it('takes at most a twentieth of the time', async () => {
    // Fake timers stand still while code runs: the work is given its time by hand.
    const clock = performance.now.bind(performance);
    let worked = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => clock() + worked);
    look.mockImplementation(() => {
      worked += 50;
      return false;
    });
    await keepChanging(10, 500);
    // 5 s plus what the looks themselves took.
    expect(look.mock.calls.length).toBeLessThanOrEqual(6);
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(4);
    now.mockRestore();
  });

  it('does not count what is gone again, and sees what enters around', async () => {
    const passing = document.createElement('p');
    root.append(passing);
    passing.remove();
    const aside = document.createElement('aside');
    document.body.append(aside);
    await pass(150);
    expect(look).toHaveBeenCalledExactlyOnceWith({ blocks: [aside], unfolded: false });
  });

  it('sees nothing of what happens elsewhere', async () => {
    document.querySelector('main')?.append('elsewhere');
    await pass(1_000);
    expect(look).not.toHaveBeenCalled();
  });

  it('looks everywhere after too many changes, and holds on to none of them', async () => {
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    for (let i = 0; i < 2_000; i++) change();
    await pass(150);
    expect(disconnect).toHaveBeenCalled();
    expect(look).toHaveBeenCalledExactlyOnceWith({ blocks: null, unfolded: false });
    change();
    await pass(60_000);
    expect(look).toHaveBeenLastCalledWith({ blocks: [root.firstElementChild], unfolded: false });
  });

  it('rests while the tab is out of sight, and catches up when it is back', async () => {
    show('hidden');
    change();
    await pass(60_000);
    expect(look).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    show('visible');
    await pass(150);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('is done at once where somebody has to know', () => {
    change();
    look.mockReturnValue(true);
    expect(follower.settle()).toBe(false);
    expect(look).toHaveBeenCalledTimes(1);
    expect(follower.settle()).toBe(false);
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe('reading again', () => {
  beforeEach(() => void look.mockReturnValue(true));

  it('waits until the page holds still', async () => {
    await keepChanging(300, 10);
    expect(read).not.toHaveBeenCalled();
    await pass(900);
    expect(read).toHaveBeenCalledTimes(1);
    await pass(60_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('waits no longer than five seconds for that', async () => {
    await keepChanging(300, 20);
    expect(read).toHaveBeenCalledTimes(1);
    await keepChanging(300, 20);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('rests the longer, the oftener in a row it was in vain', async () => {
    read.mockResolvedValue(inVain);
    const times: number[] = [];
    read.mockImplementation(async () => {
      times.push(performance.now());
      return inVain;
    });
    await keepChanging(500, 400);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps.length).toBeGreaterThanOrEqual(4);
    for (const [index, gap] of gaps.entries()) {
      expect(gap).toBeGreaterThanOrEqual(Math.max(2_000 * 2 ** index, 5_000) * 0.9);
      expect(gap).toBeLessThanOrEqual(Math.max(2_000 * 2 ** index, 5_000) + 6_000);
    }
  });

  it('does not begin while the one before is under way', async () => {
    let done = (_: Reread) => {};
    read.mockReturnValueOnce(new Promise(resolve => (done = resolve)));
    await keepChanging(300, 60);
    expect(read).toHaveBeenCalledTimes(1);
    done(worthwhile);
    await keepChanging(300, 30);
    expect(read.mock.calls.length).toBeGreaterThan(1);
  });

  it('is tried again after it failed', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    read.mockRejectedValueOnce(new Error('nobody hears'));
    await keepChanging(100, 1);
    await pass(60_000);
    expect(read).toHaveBeenCalledTimes(2);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });

  it('comes soon after a hint that no mutation gives, however long the rest was to be', async () => {
    read.mockResolvedValue(inVain);
    await keepChanging(500, 100);
    read.mockClear();
    follower.suspect();
    await pass(3_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('leaves no timer, no observer and no listener behind', async () => {
    change();
    await pass(0);
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
    change();
    show('hidden');
    show('visible');
    follower.suspect();
    await pass(60_000);
    expect(look).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
