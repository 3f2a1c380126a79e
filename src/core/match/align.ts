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
  const vocabulary = new Vocabulary();
  const [mine, theirs] = [a.map(key => vocabulary.of(key)), b.map(key => vocabulary.of(key))];
  let best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= a.length; i++) {
    const row = new Float64Array(width);
    let gapB = Number.NEGATIVE_INFINITY;
    const word = mine[i - 1] as Entry;
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const extendA = (gapA[j] as number) - GAP_EXTEND;
      const openA = (above[j] as number) - GAP_OPEN;
      gapA[j] = Math.max(extendA, openA);
      const extendB = gapB - GAP_EXTEND;
      const openB = (row[j - 1] as number) - GAP_OPEN;
      gapB = Math.max(extendB, openB);
      gapTrace[at] = (extendA > openA ? 1 : 0) | (extendB > openB ? 2 : 0);
      const other = theirs[j - 1] as Entry;
      const gain = word === other ? word.weight : areKindred(word, other) ? KINDRED : -MISMATCH;
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

/** A word as one object for each key, so that comparing two words compares two references. */
interface Entry {
  key: string;
  weight: number;
  /** What forms of one word share; empty for a word too short to tell, or without matter of its own. */
  stem: string;
}

class Vocabulary {
  private readonly byKey = new Map<string, Entry>();

  of(key: string): Entry {
    let word = this.byKey.get(key);
    if (!word) {
      word = {
        key,
        weight: weight(key),
        stem: isContent(key) && key.length >= STEM ? key.slice(0, STEM) : '',
      };
      this.byKey.set(key, word);
    }
    return word;
  }
}

const STEM = 4;
const ENDING = /^(?:s|es|d|ed|ing|er|ers|ly|ation|ment|y|ies|ied|e)?$/;

/** Whether two words look like forms of one: a common stem of four letters and usual endings. */
function areKindred(a: Entry, b: Entry): boolean {
  if (a.stem === '' || a.stem !== b.stem) return false;
  let common = STEM;
  while (common < a.key.length && a.key.charCodeAt(common) === b.key.charCodeAt(common)) common++;
  return ENDING.test(a.key.slice(common)) && ENDING.test(b.key.slice(common));
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
