import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Tools } from '../../src/background/check-tab.ts';
import { hearShortcuts, walk } from '../../src/background/shortcuts.ts';
import type { Corpus } from '../../src/core/corpus/index.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { article, checkOf } from './samples.ts';

const url = 'https://news.example/summit';

function toolsOf({ api }: FakeBrowser, check = checkOf('differs')): Tools {
  return { browser: api, openCorpora: async () => async () => ({}) as Corpus, check: () => check };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a shortcut', () => {
  it('checks a page that was not checked, then walks', async () => {
    const fake = fakeBrowser({ 7: { url, article: article() } });
    await walk(7, 1, toolsOf(fake));
    expect(fake.pages.get(7)?.walked).toEqual([1]);
    expect(fake.openPopup).not.toHaveBeenCalled();
  });

  it('only walks on a checked page', async () => {
    const fake = fakeBrowser({ 7: { url, article: article() } });
    await walk(7, 1, toolsOf(fake));
    await walk(7, -1, toolsOf(fake));
    expect(fake.executeScript.mock.calls.filter(([{ files }]) => files[0] === 'page.js')).toHaveLength(1);
    expect(fake.pages.get(7)?.walked).toEqual([1, -1]);
  });

  it('opens the popup where there is nothing to walk to: it says why', async () => {
    const fake = fakeBrowser({ 7: { url, article: article() } });
    await walk(7, 1, toolsOf(fake, checkOf()));
    expect(fake.openPopup).toHaveBeenCalledOnce();
  });

  it('opens the popup where the page cannot be checked', async () => {
    const fake = fakeBrowser({ 7: { url: 'chrome://settings', article: null, allowed: false } });
    await walk(7, 1, toolsOf(fake));
    expect(fake.openPopup).toHaveBeenCalledOnce();
  });

  it('marks the button where the browser opens no popup', async () => {
    vi.spyOn(console, 'debug').mockReturnValue();
    const fake = fakeBrowser({ 7: { url, article: null } });
    fake.openPopup.mockRejectedValue(new Error('openPopup requires a user gesture'));
    await walk(7, 1, toolsOf(fake));
    expect(fake.badges.get(7)).toBe('!');
  });

  it('is one of the two, pressed in a tab', async () => {
    const fake = fakeBrowser({ 7: { url, article: article() } });
    let press: (command: string, tab?: { id?: number }) => unknown = () => {};
    const commands = { onCommand: { addListener: (listener: typeof press) => (press = listener) } };
    hearShortcuts({ commands } as never, toolsOf(fake));
    await press('something-else', { id: 7 });
    await press('next-quotation');
    expect(fake.sendMessage).not.toHaveBeenCalled();
    await press('next-quotation', { id: 7 });
    await press('previous-quotation', { id: 7 });
    expect(fake.pages.get(7)?.walked).toEqual([1, -1]);
  });
});
