import Fuse from 'fuse.js';
import { sentences } from '../../src/core/text/sentences.ts';
import { type Work, WrongResult } from './measure.ts';

/** Something simple that does a comparable job, so that a ratio says more than this machine's speed. */
export interface Baseline extends Work {
  name: string;
}

/** Looks each quotation up in all sentences of some texts, as one would with a general fuzzy search. */
export function fuzzyScan(texts: string[], quotations: string[]): Baseline {
  const all = texts.flatMap(text => sentences(text).map(({ start, end }) => text.slice(start, end)));
  const fuse = new Fuse(all, { ignoreLocation: true });
  const printed = quotations.filter(quotation => all.some(sentence => sentence.includes(quotation)));
  const work: Work<Set<string>> = {
    run: () => new Set(quotations.filter(quotation => fuse.search(quotation, { limit: 1 }).length > 0)),
    verify(hits) {
      const missed = printed.find(quotation => !hits.has(quotation));
      if (missed !== undefined) throw new WrongResult(`fuse.js does not find: ${missed}`);
    },
  };
  return { name: `fuse.js over ${all.length} sentences`, ...work };
}

/** Writes down where every word of some texts stands: the least that any reading of them must do. */
export function wordIndex(texts: string[]): Baseline {
  const work: Work<Map<string, number[]>> = {
    run() {
      const places = new Map<string, number[]>();
      for (const text of texts) {
        for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
          const key = word.toLowerCase();
          const list = places.get(key);
          if (list) list.push(index);
          else places.set(key, [index]);
        }
      }
      return places;
    },
    verify(places) {
      if (!places.has('the')) throw new WrongResult('the word index holds no “the”');
    },
  };
  return { name: 'a plain index of all words', ...work };
}
