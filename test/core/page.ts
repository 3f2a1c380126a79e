import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../src/core/article.ts';
import { extract } from '../../src/extract/extract.ts';

/** The article of a page of the fixtures, opened at an address of no outlet of the corpus. */
export function articleOn(page: string): Article {
  const url = `https://page.example/${page}`;
  const html = readFileSync(`test/fixtures/${page}`);
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const extraction = extract(window.document, url);
  if (extraction === null) throw new Error(`no article on ${page}`);
  return extraction.article;
}
