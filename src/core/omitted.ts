import type { Corpus, IndexedReport } from './corpus/index.ts';
import { passagesOf } from './corpus/passages.ts';
import { carriersOf } from './match/carriers.ts';
import { type Carrier, markCopies } from './match/copies.ts';
import { commonWords } from './match/hunks.ts';
import { type Query, toQuery } from './match/query.ts';
import { compare } from './match/relation.ts';
import type { Quotation, Reading } from './quotes/reading.ts';
import {
  ARTICLE,
  type CheckedQuotation,
  type OmittedCarrier,
  type OmittedStatement,
  reportKey,
} from './result.ts';
import { isContent } from './text/lexicon.ts';
import { tellsOneStory, termsOf } from './topic.ts';

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
  /** All its wordings. */
  statements: Statement[];
}

/** Fewer independent outlets than this may have heard it alone. */
const INDEPENDENT = 2;

/**
 * The statements that at least two independent outlets quote and an article does not carry in any form,
 * neither as a quotation nor in its own voice. Only reports that tell the article's story are asked.
 *
 * @param out reports that are the article itself, or have no say about it
 */
export function omittedFrom(
  article: Reading,
  quotations: readonly CheckedQuotation[],
  corpus: Corpus,
  out: ReadonlySet<IndexedReport>,
): OmittedStatement[] {
  const story = reportsOfStory(article, quotations, corpus).filter(report => !out.has(report));
  const left = new Set(corpus.reports.filter(report => !story.includes(report)));
  const carries = reader(article);
  return utterancesOf(story, corpus, left)
    .filter(({ statements }) => !statements.some(({ query }) => carries(query)))
    .map(toOmitted)
    .sort((a, b) => b.outlets.length - a.outlets.length || b.text.length - a.text.length);
}

function reportsOfStory(
  article: Reading,
  quotations: readonly CheckedQuotation[],
  { reports }: Corpus,
): IndexedReport[] {
  const carriers = new Set(quotations.flatMap(({ outlets }) => outlets.map(reportKey)));
  const terms = termsOf(article);
  return reports.filter(indexed => carriers.has(keyOf(indexed)) || tellsOneStory(terms, indexed));
}

function keyOf({ corpus, report }: IndexedReport): string {
  return reportKey({ corpus, report: report.id });
}

/** Groups the reports' statements by utterance, each led by its fullest wording. */
function utterancesOf(
  story: readonly IndexedReport[],
  corpus: Corpus,
  left: ReadonlySet<IndexedReport>,
): Utterance[] {
  const statements = story.flatMap(statementsOf);
  statements.sort((a, b) => b.query.words.length - a.query.words.length);
  const grouped = new Set<Quotation>();
  const utterances: Utterance[] = [];
  for (const fullest of statements) {
    if (grouped.has(fullest.quotation)) continue;
    const carriers = carriersOf(fullest.query, corpus, new Set([...left, fullest.indexed])).filter(isTelling);
    const others = carriers.flatMap(carrier =>
      quotationsOf(carrier).map(quotation => toStatement(carrier.indexed, quotation)),
    );
    markCopies(fullest.query, carriers);
    for (const { quotation } of [fullest, ...others]) grouped.add(quotation);
    if (countVoices(fullest, carriers) >= INDEPENDENT)
      utterances.push({ fullest, carriers, statements: [fullest, ...others] });
  }
  return utterances;
}

function statementsOf(indexed: IndexedReport): Statement[] {
  return indexed.reading.quotations
    .filter(({ nested, kind }) => !nested && kind === 'statement')
    .map(quotation => toStatement(indexed, quotation));
}

function toStatement(indexed: IndexedReport, quotation: Quotation): Statement {
  return { indexed, quotation, query: toQuery(indexed.reading, quotation) };
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

/** @returns whether the article carries anything of a quotation; its passages are indexed once, by word */
function reader(article: Reading): (query: Query) => boolean {
  const passages = passagesOf(article, 0).map(passage => ({ passage, keys: new Set(passage.keys) }));
  return query => {
    const wanted = [...new Set(query.keys.filter(isContent))];
    const near = passages.filter(({ keys }) => wanted.some(key => keys.has(key)));
    return (
      compare(
        query,
        article,
        near.map(({ passage }) => passage),
      ) !== null
    );
  };
}

function toOmitted({ fullest: { indexed, quotation }, carriers }: Utterance): OmittedStatement {
  const { report, corpus, reading } = indexed;
  const text = reading.text.slice(quotation.start, quotation.end);
  const { id, outlet, url } = report;
  const first: OmittedCarrier = { corpus, report: id, outlet, url, passage: text };
  const others = carriers.map(({ finding: { corpus, report, outlet, url, passage, copyOf } }) => ({
    corpus,
    report,
    outlet,
    url,
    passage,
    ...(copyOf && { copyOf: copyOf === ARTICLE ? keyOf(indexed) : copyOf }),
  }));
  others.sort((a, b) => b.passage.length - a.passage.length);
  return { text, speaker: quotation.speaker, outlets: [first, ...others] };
}
