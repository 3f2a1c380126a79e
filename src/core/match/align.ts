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
  const weights = a.map(weight);
  let best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= a.length; i++) {
    const row = new Float64Array(width);
    let gapB = Number.NEGATIVE_INFINITY;
    const key = a[i - 1] as string;
    const matched = weights[i - 1] as number;
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const extendA = (gapA[j] as number) - GAP_EXTEND;
      const openA = (above[j] as number) - GAP_OPEN;
      gapA[j] = Math.max(extendA, openA);
      const extendB = gapB - GAP_EXTEND;
      const openB = (row[j - 1] as number) - GAP_OPEN;
      gapB = Math.max(extendB, openB);
      gapTrace[at] = (extendA > openA ? 1 : 0) | (extendB > openB ? 2 : 0);
      const other = b[j - 1] as string;
      const gain = key === other ? matched : areKindred(key, other) ? KINDRED : -MISMATCH;
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

const STEM = 4;
const ENDING = /^(?:s|es|d|ed|ing|er|ers|ly|ation|ment|y|ies|ied|e)?$/;

/** Whether two words look like forms of one: a common stem of four letters and usual endings. */
export function areKindred(a: string, b: string): boolean {
  let common = 0;
  while (common < a.length && a.charCodeAt(common) === b.charCodeAt(common)) common++;
  if (common < STEM || !isContent(a) || !isContent(b)) return false;
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
