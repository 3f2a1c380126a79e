import { WordIds } from '../corpus/word-ids.ts';
import { weightOf } from '../text/lexicon.ts';
import type { Numbered } from '../text/numbered.ts';
import { EVIDENCE } from './evidence.ts';

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
  /** Ids of the quotation's words. */
  private readonly ids = new WordIds(1 << 6);
  /** By id, the last position of the word in the quotation, from 1. */
  private readonly lastAt: Int32Array;
  /** By position, the position before it with the same word, from 1. */
  private readonly sameBefore: Int32Array;
  /** By id, how often the quotation has the word, and how often a passage has it less. */
  private readonly counts: Uint16Array;
  private readonly left: Uint16Array;
  /** By position: words of matter in the run that ends there, and at which word of the passage it does. */
  private readonly runs: Int32Array;
  private readonly runEnds: Int32Array;
  private readonly length: number;
  private readonly weight: number;
  /** Words of matter without which nothing but nearly the whole sentence counts. */
  private readonly least: number;

  /**
   * @param quotation its words
   * @param content different words of matter among them
   */
  constructor({ hashes, matter }: Numbered, content: number) {
    const { length } = hashes;
    this.length = length;
    this.lastAt = new Int32Array(length);
    this.counts = new Uint16Array(length);
    this.sameBefore = new Int32Array(length + 1);
    this.runs = new Int32Array(length + 1);
    this.runEnds = new Int32Array(length + 1);
    let weight = 0;
    for (let i = 0; i < length; i++) {
      const hash = hashes[i] as number;
      const id = this.ids.add(hash);
      this.sameBefore[i + 1] = this.lastAt[id] as number;
      this.lastAt[id] = i + 1;
      this.counts[id] = (this.counts[id] as number) + 1;
      weight += weightOf(matter[i] as number);
    }
    this.left = new Uint16Array(length);
    this.weight = weight;
    this.least = Math.min(EVIDENCE.least, content);
  }

  admits({ hashes, matter }: Numbered): boolean {
    const { ids, left } = this;
    let words = 0;
    let common = 0;
    let content = 0;
    let run = 0;
    left.set(this.counts);
    this.runEnds.fill(-2);
    for (let j = 0; j < hashes.length; j++) {
      const id = ids.idOf(hashes[j] as number);
      if (id === -1) continue;
      const ofMatter = matter[j] as number;
      if ((left[id] as number) > 0) {
        left[id] = (left[id] as number) - 1;
        words++;
        common += weightOf(ofMatter);
        content += ofMatter;
      }
      for (let i = this.lastAt[id] as number; i !== 0; i = this.sameBefore[i] as number) {
        const before = this.runEnds[i - 1] === j - 1 ? (this.runs[i - 1] as number) : 0;
        this.runs[i] = before + ofMatter;
        this.runEnds[i] = j;
        run = Math.max(run, this.runs[i] as number);
      }
    }
    if (words >= Math.max(EVIDENCE.sentence, this.length - EVIDENCE.differing)) return true;
    if (content < this.least) return false;
    if (run >= RUN || this.length <= SHORT) return true;
    const similarity = (2 * common) / (this.weight + common);
    if (content >= EVIDENCE.reworded) return similarity >= EVIDENCE.similar;
    return content === EVIDENCE.reworded - 1 && similarity >= EVIDENCE.similarIfShort;
  }
}
