import type { Article } from '../article.ts';
import type { Reading } from '../quotes/reading.ts';
import { hashOn } from '../text/hash.ts';
import { wordsInNumbers } from '../text/numbered.ts';
import type { IndexedReport } from './index.ts';
import type { Report } from './report.ts';

/** Words in a shingle; five in a row are rarely shared by chance (A. Broder, 1997). */
const SHINGLE = 5;
/** Share of shingles from which two texts are one report. */
const NEARLY_SAME = 0.6;

/**
 * The reports that are the very article the reader has open, and so no witnesses for it: the same address, or
 * nearly the same text. On the report's own site it is enough that the page holds nearly all of the report: many
 * sites go on to the next article on the same page. Another outlet's copy is a witness.
 */
export function ownReports(
  { url, site }: Article,
  reading: Reading,
  reports: readonly IndexedReport[],
): Set<IndexedReport> {
  const key = addressKey(url);
  return new Set(reports.filter(report => report.address === key || hasSameText(site, reading, report)));
}

function hasSameText(
  site: string | null,
  reading: Reading,
  { report, reading: other }: IndexedReport,
): boolean {
  if (site !== null && !isOfSite(report, site)) return false;
  const [page, own] = [shinglesIn(reading), shinglesIn(other)];
  const whole = site === null ? Math.max(page.size, own.size) : own.size;
  return shareShingles(page, own, NEARLY_SAME * Math.max(whole, 1));
}

/** The reports of the article's own site; none where that is not known. */
export function reportsOfSite(site: string | null, reports: readonly IndexedReport[]): Set<IndexedReport> {
  return new Set(reports.filter(({ report }) => site !== null && isOfSite(report, site)));
}

/** Whether a report is of a site, by whatever name that shows its pages: “edition.cnn.com” is “cnn.com”. */
function isOfSite(report: Report, site: string): boolean {
  const [theirs, ours] = [plainSite(report.site), plainSite(site)];
  return theirs === ours || isBelow(theirs, ours) || isBelow(ours, theirs);
}

function isBelow(host: string, other: string): boolean {
  return other.includes('.') && host.endsWith(`.${other}`);
}

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(?:utm_|fbclid|gclid|mc_|ref$|source$|amp$|outputType$)/;

/** An address without what does not tell two reports apart: scheme, www, tracking, fragment, AMP. */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  const telling = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)));
  telling.sort();
  return `${plainSite(hostname)}${plainPath(pathname)}?${telling}`;
}

/**
 * A path without what only says how the page is shown. A pattern for the slashes at its end would take time with the
 * square of those before: a page can call itself what it likes.
 */
function plainPath(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end).replace(/\/amp$|\.amp(?=\.html$)/, '');
}

/** A host without the name that only says how the page is shown. */
function plainSite(host: string): string {
  return host.replace(/^(?:www|m|mobile|amp)\./, '');
}

/** Whether two texts share so many shingles at least. Two that share few are told apart before all were looked at. */
export function shareShingles(x: ReadonlySet<number>, y: ReadonlySet<number>, least: number): boolean {
  const [small, large] = x.size < y.size ? [x, y] : [y, x];
  let possible = small.size;
  for (const shingle of small) {
    if (possible < least) return false;
    if (!large.has(shingle)) possible--;
  }
  return possible >= least;
}

function shinglesIn({ words }: Reading): Set<number> {
  return shingles(wordsInNumbers(words).hashes);
}

/**
 * All runs of five words, each once, as hashes of 32 bits.
 *
 * @param hashes the words'
 * @param found to which they are added
 */
export function shingles(hashes: Int32Array, found = new Set<number>()): Set<number> {
  for (let end = SHINGLE; end <= hashes.length; end++) {
    let shingle = 0;
    for (let i = end - SHINGLE; i < end; i++) shingle = hashOn(shingle, hashes[i] as number);
    found.add(shingle);
  }
  return found;
}
