import { expect, it, vi } from 'vitest';
import { hearPages } from '../../src/background/notices.ts';

type Listener = (message: unknown, sender: object) => unknown;

const page = { id: 'own', frameId: 0, tab: { id: 7 }, url: 'https://news.example/summit' };

function listen() {
  const idle = vi.fn(async () => {});
  const moved = vi.fn(async () => {});
  const addListener = vi.fn<(listener: Listener) => void>();
  const runtime = { id: 'own', onMessage: { addListener } };
  hearPages(runtime as unknown as Parameters<typeof hearPages>[0], { idle, moved });
  const [[listener] = []] = addListener.mock.calls;
  if (!listener) throw new Error('No listener was added.');
  return { listener, idle, moved };
}

it('hears a page, and believes the browser about tab and address', async () => {
  const { listener, idle } = listen();
  await listener({ type: 'idle', tabId: 8, url: 'https://bank.example/' }, page);
  expect(idle).toHaveBeenCalledExactlyOnceWith(7, page.url);
});

it('tells one kind of notice from the other', async () => {
  const { listener, idle, moved } = listen();
  await listener({ type: 'moved' }, page);
  expect(moved).toHaveBeenCalledExactlyOnceWith(7, page.url);
  expect(idle).not.toHaveBeenCalled();
});

it('hears a saved page', async () => {
  const { listener, moved } = listen();
  await listener({ type: 'moved' }, { ...page, url: 'file:///home/reader/summit.html' });
  expect(moved).toHaveBeenCalledTimes(1);
});

it.each([
  ['another extension', { ...page, id: 'other' }],
  ['a frame in a page', { ...page, frameId: 3 }],
  ['what is in no tab', { ...page, tab: undefined }],
  ['a page of the extension', { ...page, url: 'chrome-extension://own/ui/popup.html' }],
  ['a page of the browser', { ...page, url: 'about:blank' }],
])('does not hear %s', (_, sender) => {
  const { listener, idle } = listen();
  expect(listener({ type: 'idle' }, sender)).toBeUndefined();
  expect(idle).not.toHaveBeenCalled();
});

it.each([undefined, null, 'idle', {}, { type: 'check', tabId: 7 }, { type: 'toString' }, { type: ['idle'] }])(
  'leaves a message it does not know unanswered: %j',
  message => {
    const { listener, idle } = listen();
    expect(listener(message, page)).toBeUndefined();
    expect(idle).not.toHaveBeenCalled();
  },
);
