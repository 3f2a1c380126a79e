import type { Quotation, Reading } from '../quotes/reading.ts';
import { type Numbered, stretchOf, wordsInNumbers } from '../text/numbered.ts';
import type { Gap } from '../text/words.ts';

/** Words of a quotation between two of its editor's marks. Indices in the article's `Reading.words`. */
export interface Segment {
  words: number[];
  keys: string[];
  /** The mark in front of it; null for a first segment without one. */
  gap: Gap | null;
}

/** A quotation made ready to be compared. */
export interface Query extends Numbered {
  article: Reading;
  quotation: Quotation;
  /** Indices of its words in the article's reading, in order. */
  words: number[];
  segments: Segment[];
  /** A bracket behind the last word, inside the quotation. */
  trailing: Gap | null;
}

/** Cuts a quotation at the ellipses and brackets in it. */
export function toQuery(article: Reading, quotation: Quotation): Query {
  const { firstWord, lastWord } = quotation;
  const words: number[] = [];
  const segments: Segment[] = [];
  for (let word = firstWord; word <= lastWord; word++) {
    const key = article.words[word]?.key ?? '';
    const mark = article.gaps.get(word);
    const gap = mark && mark.start >= quotation.start ? mark : null;
    if (gap !== null || segments.length === 0) segments.push({ words: [], keys: [], gap });
    segments.at(-1)?.words.push(word);
    segments.at(-1)?.keys.push(key);
    words.push(word);
  }
  const mark = article.gaps.get(lastWord + 1);
  const trailing = mark?.kind === 'bracket' && mark.start < quotation.end ? mark : null;
  const numbered = stretchOf(wordsInNumbers(article.words), firstWord, lastWord + 1);
  return { article, quotation, words, segments, trailing, ...numbered };
}

/**
 * The longest run of a quotation's words that meet a condition, as a query of its own.
 *
 * @returns null where no word does
 */
export function subQuery(query: Query, wanted: (word: number) => boolean): Query | null {
  const runs: number[][] = [[]];
  for (const word of query.words) {
    if (wanted(word)) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  const run = runs.reduce((longest, other) => (other.length > longest.length ? other : longest));
  const { article, quotation } = query;
  const [firstWord, lastWord] = [run[0], run.at(-1)];
  if (firstWord === undefined || lastWord === undefined) return null;
  const start = article.words[firstWord]?.start ?? quotation.start;
  const end = article.words[lastWord]?.end ?? quotation.end;
  return toQuery(article, { ...quotation, start, end, firstWord, lastWord });
}
