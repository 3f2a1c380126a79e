import { hashOf } from '../text/hash.ts';
import { isContent, weight } from '../text/lexicon.ts';

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

const STOP = 0;
const DIAGONAL = 1;
const FROM_A = 2;
const FROM_B = 3;

/**
 * The best local alignment of two lists of word keys, words of matter weighing more than function words:
 * T. F. Smith and M. S. Waterman (1981) with affine gaps (O. Gotoh, 1982). Time and space grow with the
 * product of the two lengths; passages are a paragraph long, so one costs microseconds.
 *
 * @returns the steps from the first common word to the last; none where nothing is common
 */
export function align(a: readonly string[], b: readonly string[]): Step[] {
  const width = b.length + 1;
  const trace = new Uint8Array((a.length + 1) * width);
  const gapTrace = new Uint8Array((a.length + 1) * width);
  let above = new Float64Array(width);
  const gapA = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const [mine, theirs] = [inNumbers(a), inNumbers(b)];
  let best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= a.length; i++) {
    const row = new Float64Array(width);
    let gapB = Number.NEGATIVE_INFINITY;
    const word = mine.words[i - 1] as number;
    const weightOfWord = mine.weights[i - 1] as number;
    const stem = mine.stems[i - 1] as number;
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const extendA = (gapA[j] as number) - GAP_EXTEND;
      const openA = (above[j] as number) - GAP_OPEN;
      gapA[j] = Math.max(extendA, openA);
      const extendB = gapB - GAP_EXTEND;
      const openB = (row[j - 1] as number) - GAP_OPEN;
      gapB = Math.max(extendB, openB);
      gapTrace[at] = (extendA > openA ? 1 : 0) | (extendB > openB ? 2 : 0);
      let gain = -MISMATCH;
      if (theirs.words[j - 1] === word) gain = weightOfWord;
      else if (
        stem !== 0 &&
        stem === theirs.stems[j - 1] &&
        areKindred(a[i - 1] as string, b[j - 1] as string)
      )
        gain = KINDRED;
      const diagonal = (above[j - 1] as number) + gain;
      const score = Math.max(0, diagonal, gapA[j] as number, gapB);
      row[j] = score;
      if (score > 0) trace[at] = score === diagonal ? DIAGONAL : score === gapA[j] ? FROM_A : FROM_B;
      if (score > best.score + 1e-9) best = { score, i, j };
    }
    above = row;
  }
  return trimmed(walkBack(a, b, trace, gapTrace, width, best));
}

/** Words in numbers, so that comparing two compares integers. */
interface Numbers {
  /** Hashes. That two words share one by chance hardly ever happens, and only costs a better alignment. */
  words: Int32Array;
  weights: Float64Array;
  /** A hash of what forms of one word share; 0 for a word too short to tell, or without matter of its own. */
  stems: Int32Array;
}

/** A passage is aligned with many quotations, and a quotation with many passages. */
const known = new WeakMap<readonly string[], Numbers>();

function inNumbers(keys: readonly string[]): Numbers {
  let numbers = known.get(keys);
  if (!numbers) {
    numbers = {
      words: Int32Array.from(keys, key => hashOf(key)),
      weights: Float64Array.from(keys, weight),
      stems: Int32Array.from(keys, stemOf),
    };
    known.set(keys, numbers);
  }
  return numbers;
}

function stemOf(key: string): number {
  return key.length >= STEM && isContent(key) ? hashOf(key.slice(0, STEM)) : 0;
}

const STEM = 4;
const ENDING = /^(?:s|es|d|ed|ing|er|ers|ly|ation|ment|y|ies|ied|e)?$/;

/** Whether two words with the same first four letters look like forms of one: usual endings behind what is common. */
function areKindred(a: string, b: string): boolean {
  let common = STEM;
  while (common < a.length && a.charCodeAt(common) === b.charCodeAt(common)) common++;
  return ENDING.test(a.slice(common)) && ENDING.test(b.slice(common));
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: Uint8Array,
  gapTrace: Uint8Array,
  width: number,
  { i, j }: { i: number; j: number },
): Step[] {
  const steps: Step[] = [];
  let gap = STOP;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const move = gap === STOP ? trace[at] : gap;
    if (move === STOP) break;
    if (move === DIAGONAL) {
      i--;
      j--;
      if (a[i] === b[j]) steps.push({ op: '=', a: i, b: j });
      else steps.push({ op: '+', b: j }, { op: '-', a: i });
    } else if (move === FROM_A) {
      gap = (gapTrace[at] as number) & 1 ? FROM_A : STOP;
      steps.push({ op: '-', a: --i });
    } else {
      gap = (gapTrace[at] as number) & 2 ? FROM_B : STOP;
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
