import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome, Visit } from '../../src/messages.ts';
import { PATIENCE, PopupFlow, type View } from '../../src/ui/popup/flow.ts';
import { fakeBrowser } from '../background/fake-browser.ts';
import { article, checkOf } from '../background/samples.ts';
import { eventually } from '../eventually.ts';

const url = 'https://news.example/summit';
const stored: Visit = { visit: 'stored', address: url, check: checkOf('differs') };
const elsewhere: Visit = { ...stored, address: 'https://news.example/other' };
const fresh: Visit = { visit: 'fresh', address: url, check: checkOf('corroborated') };
const freshOutcome: Outcome = { state: 'checked', kept: true, ...fresh };
const freshView: View = { state: 'checked', visit: fresh, kept: true, standing: 'current' };
const storedView = { state: 'checked', visit: stored, kept: true } as const;

function open() {
  const fake = fakeBrowser({ 7: { url, article: article() } });
  const request = vi.fn<(message: unknown) => Promise<Outcome>>(async () => freshOutcome);
  const api = { ...fake.api, runtime: { ...fake.api.runtime, sendMessage: request } } as typeof fake.api;
  const views: View[] = [];
  const life = new AbortController();
  const flow = new PopupFlow(api, 7, view => views.push(view), life.signal);
  return { fake, flow, request, views, life };
}

/** An answer that comes when the test says so. */
function lateAnswer() {
  let resolve = (_: Outcome) => {};
  const promise = new Promise<Outcome>(given => {
    resolve = given;
  });
  return { promise, resolve: (outcome: Outcome) => resolve(outcome) };
}

describe('the popup opened over a tab', () => {
  it('asks for a check where nothing is stored', async () => {
    const { flow, request, views } = open();
    await flow.open(url, null);
    expect(views).toEqual([{ state: 'checking' }, freshView]);
    expect(request).toHaveBeenCalledExactlyOnceWith({ type: 'check', tabId: 7 });
  });

  it('shows a stored result that the page still shows, and asks for its badge only', async () => {
    const { fake, flow, request, views } = open();
    fake.session.set('visit:7', stored);
    fake.sendMessage.mockResolvedValueOnce('stored');
    await flow.open(`${url}#comments`, stored);
    expect(views).toEqual([
      { ...storedView, standing: 'unconfirmed' },
      { ...storedView, standing: 'current' },
    ]);
    expect(request).toHaveBeenCalledExactlyOnceWith({ type: 'badge', tabId: 7 });
  });

  it.each([
    ['was loaded again', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['shows another visit', async () => 'later'],
    ['was not painted', async () => null],
  ])('keeps a stored result in sight while a page that %s is checked again', async (_, answer) => {
    const { fake, flow, views } = open();
    fake.session.set('visit:7', stored);
    fake.sendMessage.mockImplementationOnce(answer);
    await flow.open(url, stored);
    expect(views).toEqual([
      { ...storedView, standing: 'unconfirmed' },
      { ...storedView, standing: 'outdated' },
      freshView,
    ]);
  });

  it('shows a stored result also where its badge cannot be put back, and logs why', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { fake, flow, request, views } = open();
    fake.session.set('visit:7', stored);
    fake.sendMessage.mockResolvedValueOnce('stored');
    const fault = new Error('No tab with id: 7.');
    request.mockRejectedValue(fault);
    await flow.open(url, stored);
    expect(views.at(-1)).toEqual({ ...storedView, standing: 'current' });
    expect(log).toHaveBeenCalledExactlyOnceWith(fault);
    log.mockRestore();
  });

  it('does not show what is stored for another address, unless the page still shows it there', async () => {
    const { fake, flow, request, views } = open();
    fake.session.set('visit:7', elsewhere);
    await flow.open(url, elsewhere);
    expect(views).toEqual([{ state: 'checking' }, freshView]);
    views.length = 0;
    request.mockClear();
    fake.sendMessage.mockResolvedValueOnce('stored');
    await flow.open(url, elsewhere);
    expect(views).toEqual([
      { state: 'checking' },
      { state: 'checked', visit: elsewhere, kept: true, standing: 'current' },
    ]);
    expect(request).toHaveBeenCalledExactlyOnceWith({ type: 'badge', tabId: 7 });
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
    const { flow, request, views } = open();
    const failed: Outcome = { state: 'failed', failure: 'no-article', detail: 'The page holds no article.' };
    request.mockResolvedValue(failed);
    await flow.check();
    expect(views).toEqual([{ state: 'checking' }, failed]);
  });

  it('says so when no answer comes, and still shows one that comes late', async () => {
    const { flow, request, views } = open();
    const late = lateAnswer();
    request.mockReturnValue(late.promise);
    const done = flow.check();
    await vi.advanceTimersByTimeAsync(PATIENCE * 1000 - 1);
    expect(views).toEqual([{ state: 'checking' }]);
    await vi.advanceTimersByTimeAsync(1);
    expect(views.at(-1)).toEqual({ state: 'failed', failure: 'timeout', detail: '' });
    late.resolve(freshOutcome);
    await done;
    expect(views.at(-1)).toEqual(freshView);
  });

  it('shows nothing more once it was asked for again', async () => {
    const { flow, request, views } = open();
    const late = lateAnswer();
    request.mockReturnValueOnce(late.promise);
    const first = flow.check();
    await vi.advanceTimersByTimeAsync(PATIENCE * 1000);
    await flow.check();
    late.resolve({ state: 'failed', failure: 'page-changed', detail: '' });
    await first;
    expect(views.at(-1)).toEqual(freshView);
  });

  it.each([
    ['was ended meanwhile', () => Promise.reject(new Error('The message channel closed.'))],
    ['was ended before it heard', () => Promise.resolve(undefined as unknown as Outcome)],
  ])('is silently asked for once more where the background %s', async (_, answer) => {
    const { flow, request, views } = open();
    request.mockImplementationOnce(answer);
    await flow.check();
    expect(views).toEqual([{ state: 'checking' }, freshView]);
    expect(request.mock.calls).toEqual([[{ type: 'check', tabId: 7 }], [{ type: 'check', tabId: 7 }]]);
  });

  it('says that it was interrupted where the background gives no answer again, and logs why', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { flow, request, views } = open();
    const fault = new Error('Could not establish connection.');
    request.mockRejectedValue(fault);
    await flow.check();
    expect(views.at(-1)).toEqual({ state: 'failed', failure: 'interrupted', detail: '' });
    expect(request).toHaveBeenCalledTimes(2);
    expect(log).toHaveBeenCalledExactlyOnceWith(fault);
    log.mockRestore();
  });

  it('does not wait for a page that never answers', async () => {
    const { fake, flow, views } = open();
    fake.session.set('visit:7', stored);
    fake.sendMessage.mockReturnValueOnce(new Promise(() => {}));
    const done = flow.open(url, stored);
    await vi.advanceTimersByTimeAsync(PATIENCE * 1000);
    await done;
    expect(views.at(-1)).toEqual(freshView);
  });

  it('says of a stored result that the page is checked again where that is slow to say what it shows', async () => {
    const { fake, flow, views } = open();
    fake.session.set('visit:7', stored);
    let answer = (_: string) => {};
    fake.sendMessage.mockReturnValueOnce(new Promise(resolve => (answer = resolve)));
    const done = flow.open(url, stored);
    await vi.advanceTimersByTimeAsync(1000);
    expect(views.at(-1)).toEqual({ ...storedView, standing: 'outdated' });
    answer('stored');
    await done;
    expect(views.at(-1)).toEqual({ ...storedView, standing: 'current' });
  });

  it('leaves no timer behind', async () => {
    const { flow } = open();
    await flow.check();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a page that moves while its result is shown', () => {
  async function shown() {
    const opened = open();
    await opened.flow.check();
    opened.views.length = 0;
    return opened;
  }

  it('has the result of what it shows now', async () => {
    const { fake, views } = await shown();
    await fake.api.storage.session.set({ 'visit:8': stored });
    expect(views).toEqual([]);
    await fake.api.storage.session.set({ 'visit:7': stored });
    expect(views).toEqual([{ ...storedView, standing: 'current' }]);
  });

  it('has the result of the corpora that hold now, after they have changed', async () => {
    const { fake, views } = await shown();
    const again: Visit = { ...fresh, check: checkOf('differs') };
    await fake.api.storage.session.set({ 'visit:7': again });
    expect(views).toEqual([{ ...freshView, visit: again }]);
  });

  it('has none where it shows no article any more', async () => {
    const { fake, views } = await shown();
    await fake.api.storage.session.set({ 'visit:7': fresh });
    views.length = 0;
    await fake.api.storage.session.remove('visit:7');
    expect(views).toEqual([{ state: 'failed', failure: 'page-left', detail: '' }]);
  });

  it('changes nothing while a check is under way, or after the end', async () => {
    const { fake, flow, life, request, views } = open();
    const late = lateAnswer();
    request.mockReturnValueOnce(late.promise);
    const done = flow.check();
    await fake.api.storage.session.set({ 'visit:7': stored });
    expect(views).toEqual([{ state: 'checking' }]);
    late.resolve(freshOutcome);
    await done;
    life.abort();
    await fake.api.storage.session.set({ 'visit:7': stored });
    expect(views.at(-1)).toEqual(freshView);
  });
});

describe('a tab that goes to another page while the popup is open', () => {
  const movedOn: View = { state: 'failed', failure: 'moved-on', detail: '' };

  async function shown() {
    const opened = open();
    const { fake, flow, views } = opened;
    fake.session.set('visit:7', stored);
    fake.sendMessage.mockResolvedValueOnce('stored');
    await flow.open(url, stored);
    views.length = 0;
    return opened;
  }

  it('has no result any more, once it is there', async () => {
    const { fake, request, views } = await shown();
    request.mockClear();
    fake.sendMessage.mockResolvedValueOnce(true);
    fake.tellLoading(7, 'loading');
    await eventually(() => expect(fake.sendMessage).toHaveBeenCalledTimes(2));
    expect(views).toEqual([]);
    fake.tellLoading(7, 'loading');
    await eventually(() => expect(views).toEqual([movedOn]));
    expect(request).not.toHaveBeenCalled();
  });

  it('is not said to have no article any more', async () => {
    const { fake, flow, request, views } = open();
    request.mockResolvedValueOnce({ state: 'failed', failure: 'no-article', detail: '' });
    await flow.open(url, null);
    fake.tellLoading(7, 'complete');
    await eventually(() => expect(views.at(-1)).toEqual(movedOn));
  });

  it('has a result again once it was checked, whoever asked', async () => {
    const { fake, views } = await shown();
    fake.tellLoading(7, 'loading');
    await eventually(() => expect(views).toEqual([movedOn]));
    await fake.api.storage.session.set({ 'visit:7': fresh });
    expect(views.at(-1)).toEqual(freshView);
  });

  it('has none that comes only after the page has gone', async () => {
    const { fake, flow, request, views } = open();
    const late = lateAnswer();
    request.mockReturnValueOnce(late.promise);
    const done = flow.open(url, null);
    fake.tellLoading(7, 'loading');
    late.resolve(freshOutcome);
    await done;
    await eventually(() => expect(views.at(-1)).toEqual(movedOn));
  });

  it('has none where it goes back to a page that was checked before', async () => {
    const { fake, views } = await shown();
    fake.sendMessage.mockResolvedValueOnce(false);
    fake.tellLoading(7, 'complete');
    await eventually(() => expect(views).toEqual([movedOn]));
  });

  it.each<[string, (opened: Awaited<ReturnType<typeof shown>>) => unknown]>([
    ['another tab loads', ({ fake }) => fake.tellLoading(8, 'loading')],
    [
      'the popup is closed',
      ({ fake, life }) => {
        life.abort();
        fake.tellLoading(7, 'loading');
      },
    ],
  ])('changes nothing where %s', async (_, happen) => {
    const opened = await shown();
    happen(opened);
    await Promise.resolve();
    expect(opened.fake.sendMessage).toHaveBeenCalledOnce();
    expect(opened.views).toEqual([]);
  });

  it('does not overrule what was shown meanwhile', async () => {
    const { fake, flow, views } = await shown();
    let reject = (_: Error) => {};
    fake.sendMessage.mockReturnValueOnce(new Promise((_, fail) => (reject = fail)));
    fake.tellLoading(7, 'loading');
    await flow.turnOff();
    reject(new Error('Receiving end does not exist.'));
    await eventually(() => expect(views.at(-1)).toEqual({ state: 'off' }));
  });
});

describe('after the corpora have changed', () => {
  it('there may be a result where there was none', async () => {
    const { flow, request, views } = open();
    request.mockResolvedValueOnce({ state: 'failed', failure: 'no-corpus', detail: '' });
    await flow.check();
    await flow.lookAgain();
    expect(views.at(-1)).toEqual(freshView);
  });

  it('a result that is shown is not asked for: it comes by itself', async () => {
    const { flow, request } = open();
    await flow.check();
    request.mockClear();
    await flow.lookAgain();
    expect(request).not.toHaveBeenCalled();
  });
});

describe('a page that changed during the check', () => {
  const changed: Outcome = { state: 'failed', failure: 'page-changed', detail: '' };

  it('has its result once it was checked again, whoever asked', async () => {
    const { fake, flow, request, views } = open();
    request.mockResolvedValue(changed);
    await flow.check();
    expect(views.at(-1)).toEqual(changed);
    await fake.api.storage.session.set({ 'visit:7': stored });
    expect(views.at(-1)).toEqual({ ...storedView, standing: 'current' });
  });

  it('has it also where that was done before the first check gave up', async () => {
    const { fake, flow, request, views } = open();
    const late = lateAnswer();
    request.mockReturnValueOnce(late.promise);
    const done = flow.check();
    await fake.api.storage.session.set({ 'visit:7': stored });
    fake.sendMessage.mockResolvedValueOnce('stored');
    late.resolve(changed);
    await done;
    expect(views).toEqual([{ state: 'checking' }, { ...storedView, standing: 'current' }]);
  });

  it('has none where what is stored is of an earlier page', async () => {
    const { fake, flow, request, views } = open();
    fake.session.set('visit:7', elsewhere);
    request.mockResolvedValue(changed);
    await flow.open(url, elsewhere);
    expect(views).toEqual([{ state: 'checking' }, changed]);
  });
});

describe('turning off', () => {
  it('asks the background to, says so, and is not taken for a page that moved', async () => {
    const { fake, flow, request, views } = open();
    fake.session.set('visit:7', stored);
    fake.sendMessage.mockResolvedValueOnce('stored');
    await flow.open(url, stored);
    request.mockImplementation(async () => {
      await fake.api.storage.session.remove('visit:7');
      return freshOutcome;
    });
    await flow.turnOff();
    expect(request).toHaveBeenLastCalledWith({ type: 'off', tabId: 7 });
    expect(views.at(-1)).toEqual({ state: 'off' });
    await flow.check();
    expect(views.at(-1)).toEqual(freshView);
  });

  it('overrules a check that was asked for before', async () => {
    const { flow, request, views } = open();
    const late = lateAnswer();
    request.mockReturnValueOnce(late.promise);
    const done = flow.check();
    await flow.turnOff();
    late.resolve(freshOutcome);
    await done;
    expect(views.at(-1)).toEqual({ state: 'off' });
  });
});

describe('showing a quotation on the page', () => {
  it('says whether the page still has it', async () => {
    const { fake, flow } = open();
    fake.sendMessage.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    expect(await flow.reveal('stored', 3)).toBe(true);
    expect(await flow.reveal('stored', 3)).toBe(false);
    const ask = { type: 'reveal', visit: 'stored', quotation: 3 };
    expect(fake.sendMessage).toHaveBeenCalledWith(7, ask, { frameId: 0 });
  });

  it('says no where the page is gone', async () => {
    const { flow } = open();
    expect(await flow.reveal('stored', 3)).toBe(false);
  });

  it('says no, and logs, where the page script fails', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const { fake, flow } = open();
    const fault = new Error('range is null');
    fake.sendMessage.mockRejectedValueOnce(fault);
    expect(await flow.reveal('stored', 3)).toBe(false);
    expect(log).toHaveBeenCalledExactlyOnceWith(fault);
    log.mockRestore();
  });
});
