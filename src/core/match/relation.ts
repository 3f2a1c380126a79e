import type { Passage } from '../corpus/passages.ts';
import { samePerson } from '../quotes/people.ts';
import type { Reading } from '../quotes/reading.ts';
import type { Change, Relation } from '../result.ts';
import { isContent, weight } from '../text/lexicon.ts';
import { align } from './align.ts';
import { changesIn, sortChanges } from './changes.ts';
import { governors } from './context.ts';
import { isCleanCut } from './cut.ts';
import { findExact, type Occurrence } from './exact.ts';
import { type Hunk, isElided, toHunks } from './hunks.ts';
import type { Query } from './query.ts';

/** How one report's words stand to a quotation. Indices of words are the readings'. */
export interface Match {
  relation: Relation;
  changes: Change[];
  speaker: string | null;
  quoted: boolean;
  hunks: Hunk[];
  /** Share of the two texts' weight that is common, 0 to 1 (Dice's coefficient). */
  similarity: number;
}

/**
 * Thresholds of evidence. They are counts of words that mean something, set by what an editor would call
 * “the same utterance”, and the same for every corpus.
 */
const EVIDENCE = {
  /** Words of matter that make even narration, or another speaker's mouth, more than chance. */
  distinctive: 3,
  /** Words of matter in a run that counts as a part; narration needs one more. */
  part: 3,
  /** Words of matter two wordings of one utterance share at least. */
  reworded: 3,
  /** Similarity from which two wordings by one speaker are one utterance. */
  similar: 0.5,
  /** The same for a sentence with one word of matter less than `reworded`. */
  similarIfShort: 0.65,
  /** The same where the speakers differ, the quotation is a phrase, or the report only narrates. */
  verySimilar: 0.75,
} as const;

/** The best match of a quotation in one report's passages, or null where it carries nothing of it. */
export function compare(query: Query, report: Reading, passages: Passage[]): Match | null {
  const exact = findExact(query, report, passages)
    .map(occurrence => judgeExact(query, report, occurrence))
    .filter(match => match !== null);
  const candidates = exact.length > 0 ? exact : passages.map(passage => judgeAligned(query, report, passage));
  return candidates.reduce((best, match) => (rank(match) > rank(best) ? match : best), null);
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
  const { quoted, speaker, conflict } = attributionOf(query, report, words);
  const content = contentOf(report, words);
  const chance = !quoted || conflict;
  if (chance && content < EVIDENCE.distinctive) return null;
  if (conflict && query.quotation.kind === 'phrase') return null;
  const turned = occurrence.some((place, i) =>
    isTurned(query, report, query.segments[i]?.words ?? [], place),
  );
  const changes = sortChanges([
    ...(turned ? (['context'] as const) : []),
    ...(conflict ? (['speaker'] as const) : []),
  ]);
  const hunks = exactHunks(query, occurrence);
  return { relation: turned ? 'reworded' : 'same', changes, speaker, quoted, hunks, similarity: 1 };
}

function exactHunks(query: Query, occurrence: Occurrence): Hunk[] {
  return query.segments.map((segment, i) => ({
    common: true,
    quotation: segment.words,
    passage: occurrence[i] ?? [],
  }));
}

/** Whether words that govern the common run stand outside it on one side only. */
function isTurned(query: Query, report: Reading, here: number[], there: number[]): boolean {
  const [firstHere, lastHere] = [here[0] as number, here.at(-1) as number];
  const ours = governors(query.article, firstHere, lastHere);
  const theirs = governors(report, there[0] as number, there.at(-1) as number);
  return ours.size !== theirs.size || [...ours].some(key => !theirs.has(key));
}

function judgeAligned(query: Query, report: Reading, passage: Passage): Match | null {
  const steps = align(query.keys, passage.keys);
  if (steps.length === 0) return null;
  const hunks = toHunks(steps, query, passage.words);
  const common = hunks.filter(hunk => hunk.common);
  const words = common.flatMap(hunk => hunk.passage);
  const { quoted, speaker, conflict } = attributionOf(query, report, words);
  const similarity = similarityOf(query, report, hunks);
  const base = { speaker, quoted, similarity };
  const cut = isCleanCut(query, report, passage, hunks);
  if (!isAltered(hunks, query, report) && cut.head && cut.tail) {
    if (!isEvidentPart(query, report, words, { quoted, speaker, conflict })) return null;
    const turned = common.some(hunk => isTurned(query, report, hunk.quotation, hunk.passage));
    const changes: Change[] = [
      ...(turned ? (['context'] as const) : []),
      ...(conflict ? (['speaker'] as const) : []),
    ];
    const full = withLeftovers(hunks, query, [], []);
    return { ...base, relation: turned ? 'reworded' : 'part', changes: sortChanges(changes), hunks: full };
  }
  if (!isSameUtterance(query, report, words, { ...base, conflict })) return null;
  const full = withLeftovers(hunks, query, cut.before, cut.after);
  const changes = changesIn(full, query.article, report);
  return {
    ...base,
    relation: 'reworded',
    changes: conflict ? sortChanges([...changes, 'speaker']) : changes,
    hunks: full,
  };
}

/** Whether words differ between the first common word and the last without an ellipsis to say so. */
function isAltered(hunks: Hunk[], query: Query, report: Reading): boolean {
  return hunks.some((hunk, i) => {
    if (hunk.common) return false;
    const next = hunks[i + 1] as Hunk;
    return !isElided(hunk, query, report, next.quotation[0] as number, next.passage[0] as number);
  });
}

interface Attribution {
  quoted: boolean;
  speaker: string | null;
  /** The report names another speaker than the page. */
  conflict: boolean;
}

function attributionOf(query: Query, report: Reading, words: number[]): Attribution {
  const quotations = new Set(words.map(word => report.quotationOf[word] ?? -1));
  const quoted = !quotations.has(-1);
  const speakers = [...quotations].map(index => report.quotations[index]?.speaker ?? null);
  const speaker = quoted && speakers.every(name => name === speakers[0]) ? (speakers[0] ?? null) : null;
  const ours = query.quotation.speaker;
  const conflict = ours !== null && speakers.some(name => name !== null && !samePerson(name, ours));
  return { quoted, speaker, conflict: quoted && conflict };
}

function contentOf(reading: Reading, words: number[]): number {
  return words.filter(word => isContent(reading.words[word]?.key ?? '')).length;
}

/** A part must be distinctive, or be all that the outlet quotes of this speaker there. */
function isEvidentPart(query: Query, report: Reading, words: number[], by: Attribution): boolean {
  const content = contentOf(report, words);
  if (by.conflict || !by.quoted) return content > EVIDENCE.part + 1 && query.quotation.kind === 'statement';
  if (content >= EVIDENCE.part && words.length > EVIDENCE.part) return true;
  const quotation = report.quotations[report.quotationOf[words[0] as number] ?? -1];
  const whole = quotation?.firstWord === words[0] && quotation?.lastWord === words.at(-1);
  return whole === true && content >= 2 && by.speaker !== null && by.speaker === query.quotation.speaker;
}

function isSameUtterance(
  query: Query,
  report: Reading,
  words: number[],
  by: Attribution & { similarity: number },
): boolean {
  if (by.conflict && query.quotation.kind === 'phrase') return false;
  const strict = by.conflict || !by.quoted || query.quotation.kind === 'phrase';
  const content = contentOf(report, words);
  if (content >= EVIDENCE.reworded)
    return by.similarity >= (strict ? EVIDENCE.verySimilar : EVIDENCE.similar);
  // A short sentence has few words of matter; its speaker must be the same, and more of it in common.
  const known = by.speaker !== null && query.quotation.speaker !== null;
  return !strict && known && content === EVIDENCE.reworded - 1 && by.similarity >= EVIDENCE.similarIfShort;
}

function similarityOf(query: Query, report: Reading, hunks: Hunk[]): number {
  const common = hunks.filter(hunk => hunk.common).flatMap(hunk => hunk.passage);
  const window = hunks.flatMap(hunk => hunk.passage);
  const sum = (keys: string[]) => keys.reduce((total, key) => total + weight(key), 0);
  const keysOf = (words: number[]) => words.map(word => report.words[word]?.key ?? '');
  return (2 * sum(keysOf(common))) / (sum(query.keys) + sum(keysOf(window)));
}

/** Adds what stands before the first and after the last common word. */
function withLeftovers(hunks: Hunk[], query: Query, before: number[], after: number[]): Hunk[] {
  const first = hunks[0]?.quotation[0] ?? query.quotation.firstWord;
  const last = hunks.at(-1)?.quotation.at(-1) ?? query.quotation.lastWord;
  const head = query.words.filter(word => word < first);
  const tail = query.words.filter(word => word > last);
  const full = [...hunks];
  if (head.length + before.length > 0) full.unshift({ common: false, quotation: head, passage: before });
  if (tail.length + after.length > 0) full.push({ common: false, quotation: tail, passage: after });
  return full;
}
