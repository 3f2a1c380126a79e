import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkTab, type Tools } from '../../src/background/check-tab.ts';
import { NoCorpusOn } from '../../src/background/corpus.ts';
import { recheckerOfAll } from '../../src/background/recheck-all.ts';
import type { Corpus } from '../../src/core/corpus/index.ts';
import { readVisit } from '../../src/store/visits.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { article, checkOf } from './samples.ts';

const url = 'https://news.example/summit';
const other = 'https://news.example/harbour';

afterEach(() => {
  vi.restoreAllMocks();
});

function toolsOf({ api }: FakeBrowser, over: Partial<Tools> = {}): Tools {
  return {
    browser: api,
    openCorpora: async () => async () => ({}) as Corpus,
    check: () => checkOf('corroborated'),
    ...over,
  };
}

/** Two checked tabs, each with a quotation that differs, and one that was never checked. */
async function checkedTabs(): Promise<FakeBrowser> {
  const fake = fakeBrowser({
    7: { url, article: article() },
    8: { url: other, article: article(other) },
    9: { url, article: article() },
  });
  for (const tab of [7, 8]) await checkTab(tab, toolsOf(fake, { check: () => checkOf('differs') }));
  fake.executeScript.mockClear();
  return fake;
}

describe('after the corpora have changed', () => {
  it('every checked page is compared again, painted, and stored under the same name', async () => {
    const fake = await checkedTabs();
    const before = await readVisit(fake.api, 7);
    await recheckerOfAll(toolsOf(fake))();
    for (const tab of [7, 8]) {
      expect((await readVisit(fake.api, tab))?.check.quotations).toMatchObject([{ verdict: 'corroborated' }]);
      expect(fake.pages.get(tab)?.quotations).toMatchObject([{ verdict: 'corroborated' }]);
      expect(fake.badges.get(tab)).toBe('');
    }
    expect((await readVisit(fake.api, 7))?.visit).toBe(before?.visit);
    expect(await readVisit(fake.api, 9)).toBeNull();
    const injected = fake.executeScript.mock.calls.map(([{ files }]) => files[0]);
    expect(injected).not.toContain('page.js');
  });

  it('nothing is left of a check for which there is nothing to compare with', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const fake = await checkedTabs();
    const openCorpora = () => Promise.reject(new NoCorpusOn('none'));
    await recheckerOfAll(toolsOf(fake, { openCorpora }))();
    for (const tab of [7, 8]) {
      expect(await readVisit(fake.api, tab)).toBeNull();
      expect(fake.pages.get(tab)?.painted).toBeNull();
      expect(fake.badges.get(tab)).toBe('');
    }
  });

  it('a page that has gone, or shows another article, is forgotten: it is checked when it comes back', async () => {
    const fake = await checkedTabs();
    fake.navigate(7, other);
    fake.pages.get(8)?.move(article(url), 'visit-moved');
    await recheckerOfAll(toolsOf(fake))();
    expect(await readVisit(fake.api, 7)).toBeNull();
    expect(await readVisit(fake.api, 8)).toBeNull();
  });

  it('the others are compared again where one page breaks its page script', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(console, 'error').mockReturnValue();
    const fake = await checkedTabs();
    fake.breakPage(7);
    await recheckerOfAll(toolsOf(fake))();
    expect(await readVisit(fake.api, 7)).toBeNull();
    expect((await readVisit(fake.api, 8))?.check.quotations).toMatchObject([{ verdict: 'corroborated' }]);
  });

  it('several changes in a row are looked at together', async () => {
    const fake = await checkedTabs();
    const compare = vi.fn(() => checkOf('corroborated'));
    const recheck = recheckerOfAll(toolsOf(fake, { check: compare }));
    const first = recheck();
    await vi.waitFor(() => expect(compare).toHaveBeenCalled());
    await Promise.all([first, recheck(), recheck(), recheck()]);
    // Once for the first change, and once for the three that came meanwhile.
    expect(compare).toHaveBeenCalledTimes(2 * 2);
  });

  it('the last change has the last word, however long the one before takes', async () => {
    const fake = await checkedTabs();
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    let asked = 0;
    const recheck = recheckerOfAll(
      toolsOf(fake, {
        openCorpora: async () => async () => {
          if (++asked === 1) await held;
          return {} as Corpus;
        },
        check: () => checkOf(asked <= 2 ? 'partly' : 'corroborated'),
      }),
    );
    const first = recheck();
    await vi.waitFor(() => expect(asked).toBe(1));
    const second = recheck();
    release();
    await Promise.all([first, second]);
    expect((await readVisit(fake.api, 7))?.check.quotations).toMatchObject([{ verdict: 'corroborated' }]);
  });
});
