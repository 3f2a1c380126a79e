import type { Corpus, IndexedReport } from './corpus/index.ts';
import { lookUp, toSought } from './corpus/look-up.ts';
import { indexPassages } from './corpus/passage-index.ts';
import { passagesOf } from './corpus/passages.ts';
import type { LookedUp } from './hearing.ts';
import { carriersOf } from './match/carriers.ts';
import { type Carrier, markCopies } from './match/copies.ts';
import { commonWords } from './match/hunks.ts';
import { type Query, toQuery } from './match/query.ts';
import { compare } from './match/relation.ts';
import type { Quotation, Reading } from './quotes/reading.ts';
import { ARTICLE, type OmittedCarrier, type OmittedStatement, reportKey } from './result.ts';
import { tellOneStory } from './topic.ts';

/** A statement of one report. */
interface Statement {
  indexed: IndexedReport;
  quotation: Quotation;
  query: Query;
}

/** Wordings of one utterance in several reports. */
interface Utterance {
  fullest: Statement;
  /** The other reports that carry it, copies marked. */
  carriers: Carrier[];
}

/** Fewer independent outlets than this may have heard it alone. */
const INDEPENDENT = 2;

/**
 * The statements that at least two independent outlets quote and an article does not carry in any form,
 * neither as a quotation nor in its own voice. Only reports that tell the article's story are asked, and no
 * transcripts: of what was said, it takes outlets to choose what matters.
 *
 * @param looked what was found of the article's quotations
 * @param out reports that are the article itself, or have no say about it
 */
export function omittedFrom(
  article: Reading,
  looked: readonly LookedUp[],
  corpus: Corpus,
  out: ReadonlySet<IndexedReport>,
): OmittedStatement[] {
  const story = reportsOfStory(article, looked, corpus).filter(
    indexed => !out.has(indexed) && indexed.report.kind !== 'transcript',
  );
  const left = new Set(corpus.reports.filter(report => !story.includes(report)));
  const statements = story.flatMap(statementsOf);
  const carried = carriedAmong(statements, article, looked);
  return utterancesOf(statements, carried, corpus, left)
    .map(toOmitted)
    .sort((a, b) => b.outlets.length - a.outlets.length || b.text.length - a.text.length);
}

function reportsOfStory(article: Reading, looked: readonly LookedUp[], { reports }: Corpus): IndexedReport[] {
  const carriers = new Set(looked.flatMap(({ carriers }) => carriers.map(({ indexed }) => indexed)));
  return reports.filter(
    indexed => indexed.ofStory && (carriers.has(indexed) || tellOneStory(article, indexed.reading)),
  );
}

/** The statements that the article carries: the ones that its own were found in, and what it tells of others. */
function carriedAmong(
  statements: readonly Statement[],
  article: Reading,
  looked: readonly LookedUp[],
): Set<Quotation> {
  const carried = new Set(
    looked.flatMap(({ kind, carriers }) => (kind === 'statement' ? carriers.flatMap(quotationsOf) : [])),
  );
  const index = indexPassages(passagesOf(article));
  for (const { query, quotation } of statements) {
    if (carried.has(quotation)) continue;
    const near = lookUp(index, toSought(query));
    if (compare(query, article, near) !== null) carried.add(quotation);
  }
  return carried;
}

/**
 * Groups the reports' statements by utterance, each led by its fullest wording.
 *
 * @param carried statements that the article carries: no wording of theirs is left out
 */
function utterancesOf(
  statements: readonly Statement[],
  carried: ReadonlySet<Quotation>,
  corpus: Corpus,
  left: ReadonlySet<IndexedReport>,
): Utterance[] {
  const grouped = new Set(carried);
  const utterances: Utterance[] = [];
  for (const fullest of statements.toSorted((a, b) => b.query.words.length - a.query.words.length)) {
    if (grouped.has(fullest.quotation)) continue;
    const carriers = carriersOf(fullest.query, corpus, new Set([...left, fullest.indexed])).filter(isTelling);
    const others = carriers.flatMap(quotationsOf);
    for (const quotation of [fullest.quotation, ...others]) grouped.add(quotation);
    if (others.some(quotation => carried.has(quotation))) continue;
    markCopies(fullest.query, carriers);
    if (countVoices(fullest, carriers) >= INDEPENDENT) utterances.push({ fullest, carriers });
  }
  return utterances;
}

function statementsOf(indexed: IndexedReport): Statement[] {
  const { reading } = indexed;
  return reading.quotations
    .filter(({ nested, kind }) => !nested && kind === 'statement')
    .map(quotation => ({ indexed, quotation, query: toQuery(reading, quotation) }));
}

/** A quoted phrase alone (“coalition of the willing”) does not tell what was stated. */
function isTelling(carrier: Carrier): boolean {
  if (carrier.finding.changes.includes('speaker')) return false;
  return quotationsOf(carrier).some(({ kind }) => kind === 'statement');
}

/** The report's quotations that hold what is common. */
function quotationsOf({ indexed: { reading }, match: { hunks } }: Carrier): Quotation[] {
  const indices = new Set(commonWords(hunks).map(word => reading.quotationOf[word] ?? -1));
  return [...indices].flatMap(index => reading.quotations[index] ?? []);
}

/** Outlets that do not copy another's text; two reports of one outlet are one voice. */
function countVoices(fullest: Statement, carriers: readonly Carrier[]): number {
  const own = carriers.filter(({ finding }) => finding.copyOf === undefined);
  return new Set([fullest.indexed, ...own.map(({ indexed }) => indexed)].map(({ report }) => report.site))
    .size;
}

function toOmitted({ fullest: { indexed, quotation }, carriers }: Utterance): OmittedStatement {
  const { report, corpus, reading } = indexed;
  const text = reading.text.slice(quotation.start, quotation.end);
  const { id, outlet, url } = report;
  const key = reportKey({ corpus, report: id });
  const first: OmittedCarrier = { corpus, report: id, outlet, url, passage: text };
  const others = carriers.map(({ finding: { corpus, report, outlet, url, passage, copyOf } }) => ({
    corpus,
    report,
    outlet,
    url,
    passage,
    ...(copyOf && { copyOf: copyOf === ARTICLE ? key : copyOf }),
  }));
  others.sort((a, b) => b.passage.length - a.passage.length);
  return { text, speaker: quotation.speaker, outlets: [first, ...others] };
}
