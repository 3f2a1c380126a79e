import { expect, it, vi } from 'vitest';
import { checkUnasked } from '../../src/background/check-unasked.ts';
import type { Article } from '../../src/core/article.ts';
import type { Corpus } from '../../src/core/corpus/index.ts';
import { writePreferences } from '../../src/store/preferences.ts';
import { readVisit } from '../../src/store/visits.ts';
import { fakeBrowser } from './fake-browser.ts';
import { article, checkOf } from './samples.ts';

const url = 'https://www.news.example/summit';

/** A tab at a page of news, of a site that the reader has chosen and the browser grants or not. */
async function pageOf({ chosen = true, granted = true, holds = article(url) as Article | null } = {}) {
  const fake = fakeBrowser({ 7: { url, article: holds } });
  const permissions = { contains: async () => granted };
  const browser = { ...fake.api, permissions } as unknown as typeof fake.api;
  if (chosen) await writePreferences(browser, { automatic: ['*://*.news.example/*'] });
  const check = vi.fn(() => checkOf('differs'));
  return { ...fake, check, tools: { browser, openCorpora: async () => async () => ({}) as Corpus, check } };
}

it('checks and paints a page of a site that the reader has chosen', async () => {
  const { tools, pages, badges } = await pageOf();
  await checkUnasked(7, url, tools);
  expect(pages.get(7)?.painted).toBe('visit-1');
  expect(badges.get(7)).toBe('1');
});

it.each([
  ['not chosen', { chosen: false }],
  ['not granted any more', { granted: false }],
])('leaves a page alone whose site is %s', async (_, over) => {
  const { tools, executeScript, sendMessage, badges } = await pageOf(over);
  await checkUnasked(7, url, tools);
  expect(executeScript).not.toHaveBeenCalled();
  expect(sendMessage).not.toHaveBeenCalled();
  expect(badges.size).toBe(0);
});

it('takes everything back where the reader takes the site off during the check', async () => {
  const { tools, pages, badges, check } = await pageOf();
  check.mockImplementation(() => {
    void writePreferences(tools.browser, { automatic: [] });
    return checkOf('differs');
  });
  await checkUnasked(7, url, tools);
  expect(pages.get(7)?.painted).toBeNull();
  expect(badges.get(7)).toBe('');
  expect(await readVisit(tools.browser, 7)).toBeNull();
});

it('has the page script wait where there is no article so far, and compares it when it has come', async () => {
  const { tools, pages, sendMessage, executeScript, check } = await pageOf({ holds: null });
  await checkUnasked(7, url, tools);
  expect(sendMessage).toHaveBeenLastCalledWith(7, { type: 'extract', wait: true }, { frameId: 0 });
  expect(check).not.toHaveBeenCalled();

  pages.get(7)?.move(article(url), 'visit-late');
  await checkUnasked(7, url, tools);
  expect(pages.get(7)?.painted).toBe('visit-late');
  expect(executeScript.mock.calls.map(([{ files }]) => files[0])).toEqual(['page.js', 'card.js']);
});
