import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { extract } from '../../src/extract/index.ts';
import { address, documentOf, newsPage } from './page.ts';

function articleWith(head: string, { html = '<html lang="en">', at = address } = {}): Article {
  const page = newsPage('', head).replace('<html lang="en">', html);
  const article = extract(documentOf(page, at), at)?.article;
  if (!article) throw new Error('The page was taken for no article');
  return article;
}

describe('title', () => {
  it('is what the page calls the article, without the name of the site', () => {
    const head = `<title>Harbour talks go into a second week | The Gazette</title>`;
    expect(articleWith(head).title).toBe('Harbour talks go into a second week');
  });

  it('prefers the one made for sharing', () => {
    const head = `<title>Gazette</title><meta property="og:title" content="Harbour &amp; grain: week two">`;
    expect(articleWith(head).title).toBe('Harbour & grain: week two');
  });

  it('is empty where there is none', () => {
    const page = newsPage('', '').replace(/<h1>.*<\/h1>/, '');
    expect(extract(documentOf(page), address)?.article.title).toBe('');
  });
});

describe('address and site', () => {
  it('are the canonical ones', () => {
    const head = `<link rel="canonical" href="https://www.gazette.example/harbour#top">
      <meta property="og:url" content="https://other.example/">`;
    expect(articleWith(head)).toMatchObject({
      url: 'https://www.gazette.example/harbour',
      site: 'gazette.example',
    });
  });

  it('resolve a relative one', () => {
    expect(articleWith('<link rel="canonical" href="/harbour">').url).toBe(
      'https://www.gazette.example/harbour',
    );
  });

  it('are those for sharing where no canonical one is of any use', () => {
    for (const useless of ['', 'javascript:alert(1)', 'https://', 'ftp://gazette.example/a', 'data:,x']) {
      const head = `<link rel="canonical" href="${useless}"><meta property="og:url" content="https://gazette.example/b">`;
      // An empty address is the page's own, but it says nothing.
      expect(articleWith(head).url, useless).toBe('https://gazette.example/b');
    }
  });

  it('are those of the page itself otherwise, without the fragment', () => {
    expect(articleWith('')).toMatchObject({
      url: 'https://www.gazette.example/world/harbour-talks?ref=front',
      site: 'gazette.example',
    });
  });

  it('know that a saved file lies at no host', () => {
    const at = 'file:///home/reader/page.html';
    expect(articleWith('', { at })).toMatchObject({ url: at, site: null });
    expect(articleWith('<link rel="canonical" href="https://gazette.example/a">', { at })).toMatchObject({
      url: 'https://gazette.example/a',
      site: 'gazette.example',
    });
  });

  it('take what is no address as it is', () => {
    expect(extract(documentOf(newsPage('')), 'saved pages/harbour.html')?.article).toMatchObject({
      url: 'saved pages/harbour.html',
      site: null,
    });
  });
});

describe('language', () => {
  it.each([
    ['<html lang="en-GB">', '', 'en'],
    ['<html lang="PT_br">', '', 'pt'],
    ['<html lang=" uk ">', '', 'uk'],
    ['<html lang="fil">', '', 'fil'],
    ['<html>', '<meta http-equiv="Content-Language" content="de-AT, en">', 'de'],
    ['<html>', '<meta property="og:locale" content="fr_CA">', 'fr'],
    ['<html lang="">', '<meta property="og:locale" content="fr_CA">', 'fr'],
    ['<html lang="english">', '', null],
    ['<html lang="x-default">', '', null],
    ['<html>', '', null],
  ])('of %s with %s is %j', (html, head, language) => {
    expect(articleWith(head, { html }).language).toBe(language);
  });
});
