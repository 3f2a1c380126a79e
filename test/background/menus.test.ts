import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoCorpusOn } from '../../src/background/corpus.ts';
import { checkSelected, offerSelectionCheck, type SelectionTools } from '../../src/background/menus.ts';
import { BundledUnusable } from '../../src/store/corpus-errors.ts';
import { corpusOf } from '../core/build.ts';
import { eventually } from '../eventually.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

const url = 'https://news.example/summit';
const corpus = corpusOf('“We will not sign the treaty before spring,” Minister Ada Person said.');
const words = 'We will not sign the treaty before spring';

function toolsOf({ api }: FakeBrowser, over: Partial<SelectionTools> = {}): SelectionTools {
  return { browser: api, openCorpora: async () => async () => corpus, ...over };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a check of a selection', () => {
  it('is told in the page, which needs no article', async () => {
    const fake = fakeBrowser({ 7: { url, article: null } });
    await checkSelected(7, words, toolsOf(fake));
    expect(fake.pages.get(7)?.told).toMatchObject({
      state: 'judged',
      quotation: { verdict: 'corroborated' },
    });
  });

  it('puts no second page script into the page', async () => {
    const fake = fakeBrowser({ 7: { url, article: null } });
    await checkSelected(7, words, toolsOf(fake));
    await checkSelected(7, words, toolsOf(fake));
    expect(fake.executeScript.mock.calls.map(([{ files }]) => files[0])).toEqual(['page.js', 'card.js']);
  });

  it('puts the cards beside a page script that has none', async () => {
    const fake = fakeBrowser({ 7: { url, article: null } });
    await fake.api.scripting.executeScript({ target: { tabId: 7 }, files: ['page.js'] });
    await checkSelected(7, words, toolsOf(fake));
    expect(fake.executeScript.mock.calls.map(([{ files }]) => files[0])).toEqual(['page.js', 'card.js']);
    expect(fake.pages.get(7)?.told).toMatchObject({ state: 'judged' });
  });

  it.each([
    ['corpus', new BundledUnusable('The bundled corpus could not be read.')],
    ['no-corpus', new NoCorpusOn('No corpus that is on has a report.')],
  ])('says there that there is nothing to compare with: %s', async (failure, error) => {
    const fake = fakeBrowser({ 7: { url, article: null } });
    await checkSelected(7, words, toolsOf(fake, { openCorpora: () => Promise.reject(error) }));
    expect(fake.pages.get(7)?.told).toEqual({ state: 'failed', failure });
  });

  it('says there that something went wrong, and logs what', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const fake = fakeBrowser({ 7: { url, article: null } });
    const fault = new RangeError('too deep');
    await checkSelected(7, words, toolsOf(fake, { openCorpora: () => Promise.reject(fault) }));
    expect(fake.pages.get(7)?.told).toEqual({ state: 'failed', failure: 'unexpected' });
    expect(log).toHaveBeenCalledExactlyOnceWith(fault);
  });

  it('opens the popup where the browser keeps extensions out: it says why', async () => {
    const fake = fakeBrowser({ 7: { url: 'chrome://settings', article: null, allowed: false } });
    await checkSelected(7, words, toolsOf(fake));
    expect(fake.openPopup).toHaveBeenCalledOnce();
  });

  it('ends where the reader leaves the page meanwhile', async () => {
    const fake = fakeBrowser({ 7: { url, article: null } });
    const openCorpora = async () => async () => {
      fake.navigate(7, 'https://elsewhere.example/');
      return corpus;
    };
    await expect(checkSelected(7, words, toolsOf(fake, { openCorpora }))).resolves.toBeUndefined();
    expect(fake.openPopup).not.toHaveBeenCalled();
  });
});

describe('the menu item', () => {
  function offered(fake: FakeBrowser) {
    let click: (info: object, tab?: object) => void = () => {};
    let install = async () => {};
    const create = vi.fn();
    const removeAll = vi.fn(async () => {});
    const onClicked = { addListener: (listener: typeof click) => (click = listener) };
    const onInstalled = { addListener: (listener: typeof install) => (install = listener) };
    const api = { contextMenus: { create, removeAll, onClicked }, runtime: { onInstalled } };
    offerSelectionCheck(api as never, toolsOf(fake));
    return {
      create,
      removeAll,
      install: () => install(),
      click: (info: object, tab?: object) => click(info, tab),
    };
  }

  it('is made at install and at each update, over selected text only', async () => {
    const { create, removeAll, install } = offered(fakeBrowser({}));
    expect(create).not.toHaveBeenCalled();
    await install();
    expect(removeAll).toHaveBeenCalledOnce();
    expect(create).toHaveBeenCalledExactlyOnceWith({
      id: 'check-selection',
      title: 'Check this quotation',
      contexts: ['selection'],
    });
  });

  it('checks what is selected in its tab', async () => {
    const fake = fakeBrowser({ 7: { url, article: null } });
    const { click } = offered(fake);
    click({ menuItemId: 'check-selection', selectionText: words }, { id: 7 });
    await eventually(() => expect(fake.pages.get(7)?.told).toMatchObject({ state: 'judged' }));
  });

  it.each([
    [{ menuItemId: 'another' }, { id: 7 }],
    [{ menuItemId: 'check-selection' }],
    [{ menuItemId: 'check-selection' }, { id: -1 }],
  ])('does nothing where there is no tab or the item is another: %j', (info, tab?: object) => {
    const fake = fakeBrowser({ 7: { url, article: null } });
    offered(fake).click(info, tab);
    expect(fake.sendMessage).not.toHaveBeenCalled();
  });
});
