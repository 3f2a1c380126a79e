import { describeMachine, type Machine } from '../machine.ts';
import { WrongResult } from '../speed/measure.ts';
import { Apart } from './apart.ts';
import type { ChecksResult } from './checks/measure.ts';
import { buildIndex } from './checks/ours.ts';
import type { Answer, Order } from './checks/process.ts';
import { compareExhaustively, type Truth } from './exhaustive.ts';
import { askedOf, type Fidelity, measureFidelity } from './fidelity.ts';
import { type Desk, openDesk, pagesOf, reportsOf, SEED } from './news/index.ts';
import { bestWays } from './retrieval/best.ts';
import { contest, type Question, type RetrievalResult } from './retrieval/contest.ts';

/** One retriever at one size of the corpus, at its best. */
export interface RetrieverFigures {
  name: string;
  reports: number;
  /** For one quotation. */
  queryMs: number;
  recall: number;
  buildMs: number;
}

/** The most asked figures as plain medians, and all of them with their spread. */
export interface ScaleResult {
  /** Check of a page of 40 quotations by number of reports: nothing but the index has been read before. */
  checkMs: Record<number, number>;
  /** The same where the reports of the page's story have been read before. */
  warmCheckMs: Record<number, number>;
  /** Share of the reports that carry a quotation that checks find, by exhaustive comparison. */
  recall: number;
  /** Of 10,000 reports. */
  indexBytes: number;
  textBytes: number;
  /** Megabytes of text a second. */
  buildMBps: number;
  loadMs: number;
  /** Ours first at each size. */
  peers: RetrieverFigures[];
  scale: ChecksResult & { machine: Machine; fidelity: Fidelity[]; retrieval: RetrievalResult[] };
}

const SIZES = [5, 100, 1000, 10_000, 50_000];
/** The size whose index is described. */
const USUAL = 10_000;
/** Sizes at which checks are held against the exhaustive comparison, with how many pages. */
const JUDGED = [
  [5, 1],
  [100, 3],
  [1000, 3],
] as const;
/** At the usual size the exhaustive comparison takes minutes: every so many quotations of some pages are enough. */
const SAMPLED = { pages: 2, every: 2 };
/** Less is wrong. */
const LEAST_RECALL = 0.995;

/**
 * Measures how checks, the search index and other libraries bear large corpora.
 *
 * @throws {WrongResult} where something gives another result another time
 */
export async function measureScale(): Promise<ScaleResult> {
  const machine = describeMachine();
  const measured = await measureApart(SIZES);
  const desk = openDesk(SEED);
  const fidelity: Fidelity[] = [];
  const retrieval: RetrievalResult[] = [];
  for (const [size, pages] of JUDGED) {
    const judged = measureFidelity([...reportsOf(desk, size)], [...pagesOf(desk, size, pages)]);
    fidelity.push(judged.fidelity);
    retrieval.push(
      ...(await contest(
        size,
        judged.truths.map(truths => truths.map(toQuestion)),
      )),
    );
  }
  retrieval.push(...(await contest(USUAL, sampledQuestions(desk, USUAL))));
  return {
    ...toPlain(measured, retrieval),
    recall: recallOf(fidelity),
    scale: { ...measured, machine, fidelity, retrieval },
  };
}

async function measureApart(sizes: readonly number[]): Promise<ChecksResult> {
  const checks = await Apart.start<Order, Answer>(new URL('checks/process.ts', import.meta.url));
  try {
    return await checks.order({ sizes });
  } finally {
    checks.end();
  }
}

function sampledQuestions(desk: Desk, size: number): Question[][] {
  const index = buildIndex(reportsOf(desk, size));
  const ids = Array.from(reportsOf(desk, size), ({ id }) => id);
  const asked = Array.from(pagesOf(desk, size, SAMPLED.pages), page => askedOf(page, index, ids));
  const truths = compareExhaustively(asked, () => reportsOf(desk, size), { every: SAMPLED.every });
  return truths.map(page => page.map(toQuestion));
}

function toQuestion({ text, findings }: Truth): Question {
  return { text, carriedBy: new Set(findings.map(({ report }) => report)) };
}

function recallOf(fidelity: readonly Fidelity[]): number {
  const sum = (read: (each: Fidelity) => number) => fidelity.reduce((total, each) => total + read(each), 0);
  return sum(({ found }) => found) / sum(({ carried }) => carried);
}

/** @throws {WrongResult} where a verdict is another than by exhaustive comparison, or too little is found */
export function verifyScale({ recall, scale: { fidelity } }: ScaleResult): void {
  const wrong = fidelity.find(({ otherVerdicts }) => otherVerdicts > 0);
  if (wrong) {
    throw new WrongResult(
      `${wrong.otherVerdicts} verdicts of ${wrong.quotations} at ${wrong.reports} reports`,
    );
  }
  if (recall < LEAST_RECALL) throw new WrongResult(`only ${recall} of what carries the quotations is found`);
}

function toPlain(
  { checks, builds }: ChecksResult,
  retrieval: readonly RetrievalResult[],
): Omit<ScaleResult, 'recall' | 'scale'> {
  const usual = builds.find(({ reports }) => reports === USUAL);
  if (!usual) throw new Error(`No index of ${USUAL} reports`);
  const { indexBytes, textBytes, build, load } = usual;
  const sizes = [...new Set(retrieval.map(({ reports }) => reports))];
  return {
    checkMs: Object.fromEntries(checks.map(({ reports, cold }) => [reports, cold.whole.median])),
    warmCheckMs: Object.fromEntries(checks.map(({ reports, warm }) => [reports, warm.whole.median])),
    indexBytes,
    textBytes,
    buildMBps: textBytes / 1000 / build.median,
    loadMs: load.median,
    peers: sizes
      .flatMap(size => bestWays(retrieval.filter(({ reports }) => reports === size)))
      .map(({ name, reports, query, recall, build: { median } }) => {
        return { name, reports, queryMs: query.median, recall, buildMs: median };
      }),
  };
}
