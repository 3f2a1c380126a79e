import Fuse, { type FuseResultMatch } from 'fuse.js';
import type { Stretch } from '../components/marked.tsx';
import type { Found } from '../components/quotation.tsx';
import type { Listed } from '../digest.ts';

/** A quotation that a search found, with the places. */
export interface Hit {
  listed: Listed;
  found: Found;
}

interface Entry {
  listed: Listed;
  text: string;
  speaker: string;
  outlets: string[];
}

/**
 * How many of the letters looked for may be others: one in five to eight, two in nine or more, which is what
 * outlets and readers spell differently in names. With a quarter, “guardian” would be found in “guarantee”.
 */
const THRESHOLD = 0.23;

/** A word: what is looked for is parted as what it is looked for in. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** Fewer letters in one stretch are chance, unless the word looked for has no more. */
const TELLING = 3;

/**
 * Makes a search over quotations, their speakers and the outlets that carry them. Every word looked for
 * must be found, each wherever it is; the best come first.
 */
export function searchOver(all: readonly Listed[]): (query: string) => Hit[] {
  const entries = all.map(listed => ({
    listed,
    text: listed.quotation.text,
    speaker: listed.quotation.speaker ?? '',
    outlets: [...new Set(listed.quotation.outlets.map(({ outlet }) => outlet))],
  }));
  const fuse = new Fuse<Entry>(entries, {
    keys: ['text', 'speaker', 'outlets'],
    includeMatches: true,
    useTokenSearch: true,
    tokenize: WORD,
    tokenMatch: 'all',
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: THRESHOLD,
  });
  return query => {
    const telling = Math.min(TELLING, ...(query.match(WORD) ?? []).map(word => word.length));
    return fuse.search(query).map(({ item: { listed }, matches = [] }) => ({
      listed,
      found: foundIn(matches, telling),
    }));
  };
}

function foundIn(matches: readonly FuseResultMatch[], telling: number): Found {
  const found: Found = { text: [], speaker: [], outlets: new Map() };
  for (const { key, indices, value = '' } of matches) {
    const stretches = merge(indices.map(([first, last]) => [first, last + 1])).filter(
      ([start, end]) => end - start >= telling,
    );
    if (key === 'text') found.text = stretches;
    else if (key === 'speaker') found.speaker = stretches;
    else found.outlets.set(value, stretches);
  }
  return found;
}

/** In order, and apart from each other. */
function merge(stretches: Stretch[]): Stretch[] {
  const merged: [number, number][] = [];
  for (const [start, end] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
