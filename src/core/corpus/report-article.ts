import type { Article, Block } from '../article.ts';
import { hashOf } from '../text/hash.ts';
import { plain } from '../text/plain.ts';
import { wordsOf } from '../text/words.ts';
import { isEnglish } from '../topic.ts';
import { addressKey } from './identity.ts';
import { checkReport } from './pack.ts';
import { PackError } from './pack-error.ts';
import type { Report } from './report.ts';

/** ISO 639 for a language that nobody has told. */
export const UNDETERMINED = 'und';

/**
 * An article as a report of a corpus. The same page gives the same id, however its address was decorated, so
 * that adding it again updates it.
 *
 * @param added when it came into the corpus (ISO 8601 date-time), or null
 * @throws PackError where the article is none that a pack could hold: of no web address, above all
 */
export function toReport(article: Article, added: string | null = null): Report {
  const { title, url, outlet, published, text } = article;
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new PackError('', 'the page names no web address of its own (a canonical link, og:url)');
  }
  const site = new URL(url).host.replace(/^www\./, '');
  return checkReport({
    id: idOf(url),
    outlet: outlet === null ? site : plain(outlet),
    site,
    url,
    language: languageOf(article),
    kind: 'report',
    title: plain(title) || null,
    published,
    added,
    text,
  });
}

/** The language that the page declares; where it declares none, English is known by its words. */
export function languageOf({ language, text }: Pick<Article, 'language' | 'text'>): string {
  return language ?? (isEnglish(wordsOf(text)) ? 'en' : UNDETERMINED);
}

/** Characters of an id that a reader can recognise the page by. */
const READABLE = 48;

/** The end of the address in letters, digits and hyphens, and a number that stands for the whole. */
function idOf(url: string): string {
  const key = addressKey(url);
  const slug = key
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${slug.slice(0, READABLE).replace(/-$/, '')}-${hashOf(key).toString(36)}`.replace(/^-/, '');
}

/** A report as the article that its outlet's page shows. */
export function toArticle({ title, url, site, outlet, published, language, text }: Report): Article {
  return {
    title: title ?? outlet,
    url,
    site,
    outlet,
    published,
    language,
    text,
    blocks: blocksOf(text),
    marked: [],
  };
}

/** The paragraphs of a report's text. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  return blocks;
}
