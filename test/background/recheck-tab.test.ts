import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkTab, type Tools } from '../../src/background/check-tab.ts';
import { recheckTab } from '../../src/background/recheck-tab.ts';
import type { Corpus } from '../../src/core/corpus/index.ts';
import { BundledUnusable } from '../../src/store/corpus-errors.ts';
import { readVisit } from '../../src/store/visits.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { article, checkOf } from './samples.ts';

const url = 'https://news.example/summit';
const next = 'https://news.example/harbour';

afterEach(() => {
  vi.restoreAllMocks();
});

function toolsOf({ api }: FakeBrowser, over: Partial<Tools> = {}): Tools {
  return {
    browser: api,
    openCorpora: async () => async () => ({}) as Corpus,
    check: () => checkOf('differs', 'differs'),
    ...over,
  };
}

/** A checked tab whose page has put another article in the place of the first, at another address. */
async function movedTab(): Promise<FakeBrowser> {
  const fake = fakeBrowser({ 7: { url, article: article() } });
  await checkTab(7, toolsOf(fake));
  const page = fake.pages.get(7);
  if (!page) throw new Error('No page script listens.');
  page.move(article(next), 'visit-moved');
  fake.tabs.set(7, { url: `${next}#top`, article: article(next) });
  fake.executeScript.mockClear();
  return fake;
}

describe('a tab whose page has moved', () => {
  it('is compared again without being injected again', async () => {
    const fake = await movedTab();
    const check = vi.fn(() => checkOf('differs', 'corroborated'));
    await recheckTab(7, toolsOf(fake, { check }));
    expect(check).toHaveBeenCalledExactlyOnceWith(article(next), {});
    const injected = fake.executeScript.mock.calls.map(([{ files }]) => files[0]);
    expect(injected).not.toContain('page.js');
    expect(fake.pages.get(7)?.painted).toBe('visit-moved');
    expect(fake.badges.get(7)).toBe('1');
    expect(await readVisit(fake.api, 7)).toMatchObject({ visit: 'visit-moved', address: next });
  });

  it('gets only its badge again, and styles where it lacks some, where it shows what is stored', async () => {
    const fake = fakeBrowser({ 7: { url, article: article() } });
    const stored = await checkTab(7, toolsOf(fake));
    fake.badges.delete(7);
    const page = fake.pages.get(7);
    if (page) page.undressed.selectors = ['article > li'];
    const check = vi.fn(() => checkOf('partly'));
    await recheckTab(7, toolsOf(fake, { check }));
    expect(check).not.toHaveBeenCalled();
    expect([...(fake.styles.get(7) ?? [])].at(-1)).toContain('article > li::highlight(crossquote-partly)');
    expect(fake.badges.get(7)).toBe('2');
    expect(stored).toMatchObject(Object(await readVisit(fake.api, 7)));
  });

  it('keeps nothing where it has no article any more', async () => {
    const fake = await movedTab();
    fake.pages.get(7)?.move(null, 'visit-none');
    await recheckTab(7, toolsOf(fake));
    expect(fake.badges.get(7)).toBe('');
    expect(await readVisit(fake.api, 7)).toBeNull();
  });

  it('keeps nothing where the comparison fails, which is logged', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const fault = new BundledUnusable('The corpus holds no report.');
    const fake = await movedTab();
    await recheckTab(7, toolsOf(fake, { openCorpora: () => Promise.reject(fault) }));
    expect(log).toHaveBeenCalledExactlyOnceWith(fault);
    expect(fake.badges.get(7)).toBe('');
    expect(await readVisit(fake.api, 7)).toBeNull();
  });

  it('keeps what is stored where the page is gone or moves once more meanwhile', async () => {
    const fake = await movedTab();
    const before = await readVisit(fake.api, 7);
    const move = () => {
      fake.pages.get(7)?.move(article(), 'visit-later');
      return checkOf('differs');
    };
    await recheckTab(7, toolsOf(fake, { check: move }));
    expect(await readVisit(fake.api, 7)).toEqual(before);
    expect(fake.badges.get(7)).toBe('2');
    fake.navigate(7, 'https://elsewhere.example/');
    await recheckTab(7, toolsOf(fake));
    expect(await readVisit(fake.api, 7)).toEqual(before);
  });

  it('may be closed', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(console, 'debug').mockReturnValue();
    const fake = await movedTab();
    fake.tabs.delete(7);
    await expect(recheckTab(7, toolsOf(fake))).resolves.toBeUndefined();
    expect(fake.session.size).toBe(0);
  });
});
