import type { Article } from '../core/article.ts';
import { isDay } from '../core/corpus/day.ts';
import { type LinkedData, readLinkedData } from './linked-data.ts';

/** What a page says about itself. */
export interface Metadata extends Pick<Article, 'url' | 'site' | 'language' | 'outlet' | 'published'> {
  /** The article's title, each time the page gives it; the best first. */
  titles: string[];
  /** What the page says it is; null if neither an article nor anything else. */
  kind: LinkedData['kind'];
  paywalled: boolean;
}

/** In UTF-16 code units; a longer name is cut. */
const LONGEST_TITLE = 500;
const LONGEST_OUTLET = 120;

/** A date, or a date and a time, as ISO 8601 writes them. */
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
/** A time with its seconds and its zone: no other can stand in a report. */
const MOMENT = /T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;

/**
 * Reads what a page says about itself: in JSON-LD, Open Graph and other tags.
 *
 * @param address where the page was opened; any string, a path among them
 */
export function readMetadata(page: Document, address: string): Metadata {
  const data = readLinkedData(page);
  const metas = readMetas(page);
  const meta = (name: string) => metas.get(name) ?? null;
  const url =
    webAddress(attribute(page, 'link[rel~="canonical" i]', 'href'), address) ??
    webAddress(meta('og:url'), address) ??
    webAddress(data.url) ??
    webAddress(address);
  const published = data.published ?? meta('article:published_time');
  const outlet = data.outlet ?? meta('og:site_name') ?? meta('application-name');
  const titles = [data.headline, meta('og:title'), page.querySelector('h1')?.textContent, page.title];
  return {
    url: url?.href ?? address,
    site: siteOf(url),
    language: languageOf(page, meta('og:locale')),
    outlet: outlet === null ? null : plainText(outlet, LONGEST_OUTLET) || null,
    published: published === null ? null : dateIn(published),
    titles: titles.map(title => plainText(title ?? '', LONGEST_TITLE)).filter(title => title !== ''),
    kind: kindOf(data.kind, meta('og:type')),
    paywalled: data.paywalled,
  };
}

/** What a page gives as a date, as a report can have it: of a time that is none there, the day is left. */
function dateIn(told: string): string | null {
  if (!DATE.test(told) || !(Date.parse(told) > 0) || !isDay(told)) return null;
  return MOMENT.test(told) ? told : told.slice(0, 10);
}

/** @param shared what the page is where it is shared: its `og:type` */
function kindOf(kind: Metadata['kind'], shared: string | null): Metadata['kind'] {
  if (kind === 'article' || kind === 'live') return kind;
  if (/^article\b/i.test(shared ?? '')) return 'article';
  return kind ?? (/^product\b/i.test(shared ?? '') ? 'other' : null);
}

/**
 * The whole of a title of which Readability left only what follows a colon.
 *
 * @param title as Readability gives it; empty where it found none
 */
export function wholeTitle(title: string, { titles }: Metadata): string {
  const readable = plainText(title, LONGEST_TITLE);
  if (readable === '') return titles[0] ?? '';
  const isWhole = (other: string) =>
    other.endsWith(readable) && /[:：]\s*$/.test(other.slice(0, -readable.length));
  return titles.find(isWhole) ?? readable;
}

function attribute(page: Document, selector: string, name: string): string | null {
  return page.querySelector(selector)?.getAttribute(name)?.trim() || null;
}

/** What the page's `<meta>` tags say, by their names in small letters; the first of a name counts. */
function readMetas(page: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    for (const name of [meta.getAttribute('property'), meta.getAttribute('name')]) {
      const key = name?.toLowerCase();
      if (key && !metas.has(key)) metas.set(key, content);
    }
  }
  return metas;
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': '’', '&#039;': '’' };

/** On one line and cut to a length. JSON-LD often holds a text with its marks escaped once too often. */
function plainText(text: string, longest: number): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/&(?:amp|quot|#0?39);/g, entity => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** An absolute http or https address without its fragment, or null. */
function webAddress(address: string | null, base?: string): URL | null {
  if (address === null || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url : null;
}

export function siteOf(url: URL | null): string | null {
  return url ? url.hostname.replace(/^www\./, '') : null;
}

/** @param shared the language in which the page is shared: its `og:locale` */
function languageOf(page: Document, shared: string | null): string | null {
  return (
    primarySubtag(page.documentElement.getAttribute('lang')) ??
    primarySubtag(attribute(page, 'meta[http-equiv="content-language" i]', 'content')) ??
    primarySubtag(shared)
  );
}

function primarySubtag(tag: string | null): string | null {
  return /^\s*([a-z]{2,3})(?![a-z0-9])/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}
