import { isContent } from '../../../src/core/text/lexicon.ts';
import { sentences } from '../../../src/core/text/sentences.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import type { Random } from '../../../test/browser/rig/sites/random.ts';
import { share, type Vocabulary } from './vocabulary.ts';

/** Stands for a word of matter in the shape of a sentence. */
const SLOT = '*';
const END = '.';
const FEWEST = 9;
const MOST = 30;

/** How often a slot is filled by what: a word of the story, a number, a year; else any word. */
const OF_STORY = 0.3;
const NUMBER = 0.03;
const YEAR = 0.01;

/** Where a sentence has got to: what can follow, as often as it does. */
type State = [token: string, next: State][];

/**
 * Writes sentences whose grammar is that of real news and whose matter is made up: a chain of order two over
 * function words, commas and slots for words of matter (C. E. Shannon, A Mathematical Theory of Communication,
 * 1948, section 3).
 */
export class SentenceWriter {
  private readonly start: State = [];

  constructor(
    texts: string[],
    private readonly vocabulary: Vocabulary,
  ) {
    const states = new Map<string, State>([[`${END} ${END}`, this.start]]);
    for (const text of texts) {
      for (const { start, end } of sentences(text)) this.learn(shapeOf(text.slice(start, end)), states);
    }
  }

  /** @param states by the last two tokens */
  private learn(shape: string[], states: Map<string, State>): void {
    let [last, state] = [END, this.start];
    for (const token of [...shape, END]) {
      const next = states.get(`${last} ${token}`) ?? [];
      states.set(`${last} ${token}`, next);
      state.push([token, next]);
      [last, state] = [token, next];
    }
  }

  /**
   * The words of a sentence without its full stop, all but numbers in lower case, commas behind them.
   *
   * @param matter words that belong to its story
   */
  write(random: Random, matter: readonly string[]): string[] {
    for (;;) {
      const shape = this.shape(random);
      if (shape !== null) return this.fill(random, shape, matter);
    }
  }

  /** @returns null for a sentence that came out too short or too long */
  private shape(random: Random): string[] | null {
    const shape: string[] = [];
    let state = this.start;
    while (shape.length <= MOST) {
      const [token, next] = random.pick(state);
      if (token === END) return shape.length < FEWEST ? null : shape;
      shape.push(token);
      state = next;
    }
    return null;
  }

  private fill(random: Random, shape: string[], matter: readonly string[]): string[] {
    const words: string[] = [];
    for (const token of shape) {
      if (token === ',') {
        const last = words.pop();
        if (last !== undefined) words.push(`${last.replace(/,$/, '')},`);
      } else words.push(token === SLOT ? this.matter(random, matter) : token);
    }
    return words.map((word, i) => (i === words.length - 1 ? word.replace(/,$/, '') : word));
  }

  private matter(random: Random, matter: readonly string[]): string {
    const chance = share(random);
    if (chance < OF_STORY) return random.pick(matter);
    if (chance < OF_STORY + NUMBER) return String(2 + random.number(998));
    if (chance < OF_STORY + NUMBER + YEAR) return String(1950 + random.number(77));
    return this.vocabulary.draw(random);
  }
}

/** Function words and commas as they are, a slot for every other word; quotation marks are left out. */
function shapeOf(sentence: string): string[] {
  return [...sentence.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|,/gu)].map(([token]) => {
    if (token === ',') return token;
    if (wordsOf(token).some(({ key }) => isContent(key))) return SLOT;
    return token
      .toLowerCase()
      .replace('’', "'")
      .replace(/^i(?=$|')/, 'I');
  });
}
