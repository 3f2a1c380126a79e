import { expect, it, vi } from 'vitest';
import { answerPopup } from '../../src/background/messages.ts';
import type { Outcome } from '../../src/messages.ts';

type Listener = (message: unknown, sender: { id?: string; url?: string }) => unknown;

const outcome: Outcome = { state: 'failed', failure: 'no-article', detail: '' };
const popup = { id: 'own', url: 'chrome-extension://own/ui/popup.html' };

function listen() {
  const checkTab = vi.fn(async () => outcome);
  const restoreBadge = vi.fn(async () => {});
  const turnOff = vi.fn(async () => {});
  const addListener = vi.fn<(listener: Listener) => void>();
  const runtime = { id: 'own', getURL: () => 'chrome-extension://own/', onMessage: { addListener } };
  answerPopup(runtime as unknown as Parameters<typeof answerPopup>[0], {
    checkTab,
    restoreBadge,
    turnOff,
  });
  const [[listener] = []] = addListener.mock.calls;
  if (!listener) throw new Error('No listener was added.');
  return { listener, checkTab, restoreBadge, turnOff };
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

it('turns the tab off that the popup names', async () => {
  const { listener, turnOff } = listen();
  await listener({ type: 'off', tabId: 7 }, popup);
  expect(turnOff).toHaveBeenCalledExactlyOnceWith(7);
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
