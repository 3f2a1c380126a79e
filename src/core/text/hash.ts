/** Spreads what a part adds over all bits. */
const PRIME = 0x01000193;

/** A hash of 32 bits taken on by one more number, as FNV-1a does with a byte. */
export function hashOn(hash: number, next: number): number {
  return Math.imul(hash ^ next, PRIME);
}

/** What {@link hashOf} begins with. */
const START = 0x811c9dc5;

/**
 * FNV-1a over UTF-16 code units, 32 bits (G. Fowler, L. C. Noll, K.-P. Vo).
 *
 * @param seed goes on from another hash
 * @param from the first code unit, and `to` the one behind the last
 */
export function hashOf(text: string, seed = START, from = 0, to = text.length): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = hashOn(hash, text.charCodeAt(i));
  return hash >>> 0;
}
