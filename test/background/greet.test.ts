import { expect, it, vi } from 'vitest';
import { greetNewReaders } from '../../src/background/greet.ts';

type Api = Parameters<typeof greetNewReaders>[0];

function installed(reason: string) {
  const addListener = vi.fn<(listener: (details: { reason: string }) => void) => void>();
  const create = vi.fn(async () => {});
  const runtime = { getURL: (path: string) => `extension://own/${path}`, onInstalled: { addListener } };
  greetNewReaders({ runtime, tabs: { create } } as unknown as Api);
  const [[listener] = []] = addListener.mock.calls;
  listener?.({ reason });
  return create;
}

it('opens the welcome page after the installation', () => {
  expect(installed('install')).toHaveBeenCalledExactlyOnceWith({ url: 'extension://own/ui/welcome.html' });
});

it.each(['update', 'browser_update'])('opens nothing at an %s', reason => {
  expect(installed(reason)).not.toHaveBeenCalled();
});
