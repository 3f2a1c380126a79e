import { readCorpus } from '../../../src/cli/corpus.ts';
import { CUES, ROLES } from '../../../src/core/quotes/cues.ts';
import { isContent } from '../../../src/core/text/lexicon.ts';
import { type Random, seededRandom } from '../../../test/browser/rig/sites/random.ts';
import { readStories } from '../../accuracy/cases.ts';

/** Different words of matter; ten million words of news hold about as many. */
const VOCABULARY = 200_000;
/**
 * Rank r is drawn about as often as 1 / (r + SHIFT) says (G. K. Zipf, 1949; B. Mandelbrot, 1953): the shift keeps
 * the first word of matter near its share of real news, half a per cent.
 */
const SHIFT = 20;

/** What real news looks like: the bundled reports and the stories to develop with. */
export function newsTexts(): string[] {
  const { reports } = readCorpus('corpus');
  return [...reports, ...readStories('dev').flatMap(story => story.reports)].map(({ text }) => text);
}

/** Words of matter by how often they are used: real ones first, then ones that are built of syllables. */
export class Vocabulary {
  private readonly words: string[];

  /** @param texts from which the common words are taken */
  constructor(texts: string[]) {
    const counts = new Map<string, number>();
    for (const [word] of texts.join('\n').matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}{3,}(?![\p{L}\p{N}'’-])/gu)) {
      // Who speaks is told by the attributions alone.
      if (isContent(word) && !CUES.has(word) && !ROLES.has(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const real = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
    const built = Array.from({ length: VOCABULARY - real.length }, (_, number) => builtWord(number));
    this.words = [...real, ...built];
  }

  /** A word as often as its rank deserves, from a rank on. */
  draw(random: Random, from = 0): string {
    const [low, high] = [from + SHIFT, VOCABULARY + SHIFT];
    return this.words[Math.floor(low * (high / low) ** share(random)) - SHIFT] as string;
  }
}

/** A number from 0 up to, not including, 1. */
export function share(random: Random): number {
  return random.number(2 ** 32) / 2 ** 32;
}

const ONSETS = 'b br c ch d dr f fl g gr h k l m n p pl qu r s sh st t tr v w'.split(' ');
const CORES = 'a ai e ea i o oo ou u'.split(' ');
const CODAS = 'l ll m n nd ng nt r rd rn s st'.split(' ');
const ENDINGS = ' s ed ing er ly ness ion al able'.split(' ');

/** Numbers up to which words are of one syllable, and of two at most. */
const SHORT = 2000;
const LONG = 100_000;

/** A word that could be English, always the same for a number and hardly ever for two; the larger, the longer. */
export function builtWord(number: number): string {
  const random = seededRandom(`${number} word`);
  const syllables = number < SHORT ? 1 : number < LONG ? 2 : 3;
  let word = '';
  for (let i = 0; i < syllables; i++) word += random.pick(ONSETS) + random.pick(CORES);
  return word + random.pick(CODAS) + random.pick(ENDINGS);
}
