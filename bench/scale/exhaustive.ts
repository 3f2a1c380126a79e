import { readArticle } from '../../src/core/check.ts';
import { ALONE } from '../../src/core/corpus/index.ts';
import { indexPassages } from '../../src/core/corpus/look-up.ts';
import { type Passage, passagesOf } from '../../src/core/corpus/passages.ts';
import type { Report } from '../../src/core/corpus/report.ts';
import { blocksOf } from '../../src/core/corpus/report-article.ts';
import { type Query, toQuery } from '../../src/core/match/query.ts';
import { compare, type Match } from '../../src/core/match/relation.ts';
import { toFinding } from '../../src/core/match/report-finding.ts';
import { verdictOf } from '../../src/core/match/verdict.ts';
import { namesIn } from '../../src/core/quotes/names.ts';
import { People } from '../../src/core/quotes/people.ts';
import { inProse, type Reading, readText } from '../../src/core/quotes/reading.ts';
import type { OutletFinding, Verdict } from '../../src/core/result.ts';
import { isContent } from '../../src/core/text/lexicon.ts';
import type { NewsPage } from './news/index.ts';

/** What all reports say about a quotation when none is left out. */
export interface Truth {
  /** The quotation as printed, without its marks. */
  text: string;
  speaker: string | null;
  verdict: Verdict;
  /** Of the reports that carry something of it, in the corpus's order. */
  findings: OutletFinding[];
}

interface Question extends Truth {
  query: Query;
}

/** What may be left out. */
interface Exhaustion {
  /** Passages that cannot match: by default those of which {@link sharesEnough} proves it. */
  mayMatch?: typeof sharesEnough;
  /** All quotations but every so many; 1 leaves out none. */
  every?: number;
}

/**
 * Compares every quotation of some pages with every passage of every report, whatever words they share: what a
 * shortlist is held against. Only one report is in memory at a time.
 *
 * @param reports gives the same reports each time it is called
 * @returns for each page its quotations in reading order
 */
export function compareExhaustively(
  pages: readonly NewsPage[],
  reports: () => Iterable<Report>,
  { mayMatch = sharesEnough, every = 1 }: Exhaustion = {},
): Truth[][] {
  const people = peopleIn(reports());
  const asked = pages.map(page => questionsOf(page, people).filter((_, i) => i % every === 0));
  for (const report of reports()) {
    const reading = readText(sourceOf(report), people);
    const passages = passagesOf(reading, 0);
    const keys = passages.map(passage => new Set(passage.keys));
    for (const { query, findings } of asked.flat()) {
      const near = passages.filter((_, i) => mayMatch(query, keys[i] as ReadonlySet<string>));
      const match = compareAll(query, reading, near, passages);
      if (match) findings.push(toFinding(match, query, { report, corpus: ALONE, reading }));
    }
  }
  return asked.map(questions =>
    questions.map(({ query, ...truth }) => {
      const { kind, speaker } = query.quotation;
      return { ...truth, verdict: verdictOf(kind, speaker, truth.findings) };
    }),
  );
}

/** A part may turn out to be spliced with words that stand anywhere else. */
function compareAll(query: Query, reading: Reading, near: Passage[], all: Passage[]): Match | null {
  if (near.length === 0 || (query.quotation.kind === 'phrase' && !query.keys.some(isContent))) return null;
  const match = compare(query, reading, near);
  return match?.relation === 'part' ? compare(query, reading, all) : match;
}

/**
 * Whether a passage has words enough of a quotation to match: two words of matter, half of all its words, or all
 * words between two ellipses. With less, `match/relation.ts` finds no relation.
 */
export function sharesEnough({ keys, segments }: Query, passage: ReadonlySet<string>): boolean {
  let [all, content] = [0, 0];
  for (const key of keys) {
    if (!passage.has(key)) continue;
    all++;
    if (isContent(key)) content++;
  }
  if (content >= 2 || 2 * all >= keys.length) return true;
  return segments.length > 1 && segments.some(segment => segment.keys.every(key => passage.has(key)));
}

function questionsOf({ article }: NewsPage, people: People): Question[] {
  const corpus = { corpora: [], reports: [], people, passages: indexPassages([]) };
  const { reading, printed } = readArticle(article, corpus);
  return printed.map(({ quotation }) => ({
    text: article.text.slice(quotation.start, quotation.end),
    speaker: quotation.speaker,
    verdict: null,
    findings: [],
    query: toQuery(reading, quotation),
  }));
}

function peopleIn(reports: Iterable<Report>): People {
  const names = [];
  for (const report of reports) names.push(...inProse(namesIn(report.text), sourceOf(report)));
  return new People(names);
}

function sourceOf({ text }: Report) {
  return { text, blocks: blocksOf(text), marked: [] };
}
