import type { Reading } from '../quotes/reading.ts';
import type { Step } from './align.ts';
import type { Query } from './query.ts';
import { restOfSentence } from './speech.ts';

/**
 * A stretch on which quotation and passage differ, or (`common`) agree. Indices in the words of the
 * article's and the report's reading.
 */
export interface Hunk {
  common: boolean;
  /** Words of the quotation; for a common hunk as many as `passage`. */
  quotation: number[];
  passage: number[];
}

/** Groups the steps of an alignment into hunks; commons and differences alternate. */
export function toHunks(steps: readonly Step[], query: Query, passage: number[]): Hunk[] {
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

/** The passage's words that the quotation has, too. */
export function commonWords(hunks: readonly Hunk[]): number[] {
  const words: number[] = [];
  for (const { common, passage } of hunks) if (common) for (const word of passage) words.push(word);
  return words;
}

/** Whether words differ between the first common word and the last without an editor's mark to say so. */
export function isAltered(hunks: Hunk[], query: Query, report: Reading): boolean {
  return hunks.some((hunk, i) => !hunk.common && !isElided(hunk, hunks[i + 1] as Hunk, query, report));
}

/** The page's ellipsis stands where only the report has words, or the report's where only the page has. */
function isElided(hunk: Hunk, next: Hunk, query: Query, report: Reading): boolean {
  if (hunk.quotation.length === 0) {
    return query.article.gaps.get(next.quotation[0] as number)?.kind === 'ellipsis';
  }
  return hunk.passage.length === 0 && report.gaps.get(next.passage[0] as number)?.kind === 'ellipsis';
}

/** Adds the quotation's words outside the first and last hunk, and what the outlet has in their place. */
export function withLeftovers(hunks: Hunk[], query: Query, before: number[], after: number[]): Hunk[] {
  const matched = hunks.flatMap(hunk => hunk.quotation);
  const head = query.words.filter(word => word < (matched[0] as number));
  const tail = query.words.filter(word => word > (matched.at(-1) as number));
  return [
    ...(head.length + before.length > 0 ? [{ common: false, quotation: head, passage: before }] : []),
    ...hunks,
    ...(tail.length + after.length > 0 ? [{ common: false, quotation: tail, passage: after }] : []),
  ];
}

/**
 * Ties the first and the last words of two texts together where both begin or end alike beyond a difference (“was
 * out”, “was not out”): too few to be worth a gap to the alignment, they are common all the same.
 */
export function withCommonEnds(hunks: Hunk[], query: Query, report: Reading): Hunk[] {
  const last = hunks.length - 1;
  const tied = hunks.flatMap((hunk, i) => {
    const begun = i === 0 ? commonLength(hunk, query, report, step => step) : 0;
    if (begun > 0) return [part(hunk, true, 0, begun), part(hunk, false, begun)];
    const ended = i === last ? commonLength(hunk, query, report, step => -1 - step) : 0;
    return ended > 0 ? [part(hunk, false, 0, -ended), part(hunk, true, -ended)] : [hunk];
  });
  return tied.filter(({ quotation, passage }) => quotation.length + passage.length > 0);
}

function part({ quotation, passage }: Hunk, common: boolean, from: number, to?: number): Hunk {
  return { common, quotation: quotation.slice(from, to), passage: passage.slice(from, to) };
}

/** How many words of a difference are the same on both sides, counted from an end of it. */
function commonLength(hunk: Hunk, { article }: Query, report: Reading, at: (i: number) => number): number {
  const { common, quotation, passage } = hunk;
  if (common) return 0;
  const isSame = (i: number) =>
    article.words[quotation.at(at(i)) as number]?.key === report.words[passage.at(at(i)) as number]?.key;
  const most = Math.min(quotation.length, passage.length);
  let length = 0;
  while (length < most && isSame(length)) length++;
  return length;
}

/** Adds what the outlet's sentence says around and between the common words: there is what a cut left out. */
export function withRest(hunks: Hunk[], report: Reading): Hunk[] {
  const words = commonWords(hunks);
  const { before, after } = restOfSentence(report, words[0] as number, words.at(-1) as number);
  const added = (passage: number[]) =>
    passage.length > 0 ? [{ common: false, quotation: [], passage }] : [];
  const between = hunks.flatMap((hunk, i) => {
    const next = hunks[i + 1];
    return next?.common && hunk.common ? [hunk, ...added(wordsBetween(hunk, next))] : [hunk];
  });
  return [...added(before), ...between, ...added(after)];
}

function wordsBetween(hunk: Hunk, next: Hunk): number[] {
  const from = (hunk.passage.at(-1) as number) + 1;
  return Array.from({ length: (next.passage[0] as number) - from }, (_, i) => from + i);
}
