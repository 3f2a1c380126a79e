import { readCorpus } from '../../src/cli/corpus.ts';
import type { Article, Block } from '../../src/core/article.ts';
import { check } from '../../src/core/check.ts';
import { type Corpus, indexCorpus } from '../../src/core/corpus/index.ts';
import type { Pack, Report } from '../../src/core/corpus/report.ts';
import { type Reading, readText } from '../../src/core/quotes/reading.ts';
import type { Check, CheckedQuotation } from '../../src/core/result.ts';

/** The bundled reports. */
export const bundledPack = readCorpus('corpus');
export const bundled = indexCorpus(bundledPack);

/** An article of some paragraphs on a page of no outlet of any corpus. */
export function articleOf(paragraphs: readonly string[] | string, over: Partial<Article> = {}): Article {
  const list = [paragraphs].flat();
  const blocks: Block[] = [];
  let start = 0;
  for (const paragraph of list) {
    blocks.push({ kind: 'paragraph', start, end: start + paragraph.length });
    start += paragraph.length + 1;
  }
  return {
    title: 'A page',
    url: 'https://page.example/story',
    site: 'page.example',
    outlet: null,
    published: null,
    language: 'en',
    text: list.join('\n'),
    blocks,
    marked: [],
    ...over,
  };
}

/** A report as the page that its outlet shows. */
export function articleFrom({ text, url, site, language }: Report): Article {
  return articleOf(text.split('\n'), { url, site, language });
}

/** A report of an outlet of its own, by id. */
export function reportOf(id: string, text: string, over: Partial<Report> = {}): Report {
  const site = `${id}.example`;
  const url = `https://${site}/story`;
  return {
    id,
    outlet: `The ${id}`,
    site,
    url,
    language: 'en',
    kind: 'report',
    title: null,
    published: null,
    added: null,
    text,
    ...over,
  };
}

export function packOf(...reports: Report[]): Pack {
  return { format: 'crossquote-pack', version: 2, name: 'Test', reports };
}

/** A corpus of one report for each text, with ids `a`, `b`, `c`… */
export function corpusOf(...texts: string[]): Corpus {
  return indexCorpus(packOf(...texts.map((text, i) => reportOf(String.fromCharCode(97 + i), text))));
}

export function readingOf(...paragraphs: string[]): Reading {
  return readText(articleOf(paragraphs), null);
}

/** Checks a page's paragraph against one report's paragraph, and gives its only quotation. */
export function checkOne(page: string, report: string): CheckedQuotation {
  const { quotations } = check(articleOf(page), corpusOf(report));
  if (quotations.length !== 1) throw new Error(`${quotations.length} quotations in ${page}`);
  return quotations[0] as CheckedQuotation;
}

/** Everything a check says of one quotation, by the quotation's text. */
export function byText({ quotations }: Check): Map<string, CheckedQuotation> {
  return new Map(quotations.map(quotation => [quotation.text, quotation]));
}
