/** Stands for every site. */
export const ALL_SITES = '*://*/*';

/**
 * The match pattern of a site and its subdomains, from what a reader types or pastes: a host name or an
 * address. `www.` is left out: it is the same site.
 *
 * @returns null where that names no web site
 */
export function patternOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return null;
  const { protocol, hostname, username } = new URL(address);
  const isWeb = (protocol === 'http:' || protocol === 'https:') && username === '';
  // A name without a dot is one of the local network, or not finished.
  if (!isWeb || !/^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+$/u.test(hostname)) return null;
  // Where nothing but the top level is behind it, the pattern would be for all of that.
  const site = hostname.replace(/^www\.(?=.*\.)/, '');
  return /^[\d.]+$/.test(site) ? `*://${site}/*` : `*://*.${site}/*`;
}

/** Whether all that a pattern of {@link patternOf} names lies on one of the other sites as well. */
export function isCovered(pattern: string, others: readonly string[]): boolean {
  const site = siteOf(pattern);
  return others.includes(ALL_SITES) || (site !== null && isOnSites(`https://${site}/`, others));
}

/** The site that a pattern of {@link patternOf} names; {@link ALL_SITES} names none. */
export function siteOf(pattern: string): string | null {
  return /^\*:\/\/(?:\*\.)?([^*/]+)\/\*$/.exec(pattern)?.[1] ?? null;
}

/** Whether an address lies on one of the sites. */
export function isOnSites(url: string, patterns: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return patterns.some(pattern => {
    const site = siteOf(pattern);
    return pattern === ALL_SITES || hostname === site || (site !== null && hostname.endsWith(`.${site}`));
  });
}
