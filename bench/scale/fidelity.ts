import type { Report } from '../../src/core/corpus/report.ts';
import type { Check } from '../../src/core/result.ts';
import { WrongResult } from '../speed/measure.ts';
import { buildIndex, checkWith } from './checks/ours.ts';
import { compareExhaustively, type Truth } from './exhaustive.ts';
import type { NewsPage } from './news/index.ts';

/** How checks of some pages with a search index stand to the exhaustive comparison. */
export interface Fidelity {
  /** Reports in the corpus. */
  reports: number;
  pages: number;
  quotations: number;
  /** Pairs of a quotation and a report that carries something of it, by the exhaustive comparison. */
  carried: number;
  /** How many of those reports were read. */
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
): { fidelity: Fidelity; truth: Truth[] } {
  const truths = compareExhaustively(pages, () => reports);
  const index = buildIndex(reports);
  const fidelity = {
    ...{ reports: reports.length, pages: pages.length },
    ...{ quotations: 0, carried: 0, read: 0, found: 0, otherVerdicts: 0 },
  };
  for (const [i, { article }] of pages.entries()) {
    const { check, read } = checkWith(index, reports, article);
    const ids = new Set(read.map(number => reports[number]?.id ?? ''));
    count(fidelity, check, ids, truths[i] ?? []);
  }
  return { fidelity, truth: truths.flat() };
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
    fidelity.read += carriers.filter(id => read.has(id)).length;
    fidelity.found += carriers.filter(id => named.has(id)).length;
    if (verdict !== expected.verdict) fidelity.otherVerdicts++;
  }
}
