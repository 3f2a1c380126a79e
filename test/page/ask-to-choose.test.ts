import { afterEach, expect, it, vi } from 'vitest';
import { askToChoose, Unanswered } from '../../src/page/ask-to-choose.ts';

const copy = [['html'], ['body'], 'Words'];
const { signal } = new AbortController();
const answered = (answer: unknown) => askToChoose({ sendMessage: async () => answer }, copy, signal);
const sendMessage = () => new Promise(() => {});

afterEach(() => void vi.restoreAllMocks());

it('hands the copy to the background, and on what it chose', async () => {
  const sendMessage = vi.fn(async (_: unknown) => ({ title: 'Talks', chosen: [0] }));
  await expect(askToChoose({ sendMessage }, copy, signal)).resolves.toEqual({ title: 'Talks', chosen: [0] });
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'choose', copy });
});

it('says so where nobody answers, or nobody is there', async () => {
  await expect(answered(undefined)).rejects.toThrow(Unanswered);
  const sendMessage = () => Promise.reject(new Error('The message port closed'));
  await expect(askToChoose({ sendMessage }, copy, signal)).rejects.toThrow(Unanswered);
});

it('waits no longer than it is wanted to', async () => {
  const life = new AbortController();
  const asked = askToChoose({ sendMessage }, copy, life.signal);
  life.abort();
  await expect(asked).rejects.toThrow(life.signal.reason);
  await expect(askToChoose({ sendMessage }, copy, life.signal)).rejects.toThrow(life.signal.reason);
});

it('does not wait for ever', async () => {
  const timeout = new AbortController();
  const spy = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal);
  const asked = askToChoose({ sendMessage }, copy, signal);
  expect(spy).toHaveBeenCalledExactlyOnceWith(30_000);
  timeout.abort(new DOMException('Too late', 'TimeoutError'));
  await expect(asked).rejects.toThrow('Too late');
});
