import type { Article } from './article.ts';
import { isSameReport } from './corpus/identity.ts';
import type { Corpus, IndexedReport } from './corpus/index.ts';
import { carriersOf } from './match/carriers.ts';
import { markCopies } from './match/copies.ts';
import { mergeRepeated, type Printed } from './match/merge.ts';
import { type Query, toQuery } from './match/query.ts';
import { bestFirst } from './match/report-finding.ts';
import { verdictOf } from './match/verdict.ts';
import { omittedFrom } from './omitted.ts';
import { type Quotation, type Reading, readText } from './quotes/reading.ts';
import type { Check, CheckedQuotation, OutletFinding } from './result.ts';
import { silenceOf } from './topic.ts';

/**
 * Checks an article against a corpus: finds its quotations and their speakers, looks each one up, aligns
 * it with what the other outlets carry, and says what they say about it. Pure: the same article and
 * corpus always give the same check.
 */
export function check(article: Article, corpus: Corpus): Check {
  const { reading, own, printed } = readArticle(article, corpus);
  const others = corpus.reports.filter(report => !own.has(report));
  const quotations = printed.map(print => judge(print, toQuery(reading, print.quotation), corpus, own));
  const silence = silenceOf(article, reading, quotations, others);
  const { title, url, site, language } = article;
  return {
    article: { title, url, site, language, words: reading.words.length },
    corpus: { reports: corpus.reports.length, excluded: [...own].map(({ report }) => report.id) },
    onTopic: silence === null,
    silence,
    quotations:
      silence === null
        ? quotations
        : quotations.map(quotation => ({ ...quotation, verdict: null, outlets: [] })),
    omitted: silence === null ? omittedFrom(reading, quotations, corpus, own) : [],
  };
}

/** What a check knows of an article before it looks anything up. */
export interface ReadArticle {
  reading: Reading;
  /** The reports that are the article itself, and so no witnesses. */
  own: ReadonlySet<IndexedReport>;
  /** Its quotations, each once. */
  printed: Printed[];
}

export function readArticle(article: Article, corpus: Corpus): ReadArticle {
  const reading = readText(article, corpus.people);
  const own = new Set(corpus.reports.filter(report => isSameReport(article, reading, report)));
  return { reading, own, printed: mergeRepeated(reading.quotations.filter(isListed), reading) };
}

/** A few words quoted inside a quotation belong to it; a statement in it is checked on its own, too. */
function isListed(quotation: Quotation): boolean {
  return !quotation.nested || quotation.kind === 'statement';
}

/**
 * Looks one quotation up and says what the outlets say about it.
 *
 * @param query the printed quotation, made ready to be compared
 */
export function judge(
  { quotation, places }: Printed,
  query: Query,
  corpus: Corpus,
  own: ReadonlySet<IndexedReport>,
): CheckedQuotation {
  const outlets = findingsOf(query, corpus, own);
  const { start, end, kind, speaker } = quotation;
  return {
    text: query.article.text.slice(start, end),
    kind,
    speaker,
    verdict: verdictOf(kind, speaker, outlets),
    outlets,
    places,
  };
}

function findingsOf(query: Query, corpus: Corpus, own: ReadonlySet<IndexedReport>): OutletFinding[] {
  const carriers = bestFirst(carriersOf(query, corpus, own));
  markCopies(query, carriers);
  return carriers.map(({ finding }) => finding);
}
