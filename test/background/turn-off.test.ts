import { afterEach, expect, it, vi } from 'vitest';
import { checkTab } from '../../src/background/check-tab.ts';
import { turnOff, turnOffSites } from '../../src/background/turn-off.ts';
import { check } from '../../src/core/check.ts';
import { readVisit } from '../../src/store/visits.ts';
import { bundled } from '../core/build.ts';
import { type FakeTab, fakeBrowser } from './fake-browser.ts';
import { article } from './samples.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function tabAt(url: string): FakeTab {
  return { url, article: article(url) };
}

async function checked(tabs: Record<number, FakeTab>) {
  const fake = fakeBrowser(tabs);
  for (const id of Object.keys(tabs).map(Number)) {
    await checkTab(id, { browser: fake.api, openCorpora: async () => async () => bundled, check });
    fake.badges.set(id, '2');
  }
  return fake;
}

it('leaves nothing on the page, on the button or in the store', async () => {
  const fake = await checked({ 7: tabAt('https://news.example/a') });
  expect(fake.styles.get(7)?.size).toBe(1);
  await turnOff(fake.api, 7);
  expect(fake.pages.get(7)?.painted).toBeNull();
  expect(fake.styles.get(7)?.size).toBe(0);
  expect(fake.badges.get(7)).toBe('');
  expect(await readVisit(fake.api, 7)).toBeNull();
});

it('is no fault where the reader has left the page', async () => {
  const fake = await checked({ 7: tabAt('https://news.example/a') });
  fake.navigate(7, 'https://news.example/b');
  await turnOff(fake.api, 7);
  expect(await readVisit(fake.api, 7)).toBeNull();
});

it('reaches all tabs of a site, and no others', async () => {
  const fake = await checked({
    1: tabAt('https://www.news.example/a'),
    2: tabAt('https://other.example/b'),
    3: tabAt('https://news.example/c'),
  });
  await turnOffSites(fake.api, ['*://*.news.example/*'], []);
  expect([1, 2, 3].map(id => fake.pages.get(id)?.painted === null)).toEqual([true, false, true]);
});

it('reaches the other tabs of a site where one page breaks its page script', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const fake = await checked({ 1: tabAt('https://news.example/a'), 2: tabAt('https://news.example/b') });
  fake.breakPage(1);
  await turnOffSites(fake.api, ['*://*.news.example/*'], []);
  expect(fake.pages.get(2)?.painted).toBeNull();
});

it('leaves the tabs alone that another site covers as well', async () => {
  const fake = await checked({ 1: tabAt('https://www.news.example/a'), 2: tabAt('https://news.example/b') });
  await turnOffSites(fake.api, ['*://*.news.example/*'], ['*://*.www.news.example/*']);
  expect([1, 2].map(id => fake.pages.get(id)?.painted === null)).toEqual([false, true]);
});

it('wipes the page where the browser lets nobody in any more', async () => {
  vi.spyOn(console, 'debug').mockReturnValue();
  const fake = await checked({ 7: tabAt('https://news.example/a') });
  fake.api.scripting.removeCSS = async () => {
    throw new Error('Missing host permission for the tab');
  };
  await turnOff(fake.api, 7);
  expect(fake.pages.get(7)?.painted).toBeNull();
  expect(fake.badges.get(7)).toBe('');
});
