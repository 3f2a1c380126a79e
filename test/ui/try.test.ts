// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { loadPageScript } from '../../src/ui/try/page-script.ts';
import { type Tried, TryIt } from '../../src/ui/try/try-it.tsx';
import { checkOf } from '../background/samples.ts';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

afterEach(() => {
  render(null, document.body);
});

function show(view: Tried, onCheck = () => {}) {
  render(h(TryIt, { view, onCheck }), document.body);
}

const text = (selector: string) => document.querySelector(selector)?.textContent;

it('offers to check the article', () => {
  const onCheck = vi.fn();
  show({ state: 'ready' }, onCheck);
  document.querySelector('button')?.click();
  expect(onCheck).toHaveBeenCalledOnce();
});

it('is checked once at a time, and keeps the keyboard on the button meanwhile', () => {
  const onCheck = vi.fn();
  show({ state: 'checking' }, onCheck);
  const button = document.querySelector('button');
  button?.click();
  expect(onCheck).not.toHaveBeenCalled();
  expect(button?.disabled).toBe(false);
  expect(button?.getAttribute('aria-disabled')).toBe('true');
});

it('tells the result, aloud as well', () => {
  const check = checkOf('differs', 'corroborated');
  const visit = { visit: 'a', address: '', check };
  show({ state: 'checked', visit, kept: true, standing: 'current' });
  expect(text('[role=status] .headline')).toMatch(/^1 of 2 quotations/);
  expect(text('[role=status] .counts')).toContain('1 differs');
});

it('tells why there is none, and tries again', () => {
  const onCheck = vi.fn();
  show({ state: 'failed', failure: 'corpus', detail: '' }, onCheck);
  expect(text('[role=status] .failure')).not.toBe('');
  document.querySelector('button')?.click();
  expect(onCheck).toHaveBeenCalledOnce();
});

it('loads the page script, its styles and then its cards as files of the extension', async () => {
  const loaded = loadPageScript(document);
  expect(document.querySelector('link[rel=stylesheet]')?.getAttribute('href')).toBe('/page.css');
  for (const address of ['/page.js', '/card.js']) {
    const script = await vi.waitUntil(() => document.querySelector(`script[src="${address}"]`));
    script.dispatchEvent(new Event('load'));
  }
  await expect(loaded).resolves.toBeUndefined();
  const scripts = [...document.querySelectorAll('script')].map(it => it.getAttribute('src'));
  expect(scripts).toEqual(['/page.js', '/card.js']);
});
