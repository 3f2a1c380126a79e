import { afterEach, expect, it, vi } from 'vitest';
import { checkTab } from '../../src/background/check-tab.ts';
import { repaintAll } from '../../src/background/paint.ts';
import { check } from '../../src/core/check.ts';
import { writePreferences } from '../../src/store/preferences.ts';
import { bundled } from '../core/build.ts';
import { fakeBrowser } from './fake-browser.ts';
import { article } from './samples.ts';

const url = 'https://news.example/a';

afterEach(() => {
  vi.restoreAllMocks();
});

async function checked() {
  const tab = { url, article: article(url) };
  const fake = fakeBrowser({ 7: tab, 8: { url, article: null }, 9: tab });
  for (const id of [7, 9])
    await checkTab(id, { browser: fake.api, openCorpora: async () => async () => bundled, check });
  return fake;
}

it('paints as the reader has chosen', async () => {
  const fake = await checked();
  expect(fake.pages.get(7)?.look).toEqual({
    highlighted: ['differs', 'partly', 'only-here', 'corroborated'],
    theme: 'system',
  });
  await writePreferences(fake.api, { highlighted: ['differs'], theme: 'dark' });
  await repaintAll(fake.api);
  expect(fake.pages.get(7)?.look).toEqual({ highlighted: ['differs'], theme: 'dark' });
});

it('passes over pages that have gone since they were checked', async () => {
  const fake = await checked();
  fake.navigate(7, 'https://news.example/b');
  await expect(repaintAll(fake.api)).resolves.toBeUndefined();
});

it('paints the others where one page breaks its page script, and logs that', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const fake = await checked();
  fake.breakPage(7);
  await writePreferences(fake.api, { theme: 'dark' });
  await repaintAll(fake.api);
  expect(fake.pages.get(9)?.look?.theme).toBe('dark');
  expect(log).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ message: expect.stringContaining('breaks') }),
  );
});
