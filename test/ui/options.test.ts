// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writePreferences } from '../../src/store/preferences.ts';
import { startOptions } from '../../src/ui/options/live.tsx';
import { eventually } from '../eventually.ts';
import { useFreshDatabase } from '../store/fresh-database.ts';
import { fakeOptions } from './fake-options.ts';
import { fakeWorker } from './options/fake-worker.ts';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

const NEWS = '*://*.news.example/*';
const ALL = '*://*/*';

let life: AbortController;

useFreshDatabase();

beforeEach(() => {
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  render(null, document.body);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function open(...[given]: Parameters<typeof fakeOptions>) {
  const fake = fakeOptions(given);
  await startOptions(fake.api, document.body, fakeWorker, life.signal);
  return fake;
}

function one<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

/** The control that is read aloud with these words. */
function named(words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, a, label')];
  const found = all.find(({ textContent }) => textContent.trim() === words);
  if (!found) throw new Error(`Nothing is called “${words}”: ${all.map(it => it.textContent).join(' | ')}`);
  return found;
}

const press = (words: string) => named(words).click();
const status = () => one('[role=status]').textContent;
const told = (words: string) => eventually(() => expect(status()).toBe(words));
const sites = () => [...document.querySelectorAll('.site-name')].map(it => it.textContent);

function addSite(typed: string): void {
  one<HTMLInputElement>('#site').value = typed;
  one<HTMLFormElement>('.site-form').requestSubmit();
}

describe('sites', () => {
  it('are asked for as the reader adds them, by name or by an address', async () => {
    const { permissions, local } = await open();
    expect(one('.empty').textContent).toBe('None so far.');
    addSite('https://www.news.example/world?x=1');
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [NEWS] });
    await told('news.example: checked by itself from the next page on');
    await eventually(() => expect(sites()).toEqual(['news.example']));
    expect(local.get('preferences')).toMatchObject({ automatic: [NEWS] });
    expect(one<HTMLInputElement>('#site').value).toBe('');
  });

  it('can be all of them', async () => {
    const { permissions } = await open();
    press('Add all sites');
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [ALL] });
    await told('All sites: checked by itself from the next page on');
    expect(() => named('Add all sites')).toThrow();
  });

  it('are not added where the reader says no', async () => {
    await open({ yes: false });
    addSite('news.example');
    await told('Your browser did not allow that site, so it was not added.');
    expect(sites()).toEqual([]);
  });

  it('have to be sites: what is none is said beside it, and the field keeps it', async () => {
    const { permissions } = await open();
    addSite('news');
    await eventually(() => expect(one('#site-problem').textContent).toMatch(/^That is no site/));
    const field = one<HTMLInputElement>('#site');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toBe('site-problem');
    expect(field.value).toBe('news');
    expect(document.activeElement).toBe(field);
    expect(permissions.request).not.toHaveBeenCalled();
    addSite('news.example');
    await eventually(() => expect(one('#site-problem').textContent).toBe(''));
  });

  it('go back to the browser', async () => {
    const { grants } = await open({ stored: { automatic: [NEWS] }, granted: [NEWS] });
    press('Remove news.example');
    await told('news.example: no longer checked by itself');
    expect(sites()).toEqual([]);
    expect([...grants]).toEqual([]);
  });

  it('are not said to be unchecked where another entry covers them', async () => {
    await open({ stored: { automatic: [NEWS, ALL] }, granted: [NEWS, ALL] });
    press('Remove news.example');
    await told('news.example: off the list, but another entry still covers it');
    expect(sites()).toEqual(['All sites']);
  });

  it('can be allowed again where the browser has taken a grant back meanwhile', async () => {
    const { withdraw } = await open({ stored: { automatic: [NEWS] }, granted: [NEWS] });
    withdraw(NEWS);
    await eventually(() => expect(sites()).toEqual(['news.example Your browser no longer allows it.']));
    press('Allow again news.example');
    await told('news.example: checked by itself from the next page on');
    expect(sites()).toEqual(['news.example']);
  });
});

describe('what to highlight', () => {
  it('is what the boxes say, each by itself', async () => {
    const { local } = await open({ stored: { highlighted: ['differs', 'only-here'] } });
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[role=group] [type=checkbox]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, true, false]);
    // Faster than any of it is stored.
    press('In part');
    press('Only here');
    await eventually(() =>
      expect(local.get('preferences')).toMatchObject({ highlighted: ['differs', 'partly'] }),
    );
    await told('Saved');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, false, false]);
  });
});

describe('the colours', () => {
  it('are one of three', async () => {
    const { local } = await open();
    press('Dark');
    await told('Saved');
    expect(local.get('preferences')).toMatchObject({ theme: 'dark' });
    expect(one<HTMLInputElement>('[type=radio]:checked').parentElement?.textContent).toBe('Dark');
  });
});

describe('shortcuts', () => {
  it('are told as the browser has them', async () => {
    await open();
    expect([...document.querySelectorAll('.shortcuts > div')].map(it => it.textContent)).toEqual([
      'Open the popupnot set',
      'Next quotationAlt+Shift+.',
    ]);
  });

  it('are changed on the browser’s page, where the reader is sent', async () => {
    const { tabs } = await open();
    press('Change them in your browser');
    await eventually(() =>
      expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' }),
    );
  });

  it('are changed with the browser’s own call where it has one', async () => {
    const { commands, tabs } = await open();
    const openShortcutSettings = vi.fn(async () => {});
    Object.assign(commands, { openShortcutSettings });
    press('Change them in your browser');
    await eventually(() => expect(openShortcutSettings).toHaveBeenCalledOnce());
    expect(tabs.create).not.toHaveBeenCalled();
  });

  it('are read again when the reader comes back', async () => {
    const { commands } = await open();
    commands.getAll = async () => [{ name: 'next', description: 'Next quotation', shortcut: 'Alt+N' }];
    dispatchEvent(new Event('focus'));
    await eventually(() => expect(one('.shortcuts').textContent).toBe('Next quotationAlt+N'));
  });
});

describe('the reset', () => {
  const stored = { theme: 'dark', highlighted: [], automatic: [NEWS] };

  it('takes every choice back after a second press, and every site that the browser grants', async () => {
    const { local, grants } = await open({ stored, granted: [NEWS, '*://*.forgotten.example/*'] });
    press('Reset all settings');
    await eventually(() => named('Yes, reset'));
    expect(local.get('preferences')).toEqual(stored);
    press('Yes, reset');
    await told('All settings are as they were at first.');
    expect(local.size).toBe(0);
    expect([...grants]).toEqual([]);
    expect(sites()).toEqual([]);
  });

  it('can be thought better of, with the keyboard where it was', async () => {
    const { local } = await open({ stored });
    press('Reset all settings');
    await eventually(() => expect(document.activeElement).toBe(named('Cancel')));
    press('Cancel');
    await eventually(() => expect(document.activeElement).toBe(named('Reset all settings')));
    expect(local.get('preferences')).toEqual(stored);
  });
});

describe('the page', () => {
  it('follows what is changed elsewhere', async () => {
    const { api } = await open();
    await writePreferences(api, { theme: 'light', highlighted: ['partly'] });
    await eventually(() => expect(document.querySelectorAll('[role=group] :checked')).toHaveLength(1));
    expect(one<HTMLInputElement>('[type=radio]:checked').parentElement?.textContent).toBe('Light');
  });

  it('says so where the browser does not store a choice, and shows the one that holds', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { api } = await open();
    api.storage.local.set = async () => {
      throw new Error('QuotaExceededError');
    };
    press('Dark');
    await told('Your browser did not save that. Try again.');
    expect(one('[role=status]').className).toContain('failed');
    expect(one<HTMLInputElement>('[type=radio]:checked').parentElement?.textContent).toBe(
      'As in your system',
    );
    press('In part');
    await eventually(() => expect(document.querySelectorAll('[role=group] :checked')).toHaveLength(4));
  });

  it('goes on after a choice that was not stored', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { api } = await open();
    vi.spyOn(api.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    press('Dark');
    await told('Your browser did not save that. Try again.');
    press('Light');
    await told('Saved');
  });

  it('says so where the browser does not hand the choices out, and tries again', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const fake = fakeOptions();
    const get = vi.spyOn(fake.api.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    await startOptions(fake.api, document.body, fakeWorker, life.signal);
    expect(one('[role=alert]').textContent).toMatch(/cannot read what you have chosen/);
    press('Try again');
    await eventually(() => one('.options section'));
    expect(get.mock.calls.length).toBeGreaterThan(1);
  });

  it('lets what was done go unsaid after a while', async () => {
    await open();
    vi.useFakeTimers();
    press('Dark');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(status()).toBe('Saved');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(status()).toBe('');
  });

  it('names each control and each group', async () => {
    await open({ stored: { automatic: [NEWS] }, granted: [NEWS] });
    for (const group of document.querySelectorAll('[role=group], [role=radiogroup], section')) {
      const name = document.getElementById(group.getAttribute('aria-labelledby') ?? '');
      expect(name?.tagName).toBe('H2');
    }
    expect(document.querySelectorAll('[role=group], [role=radiogroup]')).toHaveLength(2);
    for (const input of document.querySelectorAll<HTMLInputElement>('input:not([hidden])'))
      expect(input.labels).toHaveLength(1);
  });
});
