import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnreadablePageError } from '../../src/extract/index.ts';
import { askToChoose } from '../../src/page/ask-to-choose.ts';

const copy = [['html'], ['body'], 'Words'];
const answered = (answer: unknown) => askToChoose({ sendMessage: async () => answer }, copy);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('hands the copy to the background, and on what it chose', async () => {
  const sendMessage = vi.fn(async (_: unknown) => ({ title: 'Talks', chosen: [0] }));
  await expect(askToChoose({ sendMessage }, copy)).resolves.toEqual({ title: 'Talks', chosen: [0] });
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'choose', copy });
  expect(vi.getTimerCount()).toBe(0);
});

it('tells a page at which Readability fails from a background that does not answer', async () => {
  await expect(answered({ fault: 'too odd' })).rejects.toThrow(UnreadablePageError);
  await expect(answered(undefined)).rejects.not.toThrow(UnreadablePageError);
  await expect(answered(undefined)).rejects.toThrow('has not answered');
});

it('hands on that nobody is there', async () => {
  const sendMessage = () => Promise.reject(new Error('Receiving end does not exist'));
  await expect(askToChoose({ sendMessage }, copy)).rejects.toThrow('Receiving end');
  expect(vi.getTimerCount()).toBe(0);
});

it('does not wait for ever', async () => {
  const asked = askToChoose({ sendMessage: () => new Promise(() => {}) }, copy);
  const refused = expect(asked).rejects.toThrow('has not answered');
  await vi.advanceTimersByTimeAsync(60_000);
  await refused;
});
