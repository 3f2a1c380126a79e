import type { Article } from '../article.ts';
import type { Reading } from '../quotes/reading.ts';
import type { IndexedReport } from './index.ts';

/** Words in a shingle; five in a row are rarely shared by chance (A. Broder, 1997). */
const SHINGLE = 5;
/** Share of the shorter text's shingles from which two texts of one site are one report. */
const NEARLY_SAME = 0.6;

/**
 * Whether a report is the very article the reader has open, and so no witness for it: the same address,
 * or the same site (or a saved page of no known site) and nearly the same text. Another outlet's copy
 * is not.
 */
export function isSameReport(
  article: Article,
  reading: Reading,
  { report, reading: other }: IndexedReport,
): boolean {
  if (addressKey(article.url) === addressKey(report.url)) return true;
  if (article.site !== null && article.site !== report.site) return false;
  return resemblance(reading, other) >= NEARLY_SAME;
}

/** An address without what does not tell two reports apart: scheme, www, query, fragment, last slash. */
function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  return hostname.replace(/^www\./, '') + pathname.replace(/\/+$/, '');
}

function resemblance(a: Reading, b: Reading): number {
  const [x, y] = [shingles(a), shingles(b)];
  const [small, large] = x.size < y.size ? [x, y] : [y, x];
  if (small.size === 0) return 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / small.size;
}

function shingles({ words }: Reading): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    found.add(
      words
        .slice(i, i + SHINGLE)
        .map(word => word.key)
        .join(' '),
    );
  }
  return found;
}
