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
  const words = new WordIds(USUAL);
  const hashes = new Growing(Int32Array);
  /** By id, the passage in which the word was seen last. */
  const seen: number[] = [];
  const [held, holding] = [new Growing(Uint32Array), new Growing(Uint32Array)];
  for (let number = 0; number < passages.length; number++) {
    const own = (passages[number] as Passage).hashes;
    for (let i = 0; i < own.length; i++) {
      const hash = own[i] as number;
      const id = words.add(hash);
      if (seen[id] === number) continue;
      if (id === hashes.length) hashes.push(hash);
      seen[id] = number;
      held.push(id);
      holding.push(number);
    }
  }
  return { hashes: hashes.values().slice(), ...group(held.values(), holding.values(), words.size) };
}
