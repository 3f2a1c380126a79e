import { describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { Unanswered } from '../../src/page/ask-to-choose.ts';
import { answerRequests } from '../../src/page/messages.ts';
import { fakeRuntime } from './fake-runtime.ts';

function answering() {
  const runtime = fakeRuntime();
  const handlers = {
    extract: vi.fn(() => ({ visit: null, failure: 'no-article' as const })),
    article: vi.fn(() => null),
    place: vi.fn(() => null),
    paint: vi.fn(() => true),
    visit: vi.fn(() => 'v1'),
    owns: vi.fn(() => true),
    reveal: vi.fn(() => {
      throw new Error('no such quotation');
    }),
    walk: vi.fn(() => true),
    select: vi.fn(() => {
      throw new Error('nothing is selected');
    }),
    tell: vi.fn(() => true as const),
    off: vi.fn(() => []),
  };
  const life = new AbortController();
  answerRequests(runtime, handlers, life.signal);
  return { runtime, handlers, life };
}

describe('requests', () => {
  it('of this extension are answered', async () => {
    const { runtime, handlers } = answering();
    const paint = { type: 'paint', visit: 'v1', quotations: [] };
    await expect(runtime.receive({ type: 'extract' })).resolves.toEqual({
      visit: null,
      failure: 'no-article',
    });
    await expect(runtime.receive(paint)).resolves.toBe(true);
    await expect(runtime.receive({ type: 'visit' })).resolves.toBe('v1');
    expect(handlers.paint).toHaveBeenCalledWith(paint);
  });

  it('that fail hand the error on, as an answer', async () => {
    const { runtime } = answering();
    const ask = { type: 'reveal', visit: 'v1', quotation: 0 };
    await expect(runtime.receive(ask)).resolves.toEqual({ fault: 'no such quotation', gone: false });
  });

  it.each([new DOMException('The page is left.', 'AbortError'), new Unanswered('The message port closed.')])(
    'of a page that is left meanwhile get no answer: %s',
    async error => {
      const { runtime, handlers } = answering();
      handlers.visit.mockImplementation(() => {
        throw error;
      });
      await expect(runtime.receive({ type: 'visit' })).resolves.toEqual({ fault: error.message, gone: true });
    },
  );

  it.each([
    null,
    undefined,
    'extract',
    7,
    {},
    { type: 'check', tabId: 1 },
    { type: 'toString' },
    { type: ['extract'] },
  ])('that are none stay without an answer: %j', message => {
    const { runtime } = answering();
    expect(runtime.receive(message)).toBeUndefined();
  });

  it.each([{ id: 'another' }, {}])('of others stay without an answer: %j', sender => {
    const { runtime, handlers } = answering();
    expect(runtime.receive({ type: 'extract' }, sender as Runtime.MessageSender)).toBeUndefined();
    expect(handlers.extract).not.toHaveBeenCalled();
  });

  it('are no longer listened to after the end', () => {
    const { runtime, life } = answering();
    life.abort();
    expect(runtime.listeners.size).toBe(0);
  });
});
