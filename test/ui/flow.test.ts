import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, Visit } from '../../src/messages.ts';
import { checkTab, openTab, PATIENCE, reveal, type View } from '../../src/ui/popup/flow.ts';
import { fakeBrowser } from '../background/fake-browser.ts';
import { article, checkOf } from '../background/samples.ts';

const url = 'https://news.example/summit';
const stored: Visit = { visit: 'stored', address: url, check: checkOf('differs') };
const fresh: Visit = { visit: 'fresh', address: url, check: checkOf('corroborated') };
const freshOutcome: Outcome = { state: 'checked', kept: true, ...fresh };
const freshView: View = { state: 'checked', visit: fresh, kept: true, standing: 'current' };
const storedView = { state: 'checked', visit: stored, kept: true } as const;

function open() {
  const fake = fakeBrowser({ 7: { url, article: article() } });
  const request = vi.fn<(message: unknown) => Promise<Outcome>>(async () => freshOutcome);
  const api = { ...fake.api, runtime: { ...fake.api.runtime, sendMessage: request } } as typeof fake.api;
  const views: View[] = [];
  const show = (view: View) => {
    views.push(view);
  };
  return { fake, api, request, views, show };
}

describe('the popup opened over a tab', () => {
  it('asks for a check where nothing is stored', async () => {
    const { api, request, views, show } = open();
    await openTab(api, { id: 7, url }, show);
    expect(views).toEqual([{ state: 'checking' }, freshView]);
    expect(request).toHaveBeenCalledExactlyOnceWith({ type: 'check', tabId: 7 });
  });

  it('shows a stored result that the page still shows, and asks for nothing', async () => {
    const { fake, api, request, views, show } = open();
    fake.session.set('visit:7', stored);
    fake.sendMessage.mockResolvedValueOnce('stored');
    await openTab(api, { id: 7, url: `${url}#comments` }, show);
    expect(views).toEqual([
      { ...storedView, standing: 'unconfirmed' },
      { ...storedView, standing: 'current' },
    ]);
    expect(request).not.toHaveBeenCalled();
  });

  it.each([
    ['was loaded again', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['shows another visit', async () => 'later'],
    ['was not painted', async () => null],
  ])('keeps a stored result in sight while a page that %s is checked again', async (_, answer) => {
    const { fake, api, views, show } = open();
    fake.session.set('visit:7', stored);
    fake.sendMessage.mockImplementationOnce(answer);
    await openTab(api, { id: 7, url }, show);
    expect(views).toEqual([
      { ...storedView, standing: 'unconfirmed' },
      { ...storedView, standing: 'outdated' },
      freshView,
    ]);
  });

  it('does not show what is stored for another address', async () => {
    const { fake, api, views, show } = open();
    fake.session.set('visit:7', { ...stored, address: 'https://news.example/other' });
    await openTab(api, { id: 7, url }, show);
    expect(views).toEqual([{ state: 'checking' }, freshView]);
  });
});

describe('a check asked for', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows why it failed', async () => {
    const { api, request, views, show } = open();
    const failed: Outcome = { state: 'failed', failure: 'no-article', detail: 'The page holds no article.' };
    request.mockResolvedValue(failed);
    await checkTab(api, 7, show);
    expect(views).toEqual([{ state: 'checking' }, failed]);
  });

  it('is given up when no answer comes', async () => {
    const { api, request, views, show } = open();
    request.mockReturnValue(new Promise(() => {}));
    const done = checkTab(api, 7, show);
    await vi.advanceTimersByTimeAsync(PATIENCE * 1000 - 1);
    expect(views).toEqual([{ state: 'checking' }]);
    await vi.advanceTimersByTimeAsync(1);
    await done;
    expect(views.at(-1)).toEqual({ state: 'failed', failure: 'timeout', detail: '' });
  });

  it('does not wait for a page that never answers', async () => {
    const { fake, api, views, show } = open();
    fake.session.set('visit:7', stored);
    fake.sendMessage.mockReturnValueOnce(new Promise(() => {}));
    const done = openTab(api, { id: 7, url }, show);
    await vi.advanceTimersByTimeAsync(PATIENCE * 1000);
    await done;
    expect(views.at(-1)).toEqual(freshView);
  });

  it('leaves no timer behind', async () => {
    const { api, show } = open();
    await checkTab(api, 7, show);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('showing a quotation on the page', () => {
  it('says whether the page still has it', async () => {
    const { fake, api } = open();
    fake.sendMessage.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    expect(await reveal(api, 7, 'stored', 3)).toBe(true);
    expect(await reveal(api, 7, 'stored', 3)).toBe(false);
    const ask = { type: 'reveal', visit: 'stored', quotation: 3 };
    expect(fake.sendMessage).toHaveBeenCalledWith(7, ask, { frameId: 0 });
  });

  it('says no where the page is gone', async () => {
    const { api } = open();
    expect(await reveal(api, 7, 'stored', 3)).toBe(false);
  });

  it('says no, and logs, where the page script fails', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { fake, api } = open();
    const fault = new Error('range is null');
    fake.sendMessage.mockRejectedValueOnce(fault);
    expect(await reveal(api, 7, 'stored', 3)).toBe(false);
    expect(log).toHaveBeenCalledExactlyOnceWith(fault);
    log.mockRestore();
  });
});
