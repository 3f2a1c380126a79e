// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { writePreferences } from '../../src/store/preferences.ts';
import { AlwaysCheck } from '../../src/ui/popup/always-check.tsx';
import { eventually } from '../eventually.ts';
import { fakeOptions } from './fake-options.ts';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

const NEWS = '*://*.news.example/*';

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

async function show(...[given]: Parameters<typeof fakeOptions>) {
  const fake = fakeOptions(given);
  render(h(AlwaysCheck, { api: fake.api, pattern: NEWS }), document.body);
  await eventually(() => expect(document.body.textContent).toContain('news.example'));
  return fake;
}

const box = () => document.querySelector<HTMLInputElement>('input');
const ticked = (wanted: boolean) => eventually(() => expect(box()?.checked).toBe(wanted));

it('asks the browser in the very click, and holds once the reader has said yes', async () => {
  const { permissions, local } = await show();
  expect(document.querySelector('label')?.textContent).toBe('Always check news.example');
  box()?.click();
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [NEWS] });
  await eventually(() => expect(local.get('preferences')).toMatchObject({ automatic: [NEWS] }));
  await ticked(true);
});

it('says so, and goes back to what holds, where the reader has said no', async () => {
  const { local } = await show({ yes: false });
  box()?.click();
  await eventually(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Your browser did not allow that.'),
  );
  await ticked(false);
  expect(local.get('preferences')).toEqual({});
});

it('says so where the browser fails', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const { permissions } = await show();
  permissions.request.mockRejectedValue(new Error('no user gesture'));
  box()?.click();
  await eventually(() => expect(document.querySelector('[role=alert]')?.textContent).not.toBe(''));
  await ticked(false);
});

it('takes a site back', async () => {
  const { local, grants } = await show({ stored: { automatic: [NEWS] }, granted: [NEWS] });
  await ticked(true);
  box()?.click();
  await eventually(() => expect([...grants]).toEqual([]));
  expect(local.get('preferences')).toMatchObject({ automatic: [] });
  await ticked(false);
});

it('is not ticked where the browser has taken the grant back', async () => {
  await show({ stored: { automatic: [NEWS] } });
  await ticked(false);
});

it('follows a choice that is made elsewhere', async () => {
  const { api, grants } = await show();
  grants.add(NEWS);
  await writePreferences(api, { automatic: [NEWS] });
  await ticked(true);
});

it('offers nothing where another entry covers the site', async () => {
  await show({ stored: { automatic: ['*://*/*'] }, granted: ['*://*/*', NEWS] });
  expect(document.body.textContent).toBe('Pages of news.example are checked automatically.');
});
