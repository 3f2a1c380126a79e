/** Numbers that look like chance and are the same in every run. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  number(below: number): number;
  /** One of the entries. @throws Error if there are none. */
  pick<T>(entries: readonly T[]): T;
}

/** Marsaglia's xorshift with 32 bits (Xorshift RNGs, 2003); `seed` is any text. */
export function seededRandom(seed: string): Random {
  let state = 2_463_534_242;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619) || 1;
  const number = (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  return {
    number,
    pick(entries) {
      if (entries.length === 0) throw new Error('Nothing to pick from');
      return entries[number(entries.length)] as (typeof entries)[number];
    },
  };
}
