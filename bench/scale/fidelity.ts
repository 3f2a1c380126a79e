import type { Report } from '../../src/core/corpus/report.ts';
import type { SearchIndex } from '../../src/core/corpus/search-index.ts';
import { shortlist, wantedOf } from '../../src/core/corpus/shortlist.ts';
import type { Check } from '../../src/core/result.ts';
import { WrongResult } from '../speed/measure.ts';
import { buildIndex, checkWith } from './checks/ours.ts';
import { type Asked, compareExhaustively, type Truth } from './exhaustive.ts';
import type { NewsPage } from './news/index.ts';

/** How checks of some pages with a search index stand to the exhaustive comparison. */
export interface Fidelity {
  /** Reports in the corpus. */
  reports: number;
  pages: number;
  quotations: number;
  /** Pairs of a quotation and a report that carries something of it, by the exhaustive comparison. */
  carried: number;
  /** Pairs beside them that share so little that the program takes it for chance. */
  byChance: number;
  /** How many of the reports that carry something were read. */
  read: number;
  /** How many of the pairs the checks found. */
  found: number;
  /** Quotations with another verdict than the exhaustive one. */
  otherVerdicts: number;
}

/**
 * Holds checks of some pages against the exhaustive comparison.
 *
 * @throws {WrongResult} where a check has other quotations
 */
export function measureFidelity(
  reports: readonly Report[],
  pages: readonly NewsPage[],
): { fidelity: Fidelity; truths: Truth[][] } {
  const index = buildIndex(reports);
  const ids = reports.map(({ id }) => id);
  const truths = compareExhaustively(
    pages.map(page => askedOf(page, index, ids)),
    () => reports,
  );
  const fidelity = {
    ...{ reports: reports.length, pages: pages.length },
    ...{ quotations: 0, carried: 0, byChance: 0, read: 0, found: 0, otherVerdicts: 0 },
  };
  for (const [i, { article }] of pages.entries()) {
    const { check, read } = checkWith(index, reports, article);
    count(fidelity, check, new Set(read.map(number => ids[number] ?? '')), truths[i] ?? []);
  }
  return { fidelity, truths };
}

/** @param ids of all reports, by number */
export function askedOf(page: NewsPage, index: SearchIndex, ids: readonly string[]): Asked {
  const { story } = shortlist(index, wantedOf(page.article));
  return { page, story: new Set(story.map(number => ids[number] ?? '')) };
}

function count(
  fidelity: Fidelity,
  { article: { url }, quotations }: Check,
  read: ReadonlySet<string>,
  truth: readonly Truth[],
): void {
  if (quotations.length !== truth.length) {
    throw new WrongResult(`${url}: ${quotations.length} quotations instead of ${truth.length}`);
  }
  for (const [i, { text, verdict, outlets }] of quotations.entries()) {
    const expected = truth[i] as Truth;
    if (text !== expected.text) throw new WrongResult(`${url}: “${text}” instead of “${expected.text}”`);
    const carriers = expected.findings.map(({ report }) => report);
    const named = new Set(outlets.map(({ report }) => report));
    fidelity.quotations++;
    fidelity.carried += carriers.length;
    fidelity.byChance += expected.byChance;
    fidelity.read += carriers.filter(id => read.has(id)).length;
    fidelity.found += carriers.filter(id => named.has(id)).length;
    if (verdict !== expected.verdict) fidelity.otherVerdicts++;
  }
}
