import { expect, it, vi } from 'vitest';
import { answerOwnPages } from '../../src/background/messages.ts';
import type { Outcome } from '../../src/messages.ts';

type Listener = (message: unknown, sender: { id?: string; url?: string }) => unknown;

const outcome: Outcome = { state: 'failed', failure: 'no-article', detail: '' };
const popup = { id: 'own', url: 'chrome-extension://own/ui/popup.html' };

function listen() {
  const checkTab = vi.fn(async () => outcome);
  const restoreBadge = vi.fn(async () => {});
  const turnOff = vi.fn(async () => {});
  const recheckAll = vi.fn(async () => {});
  const addListener = vi.fn<(listener: Listener) => void>();
  const runtime = { id: 'own', getURL: () => 'chrome-extension://own/', onMessage: { addListener } };
  answerOwnPages(runtime as unknown as Parameters<typeof answerOwnPages>[0], {
    checkTab,
    restoreBadge,
    turnOff,
    recheckAll,
  });
  const [[listener] = []] = addListener.mock.calls;
  if (!listener) throw new Error('No listener was added.');
  return { listener, checkTab, restoreBadge, turnOff, recheckAll };
}

it('checks the tab that the popup names', async () => {
  const { listener, checkTab } = listen();
  expect(await listener({ type: 'check', tabId: 7 }, popup)).toBe(outcome);
  expect(checkTab).toHaveBeenCalledExactlyOnceWith(7);
});

it('puts the badge back on the tab that the popup names', async () => {
  const { listener, checkTab, restoreBadge } = listen();
  await listener({ type: 'badge', tabId: 7 }, popup);
  expect(restoreBadge).toHaveBeenCalledExactlyOnceWith(7);
  expect(checkTab).not.toHaveBeenCalled();
});

it('checks all checked tabs again once the corpora have changed', async () => {
  const { listener, recheckAll } = listen();
  await listener({ type: 'corpora' }, popup);
  expect(recheckAll).toHaveBeenCalledOnce();
  expect(listener({ type: 'corpora' }, { id: 'own', url: 'https://news.example/' })).toBeUndefined();
  expect(recheckAll).toHaveBeenCalledOnce();
});

it('turns the tab off that the popup names', async () => {
  const { listener, turnOff } = listen();
  await listener({ type: 'off', tabId: 7 }, popup);
  expect(turnOff).toHaveBeenCalledExactlyOnceWith(7);
});

it('logs what goes wrong, and tells the popup', async () => {
  const { listener, turnOff } = listen();
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const failure = new Error('The tab is gone.');
  turnOff.mockRejectedValue(failure);
  await expect(listener({ type: 'off', tabId: 7 }, popup)).rejects.toBe(failure);
  expect(log).toHaveBeenCalledExactlyOnceWith(failure);
  log.mockRestore();
});

it.each([
  ['a page script', { id: 'own', url: 'https://news.example/' }],
  [
    'a page script at an address that only looks like ours',
    { id: 'own', url: 'https://chrome-extension//own/' },
  ],
  ['another extension', { id: 'other', url: 'chrome-extension://own/ui/popup.html' }],
  ['a sender without address', { id: 'own' }],
])('does not hear %s', (_, sender) => {
  const { listener, checkTab } = listen();
  expect(listener({ type: 'check', tabId: 7 }, sender)).toBeUndefined();
  expect(checkTab).not.toHaveBeenCalled();
});

it.each([
  undefined,
  null,
  'check',
  {},
  { type: 'check' },
  { type: 'check', tabId: '7' },
  { type: 'badge' },
  { type: 'paint', tabId: 7 },
])('leaves a message it does not know unanswered: %j', message => {
  const { listener, checkTab, restoreBadge } = listen();
  expect(listener(message, popup)).toBeUndefined();
  expect(checkTab).not.toHaveBeenCalled();
  expect(restoreBadge).not.toHaveBeenCalled();
});
