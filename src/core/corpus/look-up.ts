import { EVIDENCE } from '../match/evidence.ts';
import { Screen, type Weights } from '../match/screen.ts';
import { weight, weightOf } from '../text/lexicon.ts';
import type { Numbered } from '../text/numbered.ts';
import { group } from './group.ts';
import { Growing } from './growing.ts';
import type { Passage } from './passages.ts';
import { WordIds } from './word-ids.ts';

/** Passages indexed by word, for looking quotations up in the reports that are worth reading. */
export interface PassageIndex extends Weights {
  passages: readonly Passage[];
  /** By passage, the index of its report. */
  reportOf: readonly number[];
  /** By passage, the ids of its words. */
  ids: readonly Int32Array[];
  /** The ids by the words' hashes. */
  words: WordIds;
  /** The word with an id is held by the passages `holders[holdersFrom[id]]` up to `holders[holdersFrom[id + 1]]`. */
  holdersFrom: Uint32Array;
  /** Passages by index, for each word ascending and each once. */
  holders: Uint32Array;
}

/**
 * Indexes passages by word. Linear in their length.
 *
 * @param byReport those of each report
 */
export function indexPassages(byReport: readonly (readonly Passage[])[]): PassageIndex {
  const passages = byReport.flat();
  const reportOf = byReport.flatMap((list, report) => list.map(() => report));
  const words = new WordIds();
  const matter: number[] = [];
  /** By id, the passage in which the word was seen last. */
  const seen: number[] = [];
  const [held, holding] = [new Growing(Uint32Array), new Growing(Uint32Array)];
  const ids = passages.map((passage, number) => {
    const own = new Int32Array(passage.hashes.length);
    for (let i = 0; i < own.length; i++) {
      const id = words.add(passage.hashes[i] as number);
      own[i] = id;
      if (seen[id] === number) continue;
      if (id === matter.length) matter.push(passage.matter[i] as number);
      seen[id] = number;
      held.push(id);
      holding.push(number);
    }
    return own;
  });
  const { from, values } = group(held.values(), holding.values(), matter.length);
  return {
    passages,
    reportOf,
    ids,
    words,
    holdersFrom: from,
    holders: values,
    weights: Float64Array.from(matter, weightOf),
    matter: Uint8Array.from(matter),
    noted: { lastAt: new Int32Array(matter.length), counts: new Uint16Array(matter.length) },
  };
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
export function lookUp(index: PassageIndex, { keys, hashes, matter }: Numbered): Map<number, Passage[]> {
  const ids = hashes.map(hash => index.words.idOf(hash));
  const unknown = keys.reduce((sum, key, i) => sum + (ids[i] === -1 ? weight(key) : 0), 0);
  const content = new Set(hashes.filter((_, i) => matter[i] === 1));
  const screen = new Screen(ids, index, unknown, content.size);
  const byReport = new Map<number, Passage[]>();
  const wanted = content.size > 0 ? content : new Set(hashes);
  for (const passage of ranked(index, wanted, number => screen.admits(index.ids[number] as Int32Array))) {
    const report = index.reportOf[passage] as number;
    const list = byReport.get(report) ?? [];
    if (list.length === PER_REPORT) continue;
    list.push(index.passages[passage] as Passage);
    byReport.set(report, list);
  }
  screen.release();
  return byReport;
}

/**
 * The passages that share enough of some words, by index, those that share the most first.
 *
 * @param wanted the words' hashes
 * @param admits whether a passage is worth more than counting
 */
function ranked(
  { passages, words, holdersFrom, holders }: PassageIndex,
  wanted: ReadonlySet<number>,
  admits: (passage: number) => boolean,
): number[] {
  const scores = new Float64Array(passages.length);
  const shared = new Uint16Array(passages.length);
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
  return found.filter(admits).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}
