import type { Quotation, Reading } from '../quotes/reading.ts';
import type { Gap } from '../text/words.ts';

/** Words of a quotation between two of its editor's marks. Indices in the article's `Reading.words`. */
export interface Segment {
  words: number[];
  keys: string[];
  /** The mark in front of it; null for a first segment without one. */
  gap: Gap | null;
}

/** A quotation made ready to be compared. */
export interface Query {
  article: Reading;
  quotation: Quotation;
  /** Indices of its words in the article's reading, in order. */
  words: number[];
  /** Their keys. */
  keys: string[];
  segments: Segment[];
  /** A bracket behind the last word, inside the quotation. */
  trailing: Gap | null;
}

/** Cuts a quotation at the ellipses and brackets in it. */
export function toQuery(article: Reading, quotation: Quotation): Query {
  const words: number[] = [];
  const keys: string[] = [];
  const segments: Segment[] = [];
  for (let word = quotation.firstWord; word <= quotation.lastWord; word++) {
    const key = article.words[word]?.key ?? '';
    const mark = article.gaps.get(word);
    const gap = mark && mark.start >= quotation.start ? mark : null;
    if (gap !== null || segments.length === 0) segments.push({ words: [], keys: [], gap });
    segments.at(-1)?.words.push(word);
    segments.at(-1)?.keys.push(key);
    words.push(word);
    keys.push(key);
  }
  const mark = article.gaps.get(quotation.lastWord + 1);
  const trailing = mark?.kind === 'bracket' && mark.start < quotation.end ? mark : null;
  return { article, quotation, words, keys, segments, trailing };
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
