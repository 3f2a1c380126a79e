import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import type { Visit } from '../../../src/messages.ts';
import { type Followed, TabFollower } from '../../../src/ui/panel/follow.ts';
import { checkOf } from '../../background/samples.ts';

type Listener = (...of: never[]) => void;

/** An event of the browser's. */
function event<L extends Listener>() {
  const listeners = new Set<L>();
  return {
    addListener: (listener: L) => void listeners.add(listener),
    removeListener: (listener: L) => void listeners.delete(listener),
    tell: (...of: Parameters<L>) => {
      for (const listener of listeners) listener(...of);
    },
    get size() {
      return listeners.size;
    },
  };
}

const WINDOW = 3;
const visit: Visit = { visit: 'a', address: 'https://news.example/', check: checkOf('differs') };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window with tab 7 in front, of which a check is stored. */
function setUp() {
  let front = 7;
  const onActivated = event<(info: { tabId: number; windowId: number }) => void>();
  const onUpdated = event<(tabId: number, change: Tabs.OnUpdatedChangeInfoType) => void>();
  const onChanged = event<() => void>();
  const stored = new Map<string, unknown>([['visit:7', visit]]);
  const sendMessage = vi.fn<(tabId: number) => Promise<unknown>>(async () => 'a');
  const api = {
    tabs: { query: async () => [{ id: front }], sendMessage, onActivated, onUpdated },
    storage: { session: { get: async (key: string) => ({ [key]: stored.get(key) }), onChanged } },
  };
  const told: Followed[] = [];
  const follower = new TabFollower(api as never, WINDOW, followed => told.push(followed));
  const goTo = (tabId: number, windowId = WINDOW) => {
    front = tabId;
    onActivated.tell({ tabId, windowId });
  };
  return { follower, told, stored, sendMessage, goTo, onActivated, onUpdated, onChanged };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

it('tells what is stored for the tab in front, once its page has said that it shows that', async () => {
  const { follower, told } = setUp();
  await follower.look();
  expect(told).toEqual([{ state: 'asking' }, { state: 'checked', tabId: 7, visit }]);
});

it('takes what a page shows no longer, or does not speak of, for left', async () => {
  const { follower, told, sendMessage } = setUp();
  sendMessage.mockResolvedValueOnce('b');
  await follower.look();
  expect(told.at(-1)).toEqual({ state: 'left' });
  sendMessage.mockReturnValueOnce(new Promise(() => {}));
  const look = follower.look();
  await vi.advanceTimersByTimeAsync(3000);
  await look;
  expect(told.slice(2)).toEqual([{ state: 'left' }]);
});

it('shows nothing of the last tab while it asks another', async () => {
  const { follower, told, sendMessage, stored, goTo } = setUp();
  await follower.look();
  stored.set('visit:8', { ...visit, visit: 'b' });
  sendMessage.mockReturnValueOnce(new Promise(() => {}));
  goTo(8);
  await settle();
  expect(told.at(-1)).toEqual({ state: 'asking' });
  goTo(9);
  await settle();
  expect(told.at(-1)).toEqual({ state: 'unchecked' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(told.at(-1)).toEqual({ state: 'unchecked' });
});

it('looks again when something is stored or the page moves, and keeps in sight what there is', async () => {
  const { follower, told, stored, sendMessage, onUpdated, onChanged } = setUp();
  await follower.look();
  stored.set('visit:7', { ...visit, visit: 'b' });
  sendMessage.mockResolvedValue('b');
  onChanged.tell();
  await settle();
  expect(told.slice(2)).toEqual([{ state: 'checked', tabId: 7, visit: { ...visit, visit: 'b' } }]);
  stored.clear();
  onUpdated.tell(7, { status: 'loading' });
  await settle();
  expect(told.at(-1)).toEqual({ state: 'unchecked' });
});

it('does not mind other windows and other tabs, and nothing after the end', async () => {
  const { follower, told, goTo, onUpdated, onActivated, onChanged } = setUp();
  await follower.look();
  goTo(7, WINDOW + 1);
  onUpdated.tell(8, { status: 'complete' });
  onUpdated.tell(7, {});
  await settle();
  expect(told).toHaveLength(2);
  follower.destroy();
  expect([onActivated.size, onUpdated.size, onChanged.size]).toEqual([0, 0, 0]);
});
