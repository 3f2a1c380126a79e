/** Spreads what a part adds over all bits. */
const PRIME = 0x01000193;

/** A hash of 32 bits taken on by one more number, as FNV-1a does with a byte. */
export function hashOn(hash: number, next: number): number {
  return Math.imul(hash ^ next, PRIME);
}

/** FNV-1a over UTF-16 code units, 32 bits (G. Fowler, L. C. Noll, K.-P. Vo). @param seed goes on from another hash */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = hashOn(hash, text.charCodeAt(i));
  return hash >>> 0;
}
