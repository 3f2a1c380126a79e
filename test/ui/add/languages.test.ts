import { afterEach, expect, it, vi } from 'vitest';
import { languageChoices } from '../../../src/ui/add/languages.ts';

vi.mock('../../../src/browser.ts', () => import('../../fake-browser.ts'));

afterEach(() => {
  vi.restoreAllMocks();
});

const named = (recognised: string) => languageChoices(recognised).map(({ name }) => name);
const codes = (recognised: string) => languageChoices(recognised).map(({ code }) => code);

it('names each language once, after the way to say that it is not known', () => {
  const names = named('und');
  expect(names.slice(0, 2)).toEqual(['Not known', 'Abkhazian']);
  expect(names).toEqual([...new Set(names)]);
  expect(codes('und').filter(code => code === 'und')).toHaveLength(1);
});

it('leaves out what the browser cannot name, but not the language of the page', () => {
  vi.spyOn(Intl.DisplayNames.prototype, 'of').mockImplementation(code =>
    code === 'fr' ? 'French' : undefined,
  );
  expect(named('en')).toEqual(['Not known', 'en', 'French']);
  expect(codes('en')).toEqual(['und', 'en', 'fr']);
});

it('has the code of the page’s language where there are two', () => {
  expect(codes('tw')).toContain('tw');
  expect(codes('tw')).not.toContain('ak');
  expect(codes('en')).toContain('ak');
});
