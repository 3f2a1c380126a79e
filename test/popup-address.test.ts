import { expect, it } from 'vitest';
import { popupFor, tabNamedIn } from '../src/popup-address.ts';

it('names a tab, whichever, and by itself none', () => {
  for (const tabId of [0, 7, 2_147_483_647]) {
    const { pathname, search } = new URL(popupFor(tabId), 'moz-extension://own/');
    expect(pathname).toBe('/ui/popup.html');
    expect(tabNamedIn(search)).toBe(tabId);
  }
  expect(tabNamedIn('')).toBeNull();
});
