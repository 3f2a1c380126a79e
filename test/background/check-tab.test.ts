import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkTab, type Tools } from '../../src/background/check-tab.ts';
import { NoCorpusOn } from '../../src/background/corpus.ts';
import { turnOff } from '../../src/background/turn-off.ts';
import type { Corpus } from '../../src/core/corpus/index.ts';
import { BundledUnusable } from '../../src/store/corpus-errors.ts';
import { readVisit } from '../../src/store/visits.ts';
import { eventually } from '../eventually.ts';
import { type FakeBrowser, type FakeTab, fakeBrowser } from './fake-browser.ts';
import { article, checkOf } from './samples.ts';

const url = 'https://news.example/summit';
const check = checkOf('differs', 'corroborated', 'differs', null, 'only-here');

function toolsOf({ api }: FakeBrowser, over: Partial<Tools> = {}): Tools {
  return { browser: api, openCorpora: async () => async () => ({}) as Corpus, check: () => check, ...over };
}

function newsTab(): FakeBrowser {
  return fakeBrowser({ 7: { url: `${url}#part-2`, article: article() } });
}

function expectNoTrace(fake: FakeBrowser) {
  expect(fake.session.size).toBe(0);
  expect(fake.badges.get(7) ?? '').toBe('');
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a check of a tab', () => {
  it('paints the page, sets the badge, stores the visit and answers with it', async () => {
    const fake = newsTab();
    const outcome = await checkTab(7, toolsOf(fake));
    expect(outcome).toEqual({ state: 'checked', kept: true, visit: 'visit-1', address: url, check });
    expect(fake.pages.get(7)?.painted).toBe('visit-1');
    expect(fake.badges.get(7)).toBe('2');
    expect(await readVisit(fake.api, 7)).toEqual({ visit: 'visit-1', address: url, check });
  });

  it('needs no injection where the page has loaded the page script itself', async () => {
    const fake = newsTab();
    await checkTab(7, toolsOf(fake));
    fake.tabs.set(7, { url, article: article(), allowed: false });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject({ state: 'checked', address: url });
  });

  it('stores the visit under the address that the page has given itself while it was read', async () => {
    const fake = newsTab();
    const send = fake.sendMessage.getMockImplementation();
    fake.sendMessage.mockImplementation(async (id, ask) => {
      const answer = await send?.(id, ask);
      const tab = fake.tabs.get(7);
      if (ask.type === 'extract' && tab) tab.url = 'https://news.example/summit/day-two';
      return answer;
    });
    await checkTab(7, toolsOf(fake));
    expect((await readVisit(fake.api, 7))?.address).toBe('https://news.example/summit/day-two');
  });

  it('hands the article and the corpus to the check', async () => {
    const corpus = {} as Corpus;
    const spy = vi.fn(() => check);
    await checkTab(7, toolsOf(newsTab(), { openCorpora: async () => async () => corpus, check: spy }));
    expect(spy).toHaveBeenCalledExactlyOnceWith(article(), corpus);
  });

  it('gives the page all quotations, so that the reader can jump to those without a verdict', async () => {
    const fake = newsTab();
    await checkTab(7, toolsOf(fake));
    expect(fake.pages.get(7)?.quotations).toEqual(check.quotations);
  });

  it('takes the number off the badge when nothing differs', async () => {
    const fake = newsTab();
    fake.badges.set(7, '3');
    await checkTab(7, toolsOf(fake, { check: () => checkOf('corroborated') }));
    expect(fake.badges.get(7)).toBe('');
  });

  it('still gives the reader the result when the browser has no room to store it', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const fake = newsTab();
    fake.setItems.mockRejectedValue(new Error('Session storage quota bytes exceeded.'));
    expect(await checkTab(7, toolsOf(fake))).toMatchObject({ state: 'checked', kept: false, check });
    expect(fake.pages.get(7)?.painted).toBe('visit-1');
    expect(fake.badges.get(7)).toBe('2');
  });
});

describe('a check that fails', () => {
  it('says so on a page the browser keeps extensions out of', async () => {
    const fake = fakeBrowser({ 7: { url: 'chrome://settings', article: null, allowed: false } });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject({ state: 'failed', failure: 'not-allowed' });
    expectNoTrace(fake);
  });

  it('says so on a page of Firefox’s own, where it injects nothing without refusing', async () => {
    const fake = newsTab();
    fake.executeScript.mockResolvedValueOnce([null]);
    expect(await checkTab(7, toolsOf(fake))).toMatchObject({ state: 'failed', failure: 'not-allowed' });
    expectNoTrace(fake);
  });

  it('passes on what Firefox tells about a page script that fails as it loads', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const fake = newsTab();
    fake.executeScript.mockResolvedValueOnce([{ frameId: 0, error: new TypeError('x is undefined') }]);
    expect(await checkTab(7, toolsOf(fake))).toEqual({
      state: 'failed',
      failure: 'unexpected',
      detail: 'The page script failed: x is undefined',
    });
  });

  it('says so on a page without an article', async () => {
    const fake = fakeBrowser({ 7: { url, article: null } });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject({ state: 'failed', failure: 'no-article' });
    expectNoTrace(fake);
  });

  it.each<[string, Partial<FakeTab>, Partial<Tools>]>([
    ['has no article any more', { article: null }, {}],
    ['is a PDF file now', { article: null, failure: 'not-allowed' }, {}],
    [
      'has nothing to be compared with any more',
      {},
      { openCorpora: () => Promise.reject(new NoCorpusOn('')) },
    ],
  ])('takes back what an earlier one left where the page %s', async (_, changed, over) => {
    const fake = newsTab();
    await checkTab(7, toolsOf(fake));
    fake.tabs.set(7, { url, article: article(), ...changed });
    await checkTab(7, toolsOf(fake, over));
    expectNoTrace(fake);
  });

  it('keeps what an earlier one left for a page that the reader may come back to', async () => {
    const fake = newsTab();
    await checkTab(7, toolsOf(fake));
    fake.navigate(7, 'chrome://settings');
    fake.tabs.set(7, { url: 'chrome://settings', article: null, allowed: false });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject({ failure: 'not-allowed' });
    expect(await readVisit(fake.api, 7)).toMatchObject({ visit: 'visit-1' });
  });

  it('says of a document that holds no page, such as a PDF file, that it cannot be read', async () => {
    const fake = fakeBrowser({ 7: { url, article: null, failure: 'not-allowed' } });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject({ state: 'failed', failure: 'not-allowed' });
    expectNoTrace(fake);
  });

  it.each([
    ['corpus', new BundledUnusable('The bundled corpus could not be read.')],
    ['no-corpus', new NoCorpusOn('No corpus that is on has a report.')],
  ])('says so when there is nothing to compare with: %s', async (failure, error) => {
    const fake = newsTab();
    const outcome = await checkTab(7, toolsOf(fake, { openCorpora: () => Promise.reject(error) }));
    expect(outcome).toEqual({ state: 'failed', failure, detail: error.message });
    expectNoTrace(fake);
  });

  it('logs what was not foreseen and passes its message on', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const fault = new RangeError('Maximum call stack size exceeded');
    const fake = newsTab();
    const outcome = await checkTab(
      7,
      toolsOf(fake, {
        check: () => {
          throw fault;
        },
      }),
    );
    expect(outcome).toEqual({ state: 'failed', failure: 'unexpected', detail: fault.message });
    expect(log).toHaveBeenCalledExactlyOnceWith(fault);
    expectNoTrace(fake);
  });

  it('passes on a fault inside the page script', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const fake = newsTab();
    fake.sendMessage.mockRejectedValueOnce(new Error('document.body is null'));
    expect(await checkTab(7, toolsOf(fake))).toEqual({
      state: 'failed',
      failure: 'unexpected',
      detail: 'document.body is null',
    });
  });
});

describe('a page that goes away during the check', () => {
  const gone = { state: 'failed', failure: 'page-changed' };

  it('before the script is in it', async () => {
    const fake = newsTab();
    fake.executeScript.mockImplementationOnce(async () => {
      fake.navigate(7, 'https://elsewhere.example/');
      throw new Error('Cannot access contents of the page.');
    });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject(gone);
    expectNoTrace(fake);
  });

  it('before it has answered', async () => {
    const fake = newsTab();
    fake.sendMessage.mockImplementationOnce(async () => {
      fake.navigate(7, 'https://elsewhere.example/');
    });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject(gone);
    expectNoTrace(fake);
  });

  it('while it is compared', async () => {
    const fake = newsTab();
    const leave = () => {
      fake.navigate(7, 'https://elsewhere.example/');
      return check;
    };
    expect(await checkTab(7, toolsOf(fake, { check: leave }))).toMatchObject(gone);
    expectNoTrace(fake);
  });

  it('with its whole tab, before the check began', async () => {
    const fake = newsTab();
    fake.tabs.delete(7);
    expect(await checkTab(7, toolsOf(fake))).toMatchObject(gone);
    expectNoTrace(fake);
  });

  it('with its whole tab, after it was painted', async () => {
    const fake = newsTab();
    const send = fake.sendMessage.getMockImplementation();
    fake.sendMessage.mockImplementation(async (id, ask) => {
      const answer = await send?.(id, ask);
      if (ask.type === 'paint') fake.tabs.delete(7);
      return answer;
    });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject(gone);
    expectNoTrace(fake);
  });
});

describe('a page that is turned off during the check', () => {
  it('while its visit is being stored, is left without a trace', async () => {
    const fake = newsTab();
    const store = fake.setItems.getMockImplementation();
    fake.setItems.mockImplementation(async items => {
      await turnOff(fake.api, 7);
      await store?.(items);
    });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject({ state: 'failed', failure: 'page-changed' });
    expectNoTrace(fake);
  });

  it('and checked anew at once, keeps the later result', async () => {
    const fake = newsTab();
    const store = fake.setItems.getMockImplementation();
    fake.setItems.mockImplementationOnce(async items => {
      await store?.(items);
      await turnOff(fake.api, 7);
      await checkTab(7, toolsOf(fake));
    });
    expect(await checkTab(7, toolsOf(fake))).toMatchObject({ state: 'failed', failure: 'page-changed' });
    expect((await readVisit(fake.api, 7))?.visit).toBe('visit-2');
    expect(fake.badges.get(7)).toBe('2');
  });
});

describe('two checks of one tab at once', () => {
  it('leave the result of the later one and refuse the earlier one', async () => {
    const fake = newsTab();
    let release = (_: Corpus) => {};
    const slow = new Promise<Corpus>(resolve => {
      release = resolve;
    });
    const first = checkTab(
      7,
      toolsOf(fake, { openCorpora: async () => () => slow, check: () => checkOf('differs') }),
    );
    await eventually(() => expect(fake.sendMessage).toHaveBeenCalled());
    const second = await checkTab(7, toolsOf(fake));
    release({} as Corpus);
    expect(await first).toMatchObject({ state: 'failed', failure: 'page-changed' });
    expect(second).toMatchObject({ state: 'checked', visit: 'visit-2' });
    expect(fake.pages.get(7)?.painted).toBe('visit-2');
    expect(fake.badges.get(7)).toBe('2');
    expect((await readVisit(fake.api, 7))?.visit).toBe('visit-2');
  });
});
