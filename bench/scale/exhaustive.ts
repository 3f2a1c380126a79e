import { readArticle } from '../../src/core/check.ts';
import { ALONE } from '../../src/core/corpus/index.ts';
import { type Passage, passagesOf } from '../../src/core/corpus/passages.ts';
import type { Report } from '../../src/core/corpus/report.ts';
import { blocksOf } from '../../src/core/corpus/report-article.ts';
import { contentOf, EVIDENCE } from '../../src/core/match/evidence.ts';
import { commonWords } from '../../src/core/match/hunks.ts';
import { type Query, toQuery } from '../../src/core/match/query.ts';
import { compare, type Match } from '../../src/core/match/relation.ts';
import { toFinding } from '../../src/core/match/report-finding.ts';
import { verdictOf } from '../../src/core/match/verdict.ts';
import { type Name, namesIn } from '../../src/core/quotes/names.ts';
import { People } from '../../src/core/quotes/people.ts';
import { attributeText, inProse, parseText, type Reading } from '../../src/core/quotes/reading.ts';
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
  /** Reports of other stories that share so little with it that the program's rule takes it for chance. */
  byChance: number;
}

/** A page, and which reports are known to tell its story. */
export interface Asked {
  page: NewsPage;
  story: ReadonlySet<Report['id']>;
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
  asked: readonly Asked[],
  reports: () => Iterable<Report>,
  { mayMatch = sharesEnough, every = 1 }: Exhaustion = {},
): Truth[][] {
  const casts = castsOf(asked, reports());
  const pages = asked.map(({ page, story }, i) => {
    const people = casts[i] as People;
    const questions = questionsOf(page, people).filter((_, k) => k % every === 0);
    return { story, people, questions };
  });
  for (const report of reports()) {
    const parsed = parseText(sourceOf(report));
    for (const { story, people, questions } of pages) {
      const ofStory = story.has(report.id);
      const told = new Told(report, attributeText(parsed, ofStory ? people : null), ofStory);
      for (const question of questions) told.answer(question, mayMatch);
    }
  }
  return pages.map(({ questions }) => questions.map(conclude));
}

interface Question extends Truth {
  query: Query;
}

function conclude({ query, ...truth }: Question): Truth {
  const { kind, speaker } = query.quotation;
  return { ...truth, verdict: verdictOf(kind, speaker, truth.findings) };
}

/** One report as it is read for a page. */
class Told {
  readonly corpus = ALONE;
  private readonly passages: Passage[];
  private readonly keys: ReadonlySet<string>[];

  constructor(
    readonly report: Report,
    readonly reading: Reading,
    private readonly ofStory: boolean,
  ) {
    this.passages = passagesOf(reading);
    this.keys = this.passages.map(passage => new Set(passage.keys));
  }

  answer(question: Question, mayMatch: typeof sharesEnough): void {
    const { query } = question;
    const near = this.passages.filter((_, i) => mayMatch(query, this.keys[i] as ReadonlySet<string>));
    const match = compareAll(query, this.reading, near, this.passages);
    if (!match) return;
    const common = contentOf(this.reading, commonWords(match.hunks));
    // The rule of `match/carriers.ts`, which holds for whatever way a report was found.
    if (!this.ofStory && common < EVIDENCE.distinctive) question.byChance++;
    else question.findings.push(toFinding(match, query, this));
  }
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
  const corpus = { corpora: [], reports: [], people };
  const { reading, printed } = readArticle(article, corpus);
  return printed.map(({ quotation }) => ({
    text: article.text.slice(quotation.start, quotation.end),
    speaker: quotation.speaker,
    verdict: null,
    findings: [],
    byChance: 0,
    query: toQuery(reading, quotation),
  }));
}

/** For each page, everybody named in the reports of its story. */
function castsOf(asked: readonly Asked[], reports: Iterable<Report>): People[] {
  const names = asked.map((): Name[] => []);
  for (const report of reports) {
    asked.forEach(({ story }, i) => {
      if (story.has(report.id)) names[i]?.push(...inProse(namesIn(report.text), sourceOf(report)));
    });
  }
  return names.map(each => new People(each));
}

function sourceOf({ text }: Report) {
  return { text, blocks: blocksOf(text), marked: [] };
}
