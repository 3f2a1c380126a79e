import { mayBeNumeral, type Run, readNumeral, touches } from './numbers.ts';
import type { Tokens, Word } from './words.ts';

/** Words that outlets print in one piece, with a hyphen or in two. */
const COMPOUNDS = new Set(
  `ceasefire cooperate cooperates cooperated cooperating cooperation coordinate coordinated coordination email
  emails peacekeeper peacekeepers peacekeeping airstrike airstrikes warplane warplanes payoff payoffs takeover
  buildup standoff website online offline reelect reelected reelection rearm rearmament`.split(/\s+/),
);

/** What a compound of two words may begin with. */
const COMPOUND_STARTS = new Set(
  [...COMPOUNDS].flatMap(word => Array.from(word.slice(1), (_, i) => word.slice(0, i + 1))),
);

/**
 * Writes what is printed in several ways the one way it is compared in: `five` and `5`, `three hundred
 * thousand` and `300,000`, `first` and `1st`, `per cent` and `%`, `cease-fire` and `ceasefire` give the
 * same keys. Editor's marks keep their places.
 */
export function foldRuns({ words, gaps }: Tokens): Tokens {
  if (!words.some(({ key }) => mayBeFolded(key))) return { words, gaps };
  const folded: Word[] = [];
  const gapAt = new Set(gaps.map(gap => gap.before));
  /** New index of every old word, to carry the gaps over. */
  const moved: number[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word;
    const run = mayBeFolded(first.key)
      ? (readCompound(words, at, gapAt) ?? readNumeral(words, at, gapAt))
      : null;
    const length = run?.length ?? 1;
    const { end } = words[at + length - 1] as Word;
    for (let i = 0; i < length; i++) moved.push(folded.length);
    folded.push(run ? { key: run.key, start: first.start, end } : first);
    at += length;
  }
  return { words: folded, gaps: gaps.map(gap => ({ ...gap, before: moved[gap.before] ?? folded.length })) };
}

/** Whether a run that is written anew may begin with a word. Most words begin none. */
function mayBeFolded(key: string): boolean {
  return COMPOUND_STARTS.has(key) || mayBeNumeral(key);
}

function readCompound(words: Word[], at: number, gapAt: ReadonlySet<number>): Run | null {
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second || !COMPOUND_STARTS.has(first.key)) return null;
  if (gapAt.has(at + 1) || !touches(words, at + 1)) return null;
  const key = first.key + second.key;
  return COMPOUNDS.has(key) ? { key, length: 2 } : null;
}
