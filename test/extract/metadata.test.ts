import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { checkReport } from '../../src/core/corpus/pack.ts';
import { extract } from '../../src/extract/extract.ts';
import { readMetadata } from '../../src/extract/metadata.ts';
import { reportOf } from '../core/build.ts';
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

const linked = (...data: unknown[]) =>
  data
    .map(
      it => `<script type="application/ld+json">${typeof it === 'string' ? it : JSON.stringify(it)}</script>`,
    )
    .join('');
const report = {
  '@type': 'NewsArticle',
  publisher: { name: 'The Gazette' },
  datePublished: '2025-08-17T12:05:00+02:00',
};

describe('outlet and date', () => {
  it.each([
    ['at the top', report],
    ['in a list', [{ '@type': 'BreadcrumbList' }, report]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, report] }],
    ['as what a page is about', { '@type': 'WebPage', mainEntity: report }],
    ['with several types', { ...report, '@type': ['Thing', 'ReportageNewsArticle'] }],
    ['of a live blog', { ...report, '@type': 'LiveBlogPosting' }],
    ['with several publishers', { ...report, publisher: [{ name: 'The Gazette' }, { name: 'The Agency' }] }],
    ['with a publisher that is only a name', { ...report, publisher: 'The Gazette' }],
    ['with marks escaped', { ...report, publisher: { name: ' The\n Gazette ' } }],
  ])('are those in JSON-LD: %s', (_, data) => {
    const head = `${linked(data)}<meta property="og:site_name" content="Gazette.example">`;
    expect(articleWith(head)).toMatchObject({ outlet: 'The Gazette', published: report.datePublished });
  });

  it.each([
    ['broken', '{"@type": "NewsArticle", "publisher": '],
    ['empty', ''],
    ['no object', '"NewsArticle"'],
    ['null', 'null'],
    ['of other types than it should be', { '@type': 7, publisher: [null, 3], datePublished: {} }],
    [
      'of an article, but of other types',
      { '@type': 'Article', publisher: [null, 3], datePublished: { a: 1 } },
    ],
    [
      'of an article that is free or not in no way known',
      { '@type': 'Article', isAccessibleForFree: { toString: 1, valueOf: 1 } },
    ],
    [
      'of an article that is free or not without end',
      `{"@type": "Article", "isAccessibleForFree": ${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
    ],
    ['nested without end', '['.repeat(5_000) + ']'.repeat(5_000)],
  ])('are those for sharing where JSON-LD is of no use: %s', (_, data) => {
    const head = `${linked(data)}<meta name="og:site_name" content="Fish &amp;amp; Chips">
      <meta property="article:published_time" content="2025-08-17">`;
    expect(articleWith(head)).toMatchObject({ outlet: 'Fish & Chips', published: '2025-08-17' });
  });

  it('are read where one block of several is broken', () => {
    expect(articleWith(linked('{', report, '}')).outlet).toBe('The Gazette');
  });

  it('fall back on the name of the application', () => {
    expect(articleWith('<meta name="application-name" content="Gazette">').outlet).toBe('Gazette');
  });

  it('are null where the page does not say', () => {
    expect(articleWith('')).toMatchObject({ outlet: null, published: null });
    expect(articleWith('<meta property="og:site_name" content="  ">').outlet).toBeNull();
  });

  it.each([
    'yesterday',
    '2025-13-45',
    '17.8.2025',
    '2025-08-17T25:61',
    '<b>2025-08-17</b>',
    '2025-08-17 10:00',
    '2025-02-30',
    '2025-02-30T10:00:00Z',
  ])('take no date that is none: %s', date => {
    const head = `<meta property="article:published_time" content="${date}">`;
    expect(articleWith(head).published).toBeNull();
  });

  it.each(['T10:00', 'T10:00:00', 'T10:00Z', 'T10:00+02:00', 'T24:00:00Z', 'T10:00:00.0123456789Z'])(
    'keep the day of a time that no report can have: %s',
    time => {
      const head = `<meta property="article:published_time" content="2025-08-17${time}">`;
      expect(articleWith(head).published).toBe('2025-08-17');
    },
  );

  it('are such that a report can have them, whatever the page says', () => {
    const number = (max: number) => fc.integer({ min: 0, max }).map(it => String(it).padStart(2, '0'));
    const day = fc.tuple(fc.constantFrom('1969', '2024', '2025'), number(13), number(32));
    const clock = fc.array(number(25), { maxLength: 3 });
    const zone = fc.constantFrom('', 'Z', '+02:00', '-0700', '+25:00', '+02');
    fc.assert(
      fc.property(day, clock, zone, (date, time, behind) => {
        const told = date.join('-') + (time.length > 0 ? `T${time.join(':')}${behind}` : '');
        const page = documentOf(`<meta property="article:published_time" content="${told}">`);
        const { published } = readMetadata(page, address);
        expect(() => checkReport(reportOf('a', 'Text.', { published })), told).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('keep hostile names as text, and short', () => {
    const name = `<img src=x onerror=alert(1)>${'x'.repeat(1e6)}`;
    const { outlet } = articleWith(linked({ ...report, publisher: { name } }));
    expect(outlet).toMatch(/^<img src=x onerror=alert\(1\)>x+…$/);
    expect(outlet).toHaveLength(120);
  });
});

describe('the address in JSON-LD', () => {
  it('is taken where no tag names one', () => {
    const url = 'https://gazette.example/harbour';
    expect(articleWith(linked({ ...report, url })).url).toBe(url);
    expect(articleWith(linked({ ...report, mainEntityOfPage: { '@id': url } })).url).toBe(url);
    expect(articleWith(linked({ ...report, mainEntityOfPage: url })).url).toBe(url);
    const canonical = '<link rel="canonical" href="https://gazette.example/canonical">';
    expect(articleWith(canonical + linked({ ...report, url })).url).toBe('https://gazette.example/canonical');
  });

  it('is left where it is none', () => {
    for (const url of ['javascript:alert(1)', '#main', '/harbour', 'true', 'data:,x']) {
      expect(articleWith(linked({ ...report, url })).url, url).toBe(address.replace(/#.*/, ''));
    }
  });
});

describe('a title with a colon', () => {
  const cut = '<title>Harbour: the second week is worse than the first</title>';

  it('is whole where the page has the whole elsewhere', () => {
    expect(articleWith(cut).title).toBe('Harbour: the second week is worse than the first');
    expect(articleWith(`<title>The Gazette: the second week is worse</title>`).title).toContain(
      'the second week is worse',
    );
  });

  it('is the one in JSON-LD where Readability finds none', () => {
    const page = newsPage('', linked({ ...report, headline: 'The &quot;second&quot; week' })).replace(
      /<h1>.*<\/h1>/,
      '',
    );
    expect(extract(documentOf(page), address)?.article.title).toBe('The "second" week');
  });

  it('is cut where it is endless', () => {
    expect(articleWith(`<title>${'word '.repeat(1e5)}</title>`).title.length).toBeLessThanOrEqual(500);
  });
});
