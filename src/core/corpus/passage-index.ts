import { inNumbers } from '../text/numbered.ts';
import { group } from './group.ts';
import { Growing } from './growing.ts';
import type { Passage } from './passages.ts';
import { WordIds } from './word-ids.ts';

/** The passages of one text, indexed by word. */
export interface PassageIndex {
  passages: readonly Passage[];
  /** Ids by the words' hashes. */
  words: WordIds;
  /** The word with an id is held by the passages `holders[from[id]]` up to `holders[from[id + 1]]`. */
  from: Uint32Array;
  /** Passages by index, for each word ascending and each once. */
  holders: Uint32Array;
  /** By passage, room for what a look-up counts; all 0 between two. */
  counted: { scores: Float64Array; shared: Uint16Array };
}

/** Room for the words of a report of usual length. */
const USUAL = 1 << 9;

/**
 * Indexes passages by word. Linear in their length.
 *
 * @param passages of one text
 */
export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const { text } = passages[0] ?? { text: inNumbers([]) };
  const words = new WordIds(USUAL);
  const ids = text.hashes.map(hash => words.add(hash));
  /** By id, the passage in which the word was seen last, from 1. */
  const seen = new Uint32Array(words.size);
  const [held, holding] = [new Growing(Uint32Array), new Growing(Uint32Array)];
  for (const [number, { runs }] of passages.entries()) {
    for (const { from, to } of runs) {
      for (let word = from; word < to; word++) {
        const id = ids[word] as number;
        if (seen[id] === number + 1) continue;
        seen[id] = number + 1;
        held.push(id);
        holding.push(number);
      }
    }
  }
  const { from, values: holders } = group(held.values(), holding.values(), words.size);
  const { length } = passages;
  const counted = { scores: new Float64Array(length), shared: new Uint16Array(length) };
  return { passages, words, from, holders, counted };
}
