import { inNumbers } from '../text/numbered.ts';
import { group } from './group.ts';
import { Growing } from './growing.ts';
import type { Passage } from './passages.ts';
import { WordIds } from './word-ids.ts';

/** The different words of one report's passages. */
export interface HeldWords {
  hashes: Int32Array;
  /** The word `hashes[i]` stands in the passages `values[from[i]]` up to `values[from[i + 1]]`, ascending and each once. */
  from: Uint32Array;
  values: Uint32Array;
}

/** Room for the words of a report of usual length. */
const USUAL = 1 << 9;

const known = new WeakMap<readonly Passage[], HeldWords>();

/**
 * Which of a report's passages have which words. It is found once for a list of passages, which must not change.
 *
 * @param passages of one text
 */
export function heldWords(passages: readonly Passage[]): HeldWords {
  let held = known.get(passages);
  if (!held) {
    held = findHeld(passages);
    known.set(passages, held);
  }
  return held;
}

function findHeld(passages: readonly Passage[]): HeldWords {
  const { text } = passages[0] ?? { text: inNumbers([]) };
  const words = new WordIds(USUAL);
  const ids = text.hashes.map(hash => words.add(hash));
  const hashes = new Int32Array(words.size);
  ids.forEach((id, word) => {
    hashes[id] = text.hashes[word] as number;
  });
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
  return { hashes, ...group(held.values(), holding.values(), words.size) };
}
