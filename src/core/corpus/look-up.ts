import { EVIDENCE } from '../match/evidence.ts';
import { Screen } from '../match/screen.ts';
import { matterOf, type Numbered } from '../text/numbered.ts';
import { type HeldWords, heldWords } from './held-words.ts';
import type { Passage } from './passages.ts';
import { WordIds } from './word-ids.ts';

/** Passages indexed by word, for looking quotations up in the reports that are worth reading. */
export interface PassageIndex {
  passages: readonly Passage[];
  /** By passage, the index of its report. */
  reportOf: readonly number[];
  /** Ids by the words' hashes. */
  words: WordIds;
  /** The word with an id is held by the passages `holders[holdersFrom[id]]` up to `holders[holdersFrom[id + 1]]`. */
  holdersFrom: Uint32Array;
  /** Passages by index, for each word ascending and each once. */
  holders: Uint32Array;
  /** By passage, room for what a look-up counts; all 0 between two. */
  counted: { scores: Float64Array; shared: Uint16Array };
}

/**
 * Indexes passages by word. Linear in how many different words each has.
 *
 * @param byReport those of each report; lists that come again must not have changed
 */
export function indexPassages(byReport: readonly (readonly Passage[])[]): PassageIndex {
  const words = new WordIds();
  const held = byReport.map(heldWords);
  const ids = held.map(({ hashes }) => hashes.map(hash => words.add(hash)));
  const reportOf = byReport.flatMap((list, report) => list.map(() => report));
  const counted = {
    scores: new Float64Array(reportOf.length),
    shared: new Uint16Array(reportOf.length),
  };
  return {
    passages: byReport.flat(),
    reportOf,
    words,
    ...holdersOf(byReport, held, ids, words.size),
    counted,
  };
}

/**
 * Puts the holders of each word in all reports together.
 *
 * @param ids by report, those of the words that it holds
 * @param size how many different words there are
 */
function holdersOf(
  byReport: readonly (readonly Passage[])[],
  held: readonly HeldWords[],
  ids: readonly Int32Array[],
  size: number,
): Pick<PassageIndex, 'holders' | 'holdersFrom'> {
  const holdersFrom = new Uint32Array(size + 1);
  held.forEach(({ from }, report) => {
    const own = ids[report] as Int32Array;
    for (let i = 0; i < own.length; i++) {
      const next = (own[i] as number) + 1;
      holdersFrom[next] = (holdersFrom[next] as number) + (from[i + 1] as number) - (from[i] as number);
    }
  });
  for (let id = 0; id < size; id++)
    holdersFrom[id + 1] = (holdersFrom[id + 1] as number) + (holdersFrom[id] as number);
  const holders = new Uint32Array(holdersFrom[size] as number);
  const next = holdersFrom.slice();
  let first = 0;
  held.forEach(({ from, values }, report) => {
    const own = ids[report] as Int32Array;
    for (let i = 0; i < own.length; i++) {
      const id = own[i] as number;
      let at = next[id] as number;
      const end = from[i + 1] as number;
      for (let k = from[i] as number; k < end; k++) holders[at++] = first + (values[k] as number);
      next[id] = at;
    }
    first += (byReport[report] as readonly Passage[]).length;
  });
  return { holders, holdersFrom };
}

/** How many passages of one report are aligned with a quotation. */
const PER_REPORT = 10;
/** Words of matter that evidence needs; of a short sentence all may be exchanged in which it may differ. */
const ENOUGH = EVIDENCE.least;

/**
 * The passages worth aligning with some words: of those that share the most, rare words counting more
 * (inverse document frequency: K. Spärck Jones, 1972), the best few of each report that may carry them.
 *
 * @returns passages by index of their report; reports that share no word of matter are left out
 */
export function lookUp(index: PassageIndex, words: Numbered): Map<number, Passage[]> {
  const content = matterOf(words);
  const screen = new Screen(words, content.size);
  const byReport = new Map<number, Passage[]>();
  const wanted = content.size > 0 ? content : new Set(words.hashes);
  for (const passage of ranked(index, wanted, number => screen.admits(index.passages[number] as Passage))) {
    const report = index.reportOf[passage] as number;
    const list = byReport.get(report) ?? [];
    if (list.length === PER_REPORT) continue;
    list.push(index.passages[passage] as Passage);
    byReport.set(report, list);
  }
  return byReport;
}

/**
 * The passages that share enough of some words, by index, those that share the most first.
 *
 * @param wanted the words' hashes
 * @param admits whether a passage is worth more than counting
 */
function ranked(
  { passages, words, holdersFrom, holders, counted: { scores, shared } }: PassageIndex,
  wanted: ReadonlySet<number>,
  admits: (passage: number) => boolean,
): number[] {
  const enough = Math.max(1, Math.min(ENOUGH, wanted.size - EVIDENCE.differing));
  const found: number[] = [];
  for (const hash of wanted) {
    const id = words.idOf(hash);
    if (id === -1) continue;
    const [from, to] = [holdersFrom[id] as number, holdersFrom[id + 1] as number];
    const rarity = Math.log(1 + passages.length / (1 + to - from));
    for (let i = from; i < to; i++) {
      const passage = holders[i] as number;
      scores[passage] = (scores[passage] as number) + rarity;
      shared[passage] = (shared[passage] as number) + 1;
      if (shared[passage] === enough) found.push(passage);
    }
  }
  const kept = found.filter(admits).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  scores.fill(0);
  shared.fill(0);
  return kept;
}
