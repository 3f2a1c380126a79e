import { EVIDENCE } from './evidence.ts';

/** Words in numbers: each different word of some texts has an id. */
export interface Weights {
  /** By id, the word's weight as evidence. */
  weights: Float64Array;
  /** By id, 1 for a word of matter. */
  matter: Uint8Array;
  /** By id, room for what a screen notes of the word; all 0 between two screens. */
  noted: { lastAt: Int32Array; counts: Uint16Array };
}

/** Words of matter in an unbroken run that even a short part has. */
const RUN = EVIDENCE.part - 1;
/** So short a quotation is aligned with whatever shares enough with it: that costs hardly more than looking. */
const SHORT = 8;

/**
 * Tells passages that may carry a quotation from those that cannot, without aligning them. It asks for the
 * most that any alignment could find in common, the words in any order, and for the longest unbroken run: what has
 * neither a run nor enough in common is no part, nor the same utterance by `isSameUtterance`, nor the same sentence by
 * `isSameSentence`. Time is linear in the passage's length for all but words that the quotation repeats.
 */
export class Screen {
  /** By id, the last position of the word in the quotation, from 1; 0 where it is not there. */
  private readonly lastAt: Int32Array;
  /** By position, the position before it with the same word, from 1. */
  private readonly sameBefore: Int32Array;
  /** By id, how often the quotation has the word. */
  private readonly counts: Uint16Array;
  /** By position: words of matter in the run that ends there, and at which word of the passage it does. */
  private readonly runs: Int32Array;
  private readonly runEnds: Int32Array;
  private readonly weight: number;
  /** Words of matter without which nothing but nearly the whole sentence counts. */
  private readonly least: number;

  /**
   * @param ids of the quotation's words; -1 for a word that no passage has
   * @param unknownWeight weight of the words that no passage has
   * @param content different words of matter in the quotation
   */
  constructor(
    private readonly ids: Int32Array,
    private readonly vocabulary: Weights,
    unknownWeight: number,
    content: number,
  ) {
    const { weights, noted } = vocabulary;
    this.lastAt = noted.lastAt;
    this.counts = noted.counts;
    this.sameBefore = new Int32Array(ids.length + 1);
    this.runs = new Int32Array(ids.length + 1);
    this.runEnds = new Int32Array(ids.length + 1).fill(-2);
    let weight = unknownWeight;
    ids.forEach((id, i) => {
      if (id === -1) return;
      this.sameBefore[i + 1] = this.lastAt[id] as number;
      this.lastAt[id] = i + 1;
      this.counts[id] = (this.counts[id] as number) + 1;
      weight += weights[id] as number;
    });
    this.weight = weight;
    this.least = Math.min(EVIDENCE.least, content);
  }

  /** @param passage ids of its words */
  admits(passage: Int32Array): boolean {
    const { weights, matter } = this.vocabulary;
    let words = 0;
    let common = 0;
    let content = 0;
    let run = 0;
    this.runEnds.fill(-2);
    for (let j = 0; j < passage.length; j++) {
      const id = passage[j] as number;
      const last = this.lastAt[id] as number;
      if (last === 0) continue;
      if ((this.counts[id] as number) > 0) {
        this.counts[id] = (this.counts[id] as number) - 1;
        words++;
        common += weights[id] as number;
        content += matter[id] as number;
      }
      for (let i = last; i !== 0; i = this.sameBefore[i] as number) {
        const before = this.runEnds[i - 1] === j - 1 ? (this.runs[i - 1] as number) : 0;
        this.runs[i] = before + (matter[id] as number);
        this.runEnds[i] = j;
        run = Math.max(run, this.runs[i] as number);
      }
    }
    this.restore();
    if (words >= Math.max(EVIDENCE.sentence, this.ids.length - EVIDENCE.differing)) return true;
    if (content < this.least) return false;
    if (run >= RUN || this.ids.length <= SHORT) return true;
    const similarity = (2 * common) / (this.weight + common);
    if (content >= EVIDENCE.reworded) return similarity >= EVIDENCE.similar;
    return content === EVIDENCE.reworded - 1 && similarity >= EVIDENCE.similarIfShort;
  }

  /** Makes room for the next one. This one is of no use any more. */
  release(): void {
    for (const id of this.ids) {
      if (id === -1) continue;
      this.lastAt[id] = 0;
      this.counts[id] = 0;
    }
  }

  private restore(): void {
    for (const id of this.ids) if (id !== -1) this.counts[id] = 0;
    for (const id of this.ids) if (id !== -1) this.counts[id] = (this.counts[id] as number) + 1;
  }
}
