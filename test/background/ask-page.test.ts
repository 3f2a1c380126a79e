import { expect, it, vi } from 'vitest';
import { askPage, PageGone, withFault } from '../../src/messages.ts';

function ask(answer: Promise<unknown>) {
  return askPage({ sendMessage: () => answer }, 7, { type: 'visit' });
}

it('asks the top frame of the tab alone', async () => {
  const sendMessage = vi.fn(async () => 'a');
  expect(await askPage({ sendMessage }, 7, { type: 'visit' })).toBe('a');
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith(7, { type: 'visit' }, { frameId: 0 });
});

it('hands on an answer that is null', async () => {
  expect(await ask(Promise.resolve(null))).toBeNull();
});

/** As Chromium 156 and Firefox 153 word them. */
it.each([
  'Could not establish connection. Receiving end does not exist.',
  'The page keeping the extension port is moved into back/forward cache, so the message channel is closed.',
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'Promised response from onMessage listener went out of scope',
])('tells a page that went away: %s', async message => {
  await expect(ask(Promise.reject(new Error(message)))).rejects.toThrow(PageGone);
});

it('takes no answer at all for a page that went away', async () => {
  await expect(ask(Promise.resolve(undefined))).rejects.toThrow(PageGone);
});

it('hands on what is wrong in the page script', async () => {
  const fault = new Error('range is null');
  await expect(ask(Promise.reject(fault))).rejects.toBe(fault);
});

it('throws again what the page script answers in place of an error', async () => {
  const answer = withFault(new RangeError('range is null'), false);
  await expect(ask(Promise.resolve(answer))).rejects.toThrow(new Error('range is null'));
  const gone = withFault(new Error('The page is left.'), true);
  await expect(ask(Promise.resolve(gone))).rejects.toThrow(PageGone);
});
