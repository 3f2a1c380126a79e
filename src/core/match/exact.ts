import { ATTRIBUTION, type Passage } from '../corpus/passages.ts';
import type { Reading } from '../quotes/reading.ts';
import { wordsInNumbers } from '../text/numbered.ts';
import type { Gap } from '../text/words.ts';
import type { Query, Segment } from './query.ts';
import { textBetween } from './speech.ts';

/** Where a report carries all words of a quotation: for each segment, indices in the report's words. */
export type Occurrence = number[][];

/** How many of the speaker's words an editor's bracket may stand for. */
const BRACKETED = 4;

/**
 * All places where a report carries a quotation's words unaltered and in order. Segments parted by an
 * ellipsis may lie apart, in order; what a bracket stands for must be what the bracket says, or words
 * without matter of their own (“[Kyiv] will” for “it will”).
 */
export function findExact(query: Query, report: Reading, passages: Passage[]): Occurrence[] {
  const [first, ...rest] = query.segments;
  if (!first) return [];
  const found: Occurrence[] = [];
  for (const start of places(first, query.article, report, passages)) {
    if (first.gap?.kind === 'bracket' && !fitsBefore(first.gap, report, start)) continue;
    const occurrence = [start];
    for (const segment of rest) {
      const next = nextPlace(segment, occurrence.at(-1) as number[], query.article, report, passages);
      if (next === null) break;
      occurrence.push(next);
    }
    const complete = occurrence.length === query.segments.length;
    if (complete && fitsAfter(query.trailing, report, occurrence)) found.push(occurrence);
  }
  return found;
}

/** Only words that say nothing stand in more places of one report. */
const MOST_PLACES = 20;

/** Every unbroken run of a segment's words in some passages. */
function places(segment: Segment, article: Reading, report: Reading, passages: Passage[]): number[][] {
  const found: number[][] = [];
  const seen = new Set<string>();
  const first = wordsInNumbers(article.words).hashes[segment.words[0] as number] as number;
  for (const passage of passages) {
    const { words, hashes } = passage;
    for (let at = hashes.indexOf(first); at !== -1; at = hashes.indexOf(first, at + 1)) {
      if (!runsAt(segment.keys, report, passage, at) || runsOn(segment, article, report, words, at)) continue;
      const place = words.slice(at, at + segment.keys.length);
      const name = `${place[0]}-${place.at(-1)}`;
      if (!seen.has(name)) found.push(place);
      seen.add(name);
      if (found.length === MOST_PLACES) return found;
    }
  }
  return found;
}

/** Whether the page runs two of the report's sentences into one: no end mark stands where theirs does. */
function runsOn(segment: Segment, article: Reading, report: Reading, words: number[], at: number): boolean {
  return segment.words.some((word, k) => {
    const [there, before] = [words[at + k] as number, words[at + k - 1] as number];
    if (k === 0 || report.sentenceOf[there] === report.sentenceOf[before]) return false;
    return !/[.!?;:…—–]/.test(textBetween(article, word - 1, word));
  });
}

function runsAt(keys: string[], report: Reading, passage: Passage, at: number): boolean {
  for (let k = 0; k < keys.length; k++) if (passage.keys[at + k] !== keys[k]) return false;
  if (report.gaps.size === 0) return true;
  // The report's own ellipsis says that its words did not stand together.
  const rest = passage.words.slice(at + 1, at + keys.length);
  return !rest.some(word => report.gaps.get(word)?.kind === 'ellipsis');
}

function nextPlace(
  segment: Segment,
  before: number[],
  article: Reading,
  report: Reading,
  passages: Passage[],
): number[] | null {
  const last = before.at(-1) as number;
  const later = places(segment, article, report, passages).filter(
    place => (place[0] as number) > last && isOneSpeech(report, last, place[0] as number),
  );
  later.sort((a, b) => (a[0] as number) - (b[0] as number));
  const gap = segment.gap;
  if (gap?.kind !== 'bracket') return later[0] ?? null;
  return later.find(place => fitsBetween(gap, report, last + 1, place[0] as number)) ?? null;
}

/** An ellipsis does not reach from one quotation into another but over an attribution. */
function isOneSpeech(report: Reading, last: number, next: number): boolean {
  const [from, to] = [report.quotationOf[last] ?? -1, report.quotationOf[next] ?? -1];
  if (from === to) return true;
  const sameSpeaker = report.quotations[from]?.speaker === report.quotations[to]?.speaker;
  const [end, start] = [report.quotations[from]?.lastWord ?? last, report.quotations[to]?.firstWord ?? next];
  return from !== -1 && to !== -1 && sameSpeaker && start - end - 1 <= ATTRIBUTION;
}

function fitsBetween(gap: Gap, report: Reading, from: number, to: number): boolean {
  if (to - from > BRACKETED) return false;
  const skipped = Array.from({ length: to - from }, (_, i) => from + i);
  return isHarmless(gap, report, skipped);
}

/** The word that a bracket at the quotation's end may have replaced: the next of the same sentence. */
function fitsAfter(gap: Gap | null, report: Reading, occurrence: Occurrence): boolean {
  const last = occurrence.at(-1)?.at(-1) as number;
  const sameSpeech =
    report.sentenceOf[last + 1] === report.sentenceOf[last] &&
    report.quotationOf[last + 1] === report.quotationOf[last];
  return gap === null || !sameSpeech || isHarmless(gap, report, [last + 1]);
}

/** The word that a leading bracket may have replaced: the one right before, in the same sentence. */
function fitsBefore(gap: Gap, report: Reading, place: number[]): boolean {
  const first = place[0] as number;
  const sameSentence = first > 0 && report.sentenceOf[first - 1] === report.sentenceOf[first];
  return !sameSentence || isHarmless(gap, report, [first - 1]);
}

/** What a bracket may stand for: its own words, or pronouns and articles, which only point at them. */
function isHarmless(gap: Gap, report: Reading, words: number[]): boolean {
  const keys = words.map(word => report.words[word]?.key ?? '');
  if (keys.every(key => gap.keys.includes(key))) return true;
  return keys.every(key => POINTERS.has(key)) && !isAnother(gap.keys, keys);
}

/** “[She]” for “he” points at somebody else. */
function isAnother(bracketed: string[], keys: string[]): boolean {
  const [here, there] = [bracketed, keys].map(list =>
    THIRD.findIndex(forms => list.some(key => forms.has(key))),
  );
  return bracketed.length === 1 && here !== -1 && there !== -1 && here !== there;
}
const THIRD = ['he him his', 'she her hers', 'it its'].map(forms => new Set(forms.split(' ')));
const POINTERS = new Set(
  `i we you he she it they me him her us them my our your his its their mine ours yours hers theirs this that
  these those here there the a an`.split(/\s+/),
);
