import type { Article } from '../core/article.ts';

/**
 * Reads what a page says about itself, but for its title.
 *
 * @param address where the page was opened; any string, a path among them
 */
export function readMetadata(page: Document, address: string): Pick<Article, 'url' | 'site' | 'language'> {
  const url =
    webAddress(attribute(page, 'link[rel~="canonical" i]', 'href'), address) ??
    webAddress(attribute(page, 'meta[property="og:url" i]', 'content'), address) ??
    webAddress(address);
  return { url: url?.href ?? address, site: siteOf(url), language: languageOf(page) };
}

function attribute(page: Document, selector: string, name: string): string | null {
  return page.querySelector(selector)?.getAttribute(name)?.trim() || null;
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

function languageOf(page: Document): string | null {
  return (
    primarySubtag(page.documentElement.getAttribute('lang')) ??
    primarySubtag(attribute(page, 'meta[http-equiv="content-language" i]', 'content')) ??
    primarySubtag(attribute(page, 'meta[property="og:locale" i]', 'content'))
  );
}

function primarySubtag(tag: string | null): string | null {
  return /^\s*([a-z]{2,3})(?![a-z0-9])/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}
