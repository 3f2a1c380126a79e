import { mayBeNumeral, type Run, readNumeral, touches } from './numbers.ts';
import type { Gap, Tokens, Word } from './words.ts';

/** Words that outlets print in one piece, with a hyphen or in two. */
const COMPOUNDS = new Set(
  `ceasefire cooperate cooperates cooperated cooperating cooperation coordinate coordinated coordination email
  emails peacekeeper peacekeepers peacekeeping airstrike airstrikes warplane warplanes payoff payoffs takeover
  buildup standoff website online offline reelect reelected reelection rearm rearmament`.split(/\s+/),
);

/** What a compound of two words may end in. Fewer words do than begin one: “a”, “of” and “we” might. */
const COMPOUND_ENDS = new Set(
  [...COMPOUNDS].flatMap(word => Array.from(word.slice(1), (_, i) => word.slice(i + 1))),
);

/**
 * Writes what is printed in several ways the one way it is compared in: `five` and `5`, `three hundred
 * thousand` and `300,000`, `first` and `1st`, `per cent` and `%`, `cease-fire` and `ceasefire` give the
 * same keys. Editor's marks keep their places.
 *
 * @param marked indices of the words that {@link marksRun}, ascending
 */
export function foldRuns({ words, gaps }: Tokens, marked: readonly number[]): Tokens {
  const runs = runsIn(words, gaps, marked);
  if (runs.some(({ length }) => length > 1)) return joined({ words, gaps }, runs);
  for (const run of runs) words[run.start] = asWord(words, run);
  return { words, gaps };
}

interface PlacedRun extends Run {
  /** Index of its first word. */
  start: number;
}

function runsIn(words: Word[], gaps: readonly Gap[], marked: readonly number[]): PlacedRun[] {
  const runs: PlacedRun[] = [];
  const gapAt = new Set(gaps.map(gap => gap.before));
  let at = 0;
  for (const mark of marked) {
    if (mark < at) continue;
    const compound = mark > at ? readCompound(words, mark - 1, gapAt) : null;
    const run = compound ?? readNumeral(words, mark, gapAt);
    if (run === null) continue;
    const start = compound ? mark - 1 : mark;
    runs.push({ ...run, start });
    at = start + run.length;
  }
  return runs;
}

/** Puts one word in the place of each run. */
function joined({ words, gaps }: Tokens, runs: readonly PlacedRun[]): Tokens {
  const folded: Word[] = [];
  /** New index of every old word, to carry the gaps over. */
  const moved: number[] = [];
  const keepUpTo = (end: number) => {
    for (let at = moved.length; at < end; at++) {
      moved.push(folded.length);
      folded.push(words[at] as Word);
    }
  };
  for (const run of runs) {
    keepUpTo(run.start);
    for (let i = 0; i < run.length; i++) moved.push(folded.length);
    folded.push(asWord(words, run));
  }
  keepUpTo(words.length);
  return { words: folded, gaps: gaps.map(gap => ({ ...gap, before: moved[gap.before] ?? folded.length })) };
}

function asWord(words: readonly Word[], { key, start, length }: PlacedRun): Word {
  return { key, start: (words[start] as Word).start, end: (words[start + length - 1] as Word).end };
}

/** Whether a numeral may begin with a word, or a compound end in it. Most words are of neither. */
export function marksRun(key: string): boolean {
  return mayBeNumeral(key) || COMPOUND_ENDS.has(key);
}

function readCompound(words: Word[], at: number, gapAt: ReadonlySet<number>): Run | null {
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second || !COMPOUND_ENDS.has(second.key)) return null;
  if (gapAt.has(at + 1) || !touches(words, at + 1)) return null;
  const key = first.key + second.key;
  return COMPOUNDS.has(key) ? { key, length: 2 } : null;
}
