/** A stretch of a printed word: `start` counts from the word's first character. */
interface Part {
  text: string;
  start: number;
  /** The word it stands for, where that is not what is printed. */
  key?: string;
}

const APOSTROPHE = "['’ʼ＇]";
const CONTRACTED = new RegExp(`^(.+?)(n${APOSTROPHE}t|${APOSTROPHE}(?:re|ve|ll|m|d|s))$`, 'iu');

const TAILS: Record<string, string> = { re: 'are', ve: 'have', ll: 'will', m: 'am', d: "'d", s: "'s" };

/** After these, ’s is short for “is”; after any other word it marks the owner. */
const IS_AFTER =
  /^(?:it|that|he|she|there|here|what|who|how|where|when|why|this|everything|nothing|everyone|nobody)$/;

const IRREGULAR: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' };

/**
 * Parts a contraction into the words it is short for, so that `don’t` equals `do not` and a dropped
 * negation is seen: `we’re` → we, are; `can’t` and `cannot` → can, not; `Ukraine’s` → Ukraine, 's.
 * What ’d, and ’s behind a pronoun, stand for hangs on the next word: they come as `'d` and `'is`.
 */
export function splitContraction(surface: string): Part[] {
  if (/^cannot$/i.test(surface)) return [part(surface, 0, 3), part(surface, 3, 6)];
  const match = CONTRACTED.exec(surface);
  const [, stem, tail] = match ?? [];
  if (stem === undefined || tail === undefined) return [{ text: surface, start: 0 }];
  return [headPart(surface, stem, tail), { ...part(surface, stem.length), key: tailKey(stem, tail) }];
}

function headPart(surface: string, stem: string, tail: string): Part {
  const head = part(surface, 0, stem.length);
  const key = /^n/i.test(tail) ? IRREGULAR[stem.toLowerCase()] : undefined;
  return key === undefined ? head : { ...head, key };
}

function tailKey(stem: string, tail: string): string {
  if (/^n/i.test(tail)) return 'not';
  const short = tail.slice(1).toLowerCase();
  if (short === 's' && /^let$/i.test(stem)) return 'us';
  if (short === 's' && IS_AFTER.test(stem.toLowerCase())) return "'is";
  return TAILS[short] ?? short;
}

function part(surface: string, start: number, end = surface.length): Part {
  return { text: surface.slice(start, end), start };
}
