import type { Reading } from '../quotes/reading.ts';
import type { Step } from './align.ts';
import type { Query } from './query.ts';

/**
 * A stretch on which quotation and passage differ, or (both `common`) agree. Indices in the words of the
 * article's and the report's reading.
 */
export interface Hunk {
  common: boolean;
  /** Words of the quotation; for a common hunk as many as `passage`. */
  quotation: number[];
  passage: number[];
}

/** Groups the steps of an alignment into hunks; commons and differences alternate. */
export function toHunks(steps: Step[], query: Query, passage: number[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const step of steps) {
    const common = step.op === '=';
    if (hunks.at(-1)?.common !== common) hunks.push({ common, quotation: [], passage: [] });
    const hunk = hunks.at(-1) as Hunk;
    if (step.op !== '+') hunk.quotation.push(query.words[step.a] as number);
    if (step.op !== '-') hunk.passage.push(passage[step.b] as number);
  }
  return hunks;
}

/**
 * Whether an editor's mark accounts for a difference: the page's ellipsis stands where only the report
 * has words, or the report's ellipsis where only the page has.
 *
 * @param nextWord index of the quotation's word after the hunk
 * @param nextPassageWord index of the passage's word after the hunk
 */
export function isElided(
  hunk: Hunk,
  query: Query,
  report: Reading,
  nextWord: number,
  nextPassageWord: number,
): boolean {
  if (hunk.quotation.length === 0) return query.article.gaps.get(nextWord)?.kind === 'ellipsis';
  if (hunk.passage.length === 0) return report.gaps.get(nextPassageWord)?.kind === 'ellipsis';
  return false;
}
