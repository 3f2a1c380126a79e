import { EVIDENCE } from '../match/evidence.ts';
import { Screen } from '../match/screen.ts';
import { matterOf, type Numbered } from '../text/numbered.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Passage } from './passages.ts';

/** The words of a quotation, made ready to be looked up in many reports. */
export interface Sought {
  /** Hashes of its different words of matter. */
  matter: ReadonlySet<number>;
  /** The same; of all its words where none is of matter. */
  hashes: Int32Array;
  /** How many of them a passage must have. */
  enough: number;
  screen: Screen;
}

/** Words of matter that evidence needs; of a short sentence all may be exchanged in which it may differ. */
const ENOUGH = EVIDENCE.least;

export function toSought(words: Numbered): Sought {
  const matter = matterOf(words);
  const hashes = Int32Array.from(matter.size > 0 ? matter : new Set(words.hashes));
  const enough = Math.max(1, Math.min(ENOUGH, hashes.length - EVIDENCE.differing));
  return { matter, hashes, enough, screen: new Screen(words, matter.size) };
}

/** How many passages of one report are aligned with a quotation. */
const PER_REPORT = 10;

/**
 * The passages of a report that are worth aligning with some words: of those that may carry them, the few that share the
 * most, the best first; words that few of its passages have count more (inverse document frequency: K. Spärck Jones, 1972).
 */
export function lookUp(index: PassageIndex, { hashes, enough, screen }: Sought): Passage[] {
  const { passages, words, from, holders, counted } = index;
  const ids = words.idsOf(hashes);
  if (ids.length < enough) return [];
  const { scores, shared } = counted;
  const found: number[] = [];
  for (const id of ids) {
    const [start, end] = [from[id] as number, from[id + 1] as number];
    const rarity = Math.log(1 + passages.length / (1 + end - start));
    for (let h = start; h < end; h++) {
      const passage = holders[h] as number;
      scores[passage] = (scores[passage] as number) + rarity;
      shared[passage] = (shared[passage] as number) + 1;
      if (shared[passage] === enough) found.push(passage);
    }
  }
  const kept = found
    .filter(passage => screen.admits(passages[passage] as Passage))
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
    .slice(0, PER_REPORT);
  scores.fill(0);
  shared.fill(0);
  return kept.map(passage => passages[passage] as Passage);
}
