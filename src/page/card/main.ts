import { Cards } from './index.ts';

/** Where the running page script of this document stands; see `src/page/index.ts`. */
const slot = globalThis as {
  crossquotePageScript?: { useCards(make: (signal: AbortSignal) => Cards): void };
};

slot.crossquotePageScript?.useCards(signal => new Cards(signal));
