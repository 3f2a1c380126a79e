/** The process of one retriever. */
import type { Article } from '../../../src/core/article.ts';
import type { Report } from '../../../src/core/corpus/report.ts';
import { liveBytes, serve } from '../apart.ts';
import { openDesk, pagesOf, reportsOf, SEED } from '../news/index.ts';
import { RETRIEVERS } from './index.ts';
import type { Way } from './retriever.ts';

export type Order =
  /** `pages`: how many of the news's pages are going to be asked about. */
  | { kind: 'build'; retriever: string; reports: number; pages: number; times: number }
  /** Quotations by page. */
  | { kind: 'ask'; way: number; quotations: readonly (readonly string[])[] };

export type Answer =
  /** The names of its ways, the milliseconds of every build, and how many bytes the index takes. */
  | { kind: 'built'; ways: string[]; buildMs: number[]; bytes: number }
  /** Milliseconds for one quotation on average, and for each the ids of the reports found. */
  | { kind: 'asked'; ms: number; found: string[][] };

let ways: Way[] = [];
let articles: Article[] = [];

async function build(order: Extract<Order, { kind: 'build' }>): Promise<Answer> {
  const retriever = RETRIEVERS.find(({ name }) => name === order.retriever);
  if (!retriever) throw new Error(`No retriever ${order.retriever}`);
  // As if read from a file: nothing of what made them is kept alive.
  const reports: Report[] = JSON.parse(JSON.stringify([...reportsOf(openDesk(SEED), order.reports)]));
  const buildMs: number[] = [];
  const timed = async () => {
    const start = performance.now();
    const built = await retriever.build(reports);
    buildMs.push(performance.now() - start);
    return built;
  };
  const before = await liveBytes();
  const built = await timed();
  const bytes = (await liveBytes()) - before;
  while (buildMs.length < order.times) await timed();
  ways = built.ways(reports);
  articles = Array.from(pagesOf(openDesk(SEED), order.reports, order.pages), ({ article }) => article);
  return { kind: 'built', ways: ways.map(({ name }) => name), buildMs, bytes };
}

function ask({ way, quotations }: Extract<Order, { kind: 'ask' }>): Answer {
  const asked = ways[way];
  if (!asked) throw new Error(`No way ${way}`);
  const start = performance.now();
  const found = quotations.flatMap((some, page) => asked.find(some, articles[page] as Article));
  return { kind: 'asked', ms: (performance.now() - start) / found.length, found };
}

serve<Order, Answer>(order => (order.kind === 'build' ? build(order) : ask(order)));
