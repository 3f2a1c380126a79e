// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetPreferences, writePreferences } from '../../src/store/preferences.ts';
import { followTheme } from '../../src/ui/theme.ts';
import { fakeOptions } from './fake-options.ts';

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

const newRoot = () => document.createElement('div');

describe('the theme of a page of the extension', () => {
  it('is the one that the reader has chosen, and follows every change', async () => {
    const { api } = fakeOptions({ stored: { theme: 'dark' } });
    const root = newRoot();
    await followTheme(api, root);
    expect(root.style.colorScheme).toBe('dark');
    await writePreferences(api, { theme: 'light' });
    expect(root.style.colorScheme).toBe('light');
    await resetPreferences(api);
    expect(root.style.colorScheme).toBe('');
  });

  it('is there at once in the next page, before the storage has answered', async () => {
    await followTheme(fakeOptions({ stored: { theme: 'dark' } }).api, newRoot());
    const { api } = fakeOptions({ stored: { theme: 'light' } });
    const root = newRoot();
    const following = followTheme(api, root);
    expect(root.style.colorScheme).toBe('dark');
    await following;
    expect(root.style.colorScheme).toBe('light');
  });

  it('does not need what the browser may refuse to remember', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const root = newRoot();
    await followTheme(fakeOptions({ stored: { theme: 'dark' } }).api, root);
    expect(root.style.colorScheme).toBe('dark');
    expect(warn).toHaveBeenCalled();
  });
});
