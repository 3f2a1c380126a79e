import { expect, it } from 'vitest';
import { restoreBadge } from '../../src/background/badge.ts';
import { writeVisit } from '../../src/store/visits.ts';
import { fakeBrowser } from './fake-browser.ts';
import { article, checkOf } from './samples.ts';

const url = 'https://news.example/summit';

it('comes back for the visit stored for the tab, and no other, with a popup that knows the tab', async () => {
  const fake = fakeBrowser({ 7: { url, article: article() }, 8: { url, article: article() } });
  await writeVisit(fake.api, 7, { visit: 'a', address: url, check: checkOf('differs', 'partly', 'differs') });
  await restoreBadge(fake.api, 7);
  await restoreBadge(fake.api, 8);
  expect([...fake.badges]).toEqual([[7, '2']]);
  expect([...fake.popups]).toEqual([[7, '/ui/popup.html?tab=7']]);
});
