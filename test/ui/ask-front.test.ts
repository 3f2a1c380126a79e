import { expect, it, vi } from 'vitest';
import type { Visit } from '../../src/messages.ts';
import { askFront } from '../../src/ui/popup/ask-front.ts';
import { fakeBrowser } from '../background/fake-browser.ts';
import { article, checkOf } from '../background/samples.ts';

const url = 'https://news.example/summit';
const visit: Visit = { visit: 'a', address: url, check: checkOf('differs') };
const other: Visit = { ...visit, visit: 'b', address: 'https://news.example/other' };

/** A browser with two tabs that were checked, the first of them in front. */
function twoTabs() {
  const fake = fakeBrowser({ 7: { url, article: article() }, 8: { url: other.address, article: article() } });
  fake.session.set('visit:7', visit);
  fake.session.set('visit:8', other);
  return fake;
}

it('is the tab in front and its visit, whatever tab the popup was set for', async () => {
  const { api } = twoTabs();
  for (const search of ['?tab=7', '', '?tab=8', '?tab=99', '?tab=x'])
    expect(await askFront(api, search), search).toEqual({ tab: { id: 7, url }, visit });
});

it('is asked for at once where the popup was set for the tab', async () => {
  const { api } = twoTabs();
  const get = vi.spyOn(api.storage.session, 'get');
  const query = vi.spyOn(api.tabs, 'query').mockReturnValue(new Promise(() => {}));
  void askFront(api, '?tab=7');
  expect(get).toHaveBeenCalledExactlyOnceWith('visit:7');
  expect(query).toHaveBeenCalledExactlyOnceWith({ active: true, currentWindow: true });
});

it('has no visit where none is stored, or the browser does not give it', async () => {
  const { api, session } = twoTabs();
  session.delete('visit:7');
  expect(await askFront(api, '?tab=7')).toEqual({ tab: { id: 7, url }, visit: null });
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const failure = new Error('No storage');
  vi.spyOn(api.storage.session, 'get').mockRejectedValue(failure);
  expect(await askFront(api, '?tab=7')).toEqual({ tab: { id: 7, url }, visit: null });
  expect(log).toHaveBeenCalledWith(failure);
  log.mockRestore();
});

it('has neither where no tab is in front', async () => {
  const { api } = twoTabs();
  vi.spyOn(api.tabs, 'query').mockResolvedValue([]);
  expect(await askFront(api, '?tab=7')).toEqual({ tab: undefined, visit: null });
});
