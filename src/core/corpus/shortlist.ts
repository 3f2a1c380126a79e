import type { Article } from '../article.ts';
import { EVIDENCE } from '../match/evidence.ts';
import { firstAtOrAfter, parseOnce } from '../quotes/reading.ts';
import { isContent } from '../text/lexicon.ts';
import type { NamedReports, Shortlisted } from './index.ts';
import type { Report } from './report.ts';
import { carriersOfSlot, firstAtLeast, placesOf, type SearchIndex, SLOT_BITS } from './search-index.ts';
import { Best, type Term, Vote } from './vote.ts';

/** What of an article is looked up. */
export interface Wanted {
  /** The keys of each quotation's words, in order. */
  quotations: readonly (readonly string[])[];
  /** The article's words of matter, each once: its story is known by them. */
  terms: ReadonlySet<string>;
}

/** What to look up for an article. */
export function wantedOf(article: Article): Wanted {
  const { words, found } = parseOnce(article, () => article);
  const quotations = found.map(({ start, end }) =>
    words.slice(firstAtOrAfter(words, start), firstAtOrAfter(words, end)).map(({ key }) => key),
  );
  return { quotations, terms: new Set(words.map(({ key }) => key).filter(isContent)) };
}

/** Numbers of reports, ascending. */
export interface Shortlist {
  /** Those that may tell the article's story. */
  story: number[];
  /** Those of other stories with a passage that may be one of its quotations. */
  others: number[];
}

/** So few reports are all read: looking them up saves nothing. */
const ALL = 32;

/**
 * The reports worth reading for an article. What they really carry is for `check` to say; the rest carry nothing
 * of it.
 *
 * Its cost is bounded for any size of the index: words so common that they tell nothing apart are not followed.
 */
export function shortlist(index: SearchIndex, { quotations, terms }: Wanted): Shortlist {
  if (index.reports <= ALL) return { story: Array.from({ length: index.reports }, (_, i) => i), others: [] };
  const story = new Set(storyOf(index, terms));
  const others = new Set<number>();
  const vote = new Vote();
  for (const keys of quotations) {
    for (const slot of slotsOf(index, keys, vote)) {
      for (const report of carriersOfSlot(index, slot)) if (!story.has(report)) others.add(report);
    }
  }
  const ascending = (numbers: Set<number>) => [...numbers].sort((a, b) => a - b);
  return { story: ascending(story), others: ascending(others) };
}

/** What of a corpus in memory is worth reading for an article, by the index of its reports' texts. */
export function shortlisted(
  { id, name, reports }: NamedReports,
  index: SearchIndex,
  wanted: Wanted,
): Shortlisted {
  const { story, others } = shortlist(index, wanted);
  const pick = (numbers: number[]) => numbers.map(number => reports[number] as Report);
  const languages = [...new Set(reports.map(({ language }) => language))];
  return { id, name, size: reports.length, languages, story: pick(story), others: pick(others) };
}

/** The rarest of some words first, those among them that no report has. */
function toTerms(index: SearchIndex, keys: Iterable<string>): Term[] {
  const terms = Array.from(keys, key => {
    const places = placesOf(index, key);
    return { key, places, rarity: Math.log(1 + index.paragraphOf.length / Math.max(places.length, 1)) };
  });
  return terms.sort((a, b) => a.places.length - b.places.length);
}

/** Places that are followed to find an article's story, and for one quotation. */
const FOLLOWED = { story: 30_000, quotation: 8_000 };

/** The rarest terms whose places together are not too many; at least the very rarest. */
function followed(terms: readonly Term[], most: number): Term[] {
  let places = 0;
  return terms.filter((term, i) => {
    places += term.places.length;
    return places <= most || i === 0;
  });
}

/**
 * Share of what an article's rare words tell that a report of its story has: on the labelled stories 99 of 100 pairs
 * of one story lie above it, and 99 of 100 pairs of different ones below.
 */
const OF_STORY = 0.12;
/** Reports of one story that are read. */
const TELLERS = 32;

/** The reports that have most of an article's rare words. `tellsOneStory` is stricter, and has the last word. */
function storyOf(index: SearchIndex, wanted: Iterable<string>): number[] {
  const { paragraphOf, carriersFrom, carriers } = index;
  const scores = new Float32Array(index.reports);
  /** By report, the term counted last, from 1. */
  const counted = new Uint32Array(index.reports);
  const terms = followed(toTerms(index, wanted), FOLLOWED.story);
  terms.forEach(({ places, rarity }, i) => {
    let last = -1;
    for (let p = 0; p < places.length; p++) {
      const paragraph = paragraphOf[(places[p] as number) >>> SLOT_BITS] as number;
      if (paragraph === last) continue;
      last = paragraph;
      const to = carriersFrom[paragraph + 1] as number;
      for (let c = carriersFrom[paragraph] as number; c < to; c++) {
        const report = carriers[c] as number;
        if (counted[report] === i + 1) continue;
        counted[report] = i + 1;
        scores[report] = (scores[report] as number) + rarity;
      }
    }
  });
  const least = OF_STORY * terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const best = new Best(TELLERS);
  scores.forEach((score, report) => {
    if (score >= least) best.offer(report, score);
  });
  return best.numbers;
}

/** Slots that are looked at closely for one quotation. */
const CLOSELY = 24;

/**
 * The slots where a quotation, or a telling part of it, may stand: each word votes for the slots it stands in,
 * and of those with most votes the ones are kept where its words stand as near each other as in the quotation.
 */
function slotsOf(index: SearchIndex, keys: readonly string[], vote: Vote): number[] {
  const terms = toTerms(index, new Set(keys.filter(isContent)));
  if (terms.filter(({ places }) => places.length > 0).length < EVIDENCE.distinctive) return [];
  const candidates = vote.of(followed(terms, FOLLOWED.quotation), index.paragraphOf.length, CLOSELY);
  const words = terms.map(({ key }) => placesIn(keys, key));
  return candidates.filter(slot => {
    const hits = hitsAround(index, slot, terms, words);
    return hits.length >= EVIDENCE.distinctive && isNear(hits, keys.length, terms.length);
  });
}

function placesIn(keys: readonly string[], key: string): number[] {
  const places: number[] = [];
  for (let at = keys.indexOf(key); at !== -1; at = keys.indexOf(key, at + 1)) places.push(at);
  return places;
}

/** An occurrence of a word of the quotation: where it stands there, and where in the index. */
interface Hit {
  word: number;
  place: number;
}

/** @param words for each term, where it stands in the quotation */
function hitsAround(
  index: SearchIndex,
  slot: number,
  terms: readonly Term[],
  words: readonly (readonly number[])[],
): Hit[] {
  const isSame = (other: number) => index.paragraphOf[other] === index.paragraphOf[slot];
  const from = (isSame(slot - 1) ? slot - 1 : slot) << SLOT_BITS;
  const to = ((isSame(slot + 1) ? slot + 1 : slot) + 1) << SLOT_BITS;
  const hits: Hit[] = [];
  for (let t = 0; t < terms.length; t++) {
    const { places } = terms[t] as Term;
    for (let i = firstAtLeast(places, from); i < places.length && (places[i] as number) < to; i++) {
      for (const word of words[t] as readonly number[]) hits.push({ word, place: places[i] as number });
    }
  }
  return hits;
}

/**
 * Whether the quotation's words stand somewhere as they do where somebody is quoted with them.
 *
 * @param length of the quotation in words
 * @param matter how many different words of matter it has
 */
function isNear(hits: readonly Hit[], length: number, matter: number): boolean {
  return hasRun(hits) || isDense(hits, length, matter);
}

/** Whether enough words of matter stand in both at the same distances from each other: an unaltered run. */
function hasRun(hits: readonly Hit[]): boolean {
  const diagonals = new Map<number, number>();
  for (const { word, place } of hits) diagonals.set(place - word, (diagonals.get(place - word) ?? 0) + 1);
  return Math.max(0, ...diagonals.values()) >= EVIDENCE.distinctive;
}

/** Share of words in common from which other words may be the same utterance, reckoned from words of matter alone. */
const ALIKE = 0.4;

/**
 * Whether some stretch of the report has enough of the quotation's words of matter for its length (Dice's
 * coefficient, taking the stretch to be as rich in matter as the quotation).
 */
function isDense(hits: readonly Hit[], length: number, matter: number): boolean {
  const sorted = hits.toSorted((a, b) => a.place - b.place);
  return sorted.some((first, i) => {
    const words = new Set<number>();
    return sorted.slice(i).some(({ word, place }) => {
      words.add(word);
      const stretch = ((place - first.place + 1) * matter) / length;
      return (
        words.size >= EVIDENCE.distinctive &&
        2 * words.size >= ALIKE * (matter + Math.max(stretch, words.size))
      );
    });
  });
}
