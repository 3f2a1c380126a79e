import type { Passage } from '../corpus/passages.ts';
import type { Reading } from '../quotes/reading.ts';
import { type Change, type Relation, sortChanges } from '../result.ts';
import { alignOnce } from './align.ts';
import { type Attribution, attributionOf } from './attribution.ts';
import { changesIn } from './changes.ts';
import { isCleanCut } from './cut.ts';
import {
  contentOf,
  EVIDENCE,
  isEvidentPart,
  isSameSentence,
  isSameUtterance,
  similarityOf,
} from './evidence.ts';
import { findExact, type Occurrence } from './exact.ts';
import {
  commonWords,
  type Hunk,
  isAltered,
  toHunks,
  withCommonEnds,
  withLeftovers,
  withRest,
} from './hunks.ts';
import { type Query, subQuery } from './query.ts';
import { inSameSentence, isQuoted, keyAt } from './speech.ts';
import { isTurned } from './turned.ts';

/** How one report's words stand to a quotation. Indices of words are the readings'. */
export interface Match extends Pick<Attribution, 'speaker' | 'quoted'> {
  relation: Relation;
  changes: Change[];
  hunks: Hunk[];
  /** Share of the two texts' weight that is common, 0 to 1 (Dice's coefficient). */
  similarity: number;
}

/** The best match of a quotation in one report's passages, or null where it carries nothing of it. */
export function compare(query: Query, report: Reading, passages: Passage[]): Match | null {
  const best = bestMatch(query, report, passages);
  return best?.relation === 'part' ? spliced(best, query, report, passages) : best;
}

function bestMatch(query: Query, report: Reading, passages: Passage[]): Match | null {
  const exact = findExact(query, report, passages).map(occurrence => judgeExact(query, report, occurrence));
  const judged = exact.some(match => match !== null) ? exact : judgePassages(query, report, passages);
  return judged.reduce((best, match) => (rank(match) > rank(best) ? match : best), null);
}

function judgePassages(query: Query, report: Reading, passages: Passage[]): (Match | null)[] {
  const judged: Judged[] = [];
  for (const passage of passages) {
    if (judged.some(earlier => settles(earlier, passage))) continue;
    const match = judgeAligned(query, report, passage);
    if (match) judged.push({ passage, match, common: commonWords(match.hunks) });
  }
  return judged.map(({ match }) => match);
}

/** A passage that was aligned, and what it has in common with the quotation. */
interface Judged {
  passage: Passage;
  match: Match;
  common: number[];
}

/**
 * Whether aligning a passage would find nothing new: it lies in one that was aligned, around all that is common there. The
 * best of all alignments is the best of those in a part of the text that holds it.
 */
function settles({ passage: whole, common }: Judged, passage: Passage): boolean {
  return (
    isUnbroken(whole) &&
    isUnbroken(passage) &&
    spans(whole.words, passage.words) &&
    spans(passage.words, common)
  );
}

function isUnbroken({ words }: Passage): boolean {
  return (words.at(-1) as number) - (words[0] as number) === words.length - 1;
}

/** Whether some words reach from the first to the last of others. Both in order. */
function spans(words: readonly number[], others: readonly number[]): boolean {
  return (
    (words[0] as number) <= (others[0] as number) && (words.at(-1) as number) >= (others.at(-1) as number)
  );
}

/** What the outlet prints as a quotation says more than its narration; then what is closer. */
function rank(match: Match | null): number {
  if (!match) return -1;
  const relation = match.relation === 'same' ? 2 : 0;
  const agreed = match.changes.includes('speaker') || match.changes.includes('context') ? 0 : 1;
  return (match.quoted ? 8 : 0) + relation + agreed + match.similarity / 2;
}

function judgeExact(query: Query, report: Reading, occurrence: Occurrence): Match | null {
  const words = occurrence.flat();
  const by = attributionOf(query, report, withoutArticle(report, words));
  // What only narration has, or another speaker says, may be chance, and more so a phrase.
  const isOthersPhrase = by.conflict && query.quotation.kind === 'phrase';
  const needed = isOthersPhrase ? EVIDENCE.unmistakable : EVIDENCE.distinctive;
  const content =
    contentOf(report, words) + (by.conflict ? contentOf(report, leadsIn(query, report, words)) : 0);
  if ((!by.quoted || by.conflict) && content < needed) return null;
  const hunks = query.segments.map((segment, i) => ({
    common: true,
    quotation: segment.words,
    passage: occurrence[i] ?? [],
  }));
  return judgeUnaltered('same', query, report, hunks, by);
}

/** “a “huge concession”” is “a huge concession”. */
function withoutArticle(report: Reading, words: number[]): number[] {
  const [first, second] = [words[0] as number, words[1]];
  const isOutside = second !== undefined && !isQuoted(report, first) && isQuoted(report, second);
  return isOutside && /^(?:an?|the)$/.test(keyAt(report, first)) ? words.slice(1) : words;
}

/** The words right before an occurrence that both texts have there, too: “the EU “is ready to do its share””. */
function leadsIn({ article, words }: Query, report: Reading, occurrence: number[]): number[] {
  const [here, there] = [words[0] as number, occurrence[0] as number];
  const found: number[] = [];
  for (let back = 1; back <= LEAD && inSameSentence(report, there - back, there); back++) {
    if (keyAt(article, here - back) !== keyAt(report, there - back)) break;
    found.push(there - back);
  }
  return found;
}
const LEAD = 4;

/** Beyond this (a speech of 1,000 words against one of 500) only the very words are looked for. */
const MOST_CELLS = 500_000;

function judgeAligned(query: Query, report: Reading, passage: Passage): Match | null {
  if (query.keys.length * passage.keys.length > MOST_CELLS) return null;
  const hunks = toHunks(alignOnce(query, passage), query, passage.words);
  if (hunks.length === 0) return null;
  const words = commonWords(hunks);
  if (contentOf(report, words) < EVIDENCE.least && 2 * words.length < query.words.length) return null;
  const by = attributionOf(query, report, words);
  const cut = isCleanCut(query, report, passage, hunks);
  if (!isAltered(hunks, query, report) && cut.head && cut.tail) {
    if (!isEvidentPart(query, report, words, by)) return null;
    const part = judgeUnaltered('part', query, report, hunks, by);
    return words.length === query.words.length ? withMisfit(part, query) : part;
  }
  const similarity = similarityOf(query, report, hunks);
  const full = withCommonEnds(withLeftovers(hunks, query, cut.before, cut.after), query, report);
  if (!isSameUtterance(query, report, words, by, similarity) && !isSameSentence(query, report, full, by))
    return null;
  const changes = [...changesIn(full, query.article, report), ...(by.conflict ? (['speaker'] as const) : [])];
  const { speaker, quoted } = by;
  return { relation: 'reworded', changes: sortChanges(changes), speaker, quoted, hunks: full, similarity };
}

/** Every word is there, and still it was no exact find: a bracket stands for other words than it says. */
function withMisfit(part: Match, { article, segments, trailing }: Query): Match {
  const bracket = [...segments.map(({ gap }) => gap), trailing].find(gap => gap?.kind === 'bracket');
  if (!bracket) return part;
  const change = /^\p{Lu}/u.test(article.text.slice(bracket.start + 1)) ? 'name' : 'wording';
  return { ...part, relation: 'reworded', changes: sortChanges([...part.changes, change]) };
}

/** Common words that nobody altered: what the page or the outlet cut around them may still turn them. */
function judgeUnaltered(
  relation: Relation,
  query: Query,
  report: Reading,
  hunks: Hunk[],
  { speaker, quoted, conflict }: Attribution,
): Match {
  const turned = isTurned(query, report, hunks);
  const changes: Change[] = [];
  if (turned) changes.push('context');
  if (conflict) changes.push('speaker');
  return {
    relation: turned ? 'reworded' : relation,
    changes,
    speaker,
    quoted,
    hunks: withLeftovers(turned ? withRest(hunks, report) : hunks, query, [], []),
    similarity: similarityOf(query, report, hunks),
  };
}

/**
 * A quotation whose rest the outlet carries elsewhere, from the same mouth, is not a part there: the page
 * has run two statements into one.
 */
function spliced(part: Match, query: Query, report: Reading, passages: Passage[]): Match {
  const common = new Set(part.hunks.filter(hunk => hunk.common).flatMap(hunk => hunk.quotation));
  const rest = subQuery(query, word => !common.has(word));
  if (rest === null || query.segments.length > 1) return part;
  const elsewhere = bestMatch(rest, report, passages);
  if (!elsewhere?.quoted || elsewhere.changes.includes('speaker') || elsewhere.relation === 'part')
    return part;
  return {
    ...part,
    relation: 'reworded',
    changes: sortChanges([...part.changes, 'omission', ...elsewhere.changes]),
  };
}
