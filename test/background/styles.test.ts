import { expect, it } from 'vitest';
import { addStyles, removeStyles } from '../../src/background/styles.ts';
import type { Undressed } from '../../src/messages.ts';
import { fakeBrowser } from './fake-browser.ts';
import { article } from './samples.ts';

const undressed = (selectors: string[], inShadow = false): Undressed => ({
  selectors,
  inFrames: false,
  inShadow,
});

async function styled(selectors: string[], inShadow = false) {
  const url = 'https://news.example/a';
  const { api, styles } = fakeBrowser({ 7: { url, article: article(url) } });
  await addStyles(api, 7, undressed(selectors, inShadow));
  return { api, sheets: styles.get(7) ?? new Set<string>() };
}

/** Of all rules in the sheets, each once. */
function selectorsIn(sheets: Set<string>): Set<string> {
  const rules = [...sheets]
    .map(sheet => sheet.slice(sheet.indexOf(':') + 1))
    .join('')
    .replace(/\/\*.*?\*\//gs, '');
  return new Set(rules.match(/[^\s{},][^{},]*::highlight\([a-z-]+\)/g));
}

it('are for the elements that the painted text stands in', async () => {
  const { sheets } = await styled(['article > p', 'p > em']);
  const all = selectorsIn(sheets);
  expect(all).toContain('article > p::highlight(crossquote-differs)');
  expect(all).toContain('p > em::highlight(crossquote-flash)');
  expect([...all].filter(selector => !/^(?:article > p|p > em)::/.test(selector))).toEqual([]);
});

it('are at both origins where only one of them reaches', async () => {
  const originsOf = ({ sheets }: { sheets: Set<string> }) => [...sheets].map(css => css.split(':')[0]);
  expect(originsOf(await styled(['p']))).toEqual(['AUTHOR']);
  expect(originsOf(await styled(['p'], true))).toEqual(['AUTHOR', 'USER']);
});

it.each(['x{}*{display', 'P', '', 'p, div', 'a > b::before'])(
  'are for all elements where a name could be more than a name: %s',
  async name => {
    const { sheets } = await styled(['article > p', name]);
    expect([...selectorsIn(sheets)].filter(selector => !selector.startsWith('*::'))).toEqual([]);
  },
);

it('are none where nothing needs any', async () => {
  expect((await styled([])).sheets.size).toBe(0);
});

it('go as they came', async () => {
  const { api, sheets } = await styled(['article > p']);
  const later = undressed(['li', 'p > em'], true);
  await addStyles(api, 7, later);
  expect(sheets.size).toBe(3);
  await removeStyles(api, 7, [undressed(['article > p']), later]);
  expect(sheets.size).toBe(0);
});
