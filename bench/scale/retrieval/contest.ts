import { type Timing, toTiming, WrongResult } from '../../speed/measure.ts';
import { Apart } from '../apart.ts';
import type { Answer, Order } from './contestant.ts';
import { RETRIEVERS } from './index.ts';

/** A quotation and the ids of all reports that carry something of it. */
export interface Question {
  text: string;
  carriedBy: ReadonlySet<string>;
}

/** How one retriever did at one size of the corpus, asked in one way. */
export interface RetrievalResult {
  name: string;
  way: string;
  reports: number;
  /** Milliseconds for one quotation. */
  query: Timing;
  /** Share of the reports that carry a quotation that are found, over all quotations. */
  recall: number;
  /** How many reports are found for a quotation, on average. */
  found: number;
  build: Timing;
  /** Of the index, after garbage collection. */
  bytes: number;
}

/** One retriever asked in one way, and what has been seen of it. */
interface Run extends Omit<RetrievalResult, 'query'> {
  contestant: Apart<Order, Answer>;
  index: number;
  /** By page. */
  questions: readonly (readonly Question[])[];
  first: string;
  times: number[];
}

/** Turns that are counted at least and at most, and the milliseconds after which no more are taken. */
const FEWEST_TURNS = 3;
const MOST_TURNS = 8;
const ENOUGH = 4000;
/** Quotations that the peer that scans is asked, evenly spread: it takes a second for each. */
const FEW = 6;
/** Builds of a corpus up to this size are timed three times. */
const QUICK = 1000;
/** Less recall than this and a peer is set up wrongly: the comparison would mean nothing. */
const LEAST = 0.8;

/** Questions about the first pages of the news that so many reports tell. */
type Questions = readonly (readonly Question[])[];

/**
 * Lets every retriever that bears so many reports look up the same quotations, in turns.
 *
 * @throws {WrongResult} where one answers differently another time, or finds too little
 */
export async function contest(reports: number, questions: Questions): Promise<RetrievalResult[]> {
  const runs: Run[] = [];
  try {
    for (const { name } of RETRIEVERS.filter(({ most }) => reports <= most)) {
      runs.push(...(await start(name, reports, questions)));
    }
    for (let turn = 0; turn <= MOST_TURNS; turn++) {
      for (const run of runs) if (!isEnough(run)) await takeTurn(run, turn);
    }
  } finally {
    for (const { contestant } of runs) contestant.end();
  }
  return runs.map(({ contestant, index, questions, first, times, ...result }) => ({
    ...result,
    query: toTiming(times),
  }));
}

async function start(name: string, reports: number, questions: Questions): Promise<Run[]> {
  const contestant = await Apart.start<Order, Answer>(new URL('contestant.ts', import.meta.url));
  const times = reports <= QUICK ? 3 : 1;
  const built = await contestant.order({
    kind: 'build',
    ...{ retriever: name, reports, pages: questions.length, times },
  });
  if (built.kind !== 'built') throw new Error(`${name} answers something else`);
  const { ways, buildMs, bytes } = built;
  const asked = name === 'fuse.js' ? evenly(questions) : questions;
  return ways.map((way, index) => ({
    ...{ name, way, reports, recall: 0, found: 0, build: toTiming(buildMs), bytes },
    ...{ contestant, index, questions: asked, first: '', times: [] },
  }));
}

function evenly(questions: Questions): Questions {
  const step = Math.ceil(questions.flat().length / FEW);
  return questions.map(page => page.filter((_, i) => i % step === 0));
}

function isEnough({ times, questions }: Run): boolean {
  const spent = times.reduce((sum, time) => sum + time, 0) * questions.flat().length;
  return times.length >= FEWEST_TURNS && spent > ENOUGH;
}

/** The first turn warms up and says how much is found. */
async function takeTurn(run: Run, turn: number): Promise<void> {
  const { name, way, contestant, index, questions } = run;
  const quotations = questions.map(page => page.map(({ text }) => text));
  const asked = await contestant.order({ kind: 'ask', way: index, quotations });
  if (asked.kind !== 'asked') throw new Error(`${name} answers something else`);
  const { ms, found } = asked;
  if (turn > 0) {
    if (JSON.stringify(found) !== run.first)
      throw new WrongResult(`${name} answers differently another time`);
    run.times.push(ms);
    return;
  }
  run.first = JSON.stringify(found);
  run.recall = recallOf(questions.flat(), found);
  run.found = found.flat().length / found.length;
  if (run.recall < LEAST) throw new WrongResult(`${name}, ${way}: finds only ${run.recall} of what is there`);
}

/** Share of what carries the quotations that was found. */
export function recallOf(questions: readonly Question[], found: readonly (readonly string[])[]): number {
  let [carried, hits] = [0, 0];
  questions.forEach(({ carriedBy }, i) => {
    carried += carriedBy.size;
    hits += (found[i] ?? []).filter(id => carriedBy.has(id)).length;
  });
  return hits / carried;
}
