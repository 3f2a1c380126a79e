import { EVIDENCE } from '../match/evidence.ts';
import { Screen, type Weights } from '../match/screen.ts';
import { isContent, weight } from '../text/lexicon.ts';
import type { Passage } from './passages.ts';

/** Passages indexed by word, for looking quotations up in the reports that are worth reading. */
export interface PassageIndex extends Weights {
  passages: readonly Passage[];
  /** By passage, the ids of its words. */
  ids: readonly Int32Array[];
  idOf: ReadonlyMap<string, number>;
  /** By id, the passages that hold the word, by index, ascending and each once. */
  postings: readonly number[][];
}

/** Indexes passages by word. Linear in their length. */
export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const idOf = new Map<string, number>();
  const postings: number[][] = [];
  const ids = passages.map(({ keys }, passage) =>
    Int32Array.from(keys, key => {
      let id = idOf.get(key);
      if (id === undefined) {
        id = postings.push([]) - 1;
        idOf.set(key, id);
      }
      const list = postings[id] as number[];
      if (list.at(-1) !== passage) list.push(passage);
      return id;
    }),
  );
  const words = [...idOf.keys()];
  const weights = Float64Array.from(words, weight);
  const matter = Uint8Array.from(words, key => (isContent(key) ? 1 : 0));
  const noted = { lastAt: new Int32Array(words.length), counts: new Uint16Array(words.length) };
  return { passages, ids, idOf, postings, weights, matter, noted };
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
export function lookUp(index: PassageIndex, keys: readonly string[]): Map<number, Passage[]> {
  const { passages, idOf } = index;
  const ids = Int32Array.from(keys, key => idOf.get(key) ?? -1);
  const unknown = keys.reduce((sum, key, i) => sum + (ids[i] === -1 ? weight(key) : 0), 0);
  const content = new Set(keys.filter(isContent));
  const screen = new Screen(ids, index, unknown, content.size);
  const byReport = new Map<number, Passage[]>();
  for (const passage of rank(index, content.size > 0 ? content : new Set(keys))) {
    const { report } = passages[passage] as Passage;
    const list = byReport.get(report) ?? [];
    if (list.length === PER_REPORT || !screen.admits(index.ids[passage] as Int32Array)) continue;
    list.push(passages[passage] as Passage);
    byReport.set(report, list);
  }
  screen.release();
  return byReport;
}

/** The passages that share enough of some words, by index, those that share the most first. */
function rank({ passages, idOf, postings }: PassageIndex, wanted: ReadonlySet<string>): number[] {
  const scores = new Float64Array(passages.length);
  const shared = new Uint16Array(passages.length);
  const enough = Math.max(1, Math.min(ENOUGH, wanted.size - EVIDENCE.differing));
  const ranked: number[] = [];
  for (const key of wanted) {
    const list = postings[idOf.get(key) ?? -1] ?? [];
    const rarity = Math.log(1 + passages.length / (1 + list.length));
    for (const passage of list) {
      scores[passage] = (scores[passage] as number) + rarity;
      shared[passage] = (shared[passage] as number) + 1;
      if (shared[passage] === enough) ranked.push(passage);
    }
  }
  return ranked.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}
