import { hashOn } from '../text/hash.ts';
import { weightOf } from '../text/lexicon.ts';
import { type Numbered, STEM } from '../text/numbered.ts';

/** One step of an alignment of words `a` with words `b`; indices count from the start of each. */
export type Step = { op: '='; a: number; b: number } | { op: '-'; a: number } | { op: '+'; b: number };

/**
 * Costs beside a gain of up to 1 for each common word: opening a gap must cost more than a common
 * function word gains, so that no stray “the” is fetched from afar, and going on in one little, since
 * outlets drop whole clauses. A word in another form (agrees, agreed) ties the two ends of a change.
 */
const GAP_OPEN = 0.5;
const GAP_EXTEND = 0.08;
const MISMATCH = 0.4;
const KINDRED = 0.4;

/** How the best alignment up to two words came about: the last two bits. */
const [STOP, DIAGONAL, FROM_A, FROM_B, MOVE] = [0, 1, 2, 3, 3];
/** A gap up to there goes on from before. */
const [EXTENDS_A, EXTENDS_B] = [4, 8];

/** An alignment that is known, and with what. */
interface Aligned {
  passage: Numbered;
  steps: readonly Step[];
}

/** By quotation, what it has been aligned with, by a hash of the passage's words. */
const aligned = new WeakMap<Numbered, Map<number, Aligned>>();

/**
 * The same as {@link align}, but passages that are the same to the word, as wire copies are, are aligned with a quotation
 * once.
 *
 * @param quotation must not change
 */
export function alignOnce(quotation: Numbered, passage: Numbered): readonly Step[] {
  const known = aligned.get(quotation) ?? new Map<number, Aligned>();
  aligned.set(quotation, known);
  const print = passage.hashes.reduce((hash, word) => hashOn(hash, word), passage.hashes.length);
  const before = known.get(print);
  if (before && areSame(before.passage, passage)) return before.steps;
  const steps = align(quotation, passage);
  known.set(print, { passage, steps });
  return steps;
}

/** Two lists of words may share a hash by chance, and then one must not get the other's alignment. */
function areSame({ keys }: Numbered, other: Numbered): boolean {
  return keys.length === other.keys.length && keys.every((key, i) => key === other.keys[i]);
}

/**
 * The best local alignment of two lists of words, words of matter weighing more than function words:
 * T. F. Smith and M. S. Waterman (1981) with affine gaps (O. Gotoh, 1982). Time and space grow with the
 * product of the two lengths; passages are a paragraph long, so one costs microseconds.
 *
 * @returns the steps from the first common word to the last; none where nothing is common
 */
export function align(a: Numbered, b: Numbered): Step[] {
  const [height, width] = [a.keys.length + 1, b.keys.length + 1];
  const trace = new Uint8Array(height * width);
  const { hashes, stems } = b;
  let [above, row] = [new Float64Array(width), new Float64Array(width)];
  const gapA = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i < height; i++) {
    let gapB = Number.NEGATIVE_INFINITY;
    const word = a.hashes[i - 1] as number;
    const weightOfWord = weightOf(a.matter[i - 1] as number);
    const stem = a.stems[i - 1] as number;
    for (let j = 1; j < width; j++) {
      const extendA = (gapA[j] as number) - GAP_EXTEND;
      const openA = (above[j] as number) - GAP_OPEN;
      gapA[j] = Math.max(extendA, openA);
      const extendB = gapB - GAP_EXTEND;
      const openB = (row[j - 1] as number) - GAP_OPEN;
      gapB = Math.max(extendB, openB);
      let gain = -MISMATCH;
      if (hashes[j - 1] === word) gain = weightOfWord;
      else if (stem !== 0 && stem === stems[j - 1] && areKindred(a, i - 1, b, j - 1)) gain = KINDRED;
      const diagonal = (above[j - 1] as number) + gain;
      const score = Math.max(0, diagonal, gapA[j] as number, gapB);
      row[j] = score;
      const move = score === 0 ? STOP : score === diagonal ? DIAGONAL : score === gapA[j] ? FROM_A : FROM_B;
      trace[i * width + j] = move | (extendA > openA ? EXTENDS_A : 0) | (extendB > openB ? EXTENDS_B : 0);
      if (score > best.score + 1e-9) Object.assign(best, { score, i, j });
    }
    [above, row] = [row, above];
  }
  return trimmed(walkBack(a.keys, b.keys, trace, width, best));
}

const ENDING = /^(?:s|es|d|ed|ing|er|ers|ly|ation|ment|y|ies|ied|e)?$/;

/** Whether two words with the same first four letters look like forms of one: usual endings behind what is common. */
function areKindred(one: Numbered, i: number, other: Numbered, j: number): boolean {
  const [a, b] = [one.keys[i] as string, other.keys[j] as string];
  let common = STEM;
  while (common < a.length && a.charCodeAt(common) === b.charCodeAt(common)) common++;
  return ENDING.test(a.slice(common)) && ENDING.test(b.slice(common));
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: Uint8Array,
  width: number,
  { i, j }: { i: number; j: number },
): Step[] {
  const steps: Step[] = [];
  let gap = STOP;
  while (i > 0 && j > 0) {
    const cell = trace[i * width + j] as number;
    const move = gap === STOP ? cell & MOVE : gap;
    if (move === STOP) break;
    if (move === DIAGONAL) {
      i--;
      j--;
      if (a[i] === b[j]) steps.push({ op: '=', a: i, b: j });
      else steps.push({ op: '+', b: j }, { op: '-', a: i });
    } else if (move === FROM_A) {
      gap = cell & EXTENDS_A ? FROM_A : STOP;
      steps.push({ op: '-', a: --i });
    } else {
      gap = cell & EXTENDS_B ? FROM_B : STOP;
      steps.push({ op: '+', b: --j });
    }
  }
  return steps.reverse();
}

function trimmed(steps: Step[]): Step[] {
  const first = steps.findIndex(step => step.op === '=');
  const last = steps.findLastIndex(step => step.op === '=');
  return first === -1 ? [] : steps.slice(first, last + 1);
}
