import search from 'approx-string-match';
import { distance } from 'fastest-levenshtein';
import Fuse from 'fuse.js';

/** A general text matcher. */
export interface Peer {
  name: string;
  /** How alike a quotation is to each of some texts, from 0 to 1 (the same, or contained). */
  similarities(quotation: string, texts: string[]): number[];
}

/** Looks for the whole quotation anywhere in each text; a shorter or longer limit finds less. */
const fuse: Peer = {
  name: 'fuse.js',
  similarities(quotation, texts) {
    const options = { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: 1 };
    const scores = texts.map(() => 0);
    for (const { refIndex, score = 1 } of new Fuse(texts, options).search(quotation)) {
      scores[refIndex] = 1 - score;
    }
    return scores;
  },
};

/** The fewest edits that turn the quotation into some stretch of the text, by the quotation's length. */
const approximate: Peer = {
  name: 'approx-string-match',
  similarities: (quotation, texts) =>
    texts.map(text => {
      const errors = search(text, quotation, quotation.length).map(match => match.errors);
      return 1 - Math.min(quotation.length, ...errors) / quotation.length;
    }),
};

/** The edits that turn the quotation into the whole text, by the longer one's length. */
const editDistance: Peer = {
  name: 'edit-distance ratio',
  similarities: (quotation, texts) =>
    texts.map(text => 1 - distance(quotation, text) / Math.max(quotation.length, text.length)),
};

export const PEERS: readonly Peer[] = [fuse, approximate, editDistance];
