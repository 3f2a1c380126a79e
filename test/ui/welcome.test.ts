// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { Welcome } from '../../src/ui/welcome/welcome.tsx';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

afterEach(() => {
  render(null, document.body);
});

function show(over: Partial<Parameters<typeof Welcome>[0]> = {}) {
  const props = { permissions: manifest.permissions, shortcuts: [], pinned: null, ...over };
  render(h(Welcome, props), document.body);
}

const texts = (selector: string) => [...document.querySelectorAll(selector)].map(it => it.textContent);

it('gives the reason for every permission of the manifest, and for the one that is asked for later', () => {
  show();
  const names = texts('.permissions dt');
  expect(names).toEqual([...manifest.permissions, ...manifest.optional_host_permissions]);
  const reasons = texts('.permissions dd');
  expect(reasons.filter(reason => reason === '')).toEqual([]);
  expect(new Set(reasons).size).toBe(names.length);
});

it('says of every verdict what it means, and what it does not', () => {
  show();
  expect(texts('.meanings dt')).toEqual(['Differs', 'In part', 'Only here', 'Word for word elsewhere']);
  expect(texts('.meanings .is-not').every(text => text?.startsWith('Not that '))).toBe(true);
});

it.each([
  [true, ['The button is in your toolbar.']],
  [false, [expect.stringContaining('pin Crossquote')]],
  [null, []],
])('tells the reader who has the button pinned or not: %s', (pinned, said) => {
  show({ pinned });
  expect(texts('.how [role=status]')).toEqual(said);
});

it('names the shortcuts that are set', () => {
  show({ shortcuts: [{ what: 'Next quotation', keys: 'Alt+Shift+.' }] });
  expect(texts('.shortcuts dt')).toEqual(['Next quotation']);
  show();
  expect(texts('.shortcuts dt')).toEqual([]);
});

it('leads to the sample article and to the settings', () => {
  show();
  const links = [...document.querySelectorAll('a')].map(it => it.getAttribute('href'));
  expect(links).toEqual(['/ui/try.html', '/ui/options.html']);
});
