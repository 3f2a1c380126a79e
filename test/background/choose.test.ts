import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { chooseForPages } from '../../src/background/choose.ts';
import type { PageCopy } from '../../src/core/reader/page-copy.ts';

type Listener = (message: unknown, sender: Runtime.MessageSender) => unknown;

const sentence =
  'The harbour board met on Monday to settle the strike, and its members, some of them visibly tired, spoke of progress.';
const page: PageCopy = [['html'], ['body'], ['article'], ['p'], sentence, 1, ['p'], `And ${sentence}`];

function ask(message: unknown, sender: Runtime.MessageSender = { id: 'crossquote' }): unknown {
  let listener: Listener = () => undefined;
  const onMessage = { addListener: (added: Listener) => (listener = added) };
  chooseForPages({ id: 'crossquote', onMessage } as never);
  return listener(message, sender);
}

afterEach(() => vi.restoreAllMocks());

describe('choosing for page scripts', () => {
  it('answers with the places of the article’s texts', async () => {
    await expect(ask({ type: 'choose', copy: page })).resolves.toEqual({ title: '', chosen: [0, 1] });
  });

  it.each([
    null,
    'choose',
    {},
    { type: 'choose' },
    { type: 'choose', copy: 'page' },
    { type: 'moved', copy: [] },
  ])('leaves other messages to others: %j', message => {
    expect(ask(message)).toBeUndefined();
  });

  it('leaves those of other extensions alone', () => {
    expect(ask({ type: 'choose', copy: page }, { id: 'another' })).toBeUndefined();
  });

  it('answers that nothing is chosen where Readability fails, and says so in the console', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    await expect(ask({ type: 'choose', copy: [null] })).resolves.toEqual({ title: '', chosen: [] });
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['attributes that are no strings', [['html'], ['body', 'class', {}], ['p'], sentence]],
    ['names that are none', [[1], [{}], [[]]]],
    ['numbers that count nothing', [['html'], Number.NaN, -1, ['body']]],
    ['a style that is none', [['html'], ['body'], ['p', 'style', 'display'], sentence]],
  ])('answers a copy of %s as well', async (_, copy) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await expect(ask({ type: 'choose', copy })).resolves.toEqual({
      title: expect.any(String),
      chosen: expect.any(Array),
    });
  });
});
