import { verdictOf } from '../core/match/verdict.ts';
import {
  type Change,
  type Check,
  type CheckedQuotation,
  dissenters,
  isGraveChange,
  type OutletFinding,
  type ReportName,
  sortChanges,
  type Verdict,
} from '../core/result.ts';

/** A quotation with its index in `Check.quotations`, by which the page script knows it. */
export interface Listed {
  index: number;
  quotation: CheckedQuotation;
}

/** What is said of a quotation that is judged. */
export type Judgement = Exclude<Verdict, null>;

/** The verdicts in the order in which they deserve the reader's attention. */
export const VERDICTS: readonly [...Judgement[], null] = [
  'differs',
  'partly',
  'only-here',
  'corroborated',
  null,
];

/** What differs in any of the outlets given, each kind once, the gravest first. */
export function changesIn(outlets: readonly OutletFinding[]): Change[] {
  return sortChanges(outlets.flatMap(outlet => outlet.changes));
}

/** The quotations of a check, the most serious first; those of one rank in the page's order. */
export function bySeriousness({ quotations }: Check): Listed[] {
  return quotations
    .map((quotation, index) => ({ index, quotation }))
    .sort((a, b) => rank(a.quotation) - rank(b.quotation));
}

/**
 * A name for each quotation of a check, by its index, which it has in a later check of the same page as well: what the
 * reader has opened stays open, wherever it comes to stand.
 */
export function keysOf({ quotations }: Check): string[] {
  const times = new Map<string, number>();
  return quotations.map(({ text, speaker }) => {
    const words = JSON.stringify([text, speaker]);
    const time = times.get(words) ?? 0;
    times.set(words, time + 1);
    return `${words} ${time}`;
  });
}

function rank(quotation: CheckedQuotation): number {
  const { verdict, outlets } = quotation;
  if (verdict === 'differs' && changesIn(outlets).some(isGraveChange)) return -1;
  return VERDICTS.indexOf(verdict) - (dissenters(quotation) > 0 ? 0.5 : 0);
}

/** How many quotations have each verdict; verdicts that none has are left out. */
export function countVerdicts({ quotations }: Check): Array<{ verdict: Verdict; count: number }> {
  return VERDICTS.map(verdict => ({
    verdict,
    count: quotations.filter(quotation => quotation.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
}

/** How many reports the article was compared with: all but those that are the article itself. */
export function comparedReports({ corpus }: Check): number {
  return corpus.reports - corpus.excluded.length;
}

/** Name of the corpus that a finding comes from; null where there is only one that it can come from. */
export function corpusOf({ corpora }: Pick<Check, 'corpora'>, { corpus }: ReportName): string | null {
  return corpora.length > 1 ? (corpora.find(({ id }) => id === corpus)?.name ?? null) : null;
}

/** What the verdict would be if some outlets were the only ones to be heard. */
export function standingOf(...findings: OutletFinding[]): Judgement {
  // A speaker, whoever it is, has the words judged; to whom the outlets give them they say themselves.
  return verdictOf('statement', '', findings) ?? 'only-here';
}
