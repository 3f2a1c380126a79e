import type { Article } from './article.ts';
import { ownReports, reportsOfSite } from './corpus/identity.ts';
import type { Corpus, IndexedReport } from './corpus/index.ts';
import { type Hearing, hear, type LookedUp } from './hearing.ts';
import { carriersOf } from './match/carriers.ts';
import { markCopies, markOwnSite } from './match/copies.ts';
import { mergeRepeated, type Printed } from './match/merge.ts';
import { type Query, toQuery } from './match/query.ts';
import { bestFirst } from './match/report-finding.ts';
import { verdictOf } from './match/verdict.ts';
import { omittedFrom } from './omitted.ts';
import { type Quotation, type Reading, readText } from './quotes/reading.ts';
import type { Check, CheckedQuotation } from './result.ts';

/**
 * Checks an article against a corpus: finds its quotations and their speakers, looks each one up, aligns
 * it with what the other outlets carry, and says what they say about it. Where the corpus is made of several, those
 * that have nothing to do with the article have no say. Pure: the same article and corpus always give the same
 * check.
 */
export function check(article: Article, corpus: Corpus): Check {
  const { reading, own, ofSite, printed } = readArticle(article, corpus);
  const looked = printed.map(print => lookUpPrinted(print, reading, corpus, own));
  const hearing = hear(article, reading, looked, corpus, own);
  const quotations = looked.map(quotation => conclude(quotation, hearing, ofSite));
  const { title, url, site, language } = article;
  // What its own outlet has carried elsewhere, the article does not leave out of what others carry.
  const notAsked = new Set([...hearing.out, ...ofSite]);
  return {
    article: { title, url, site, language, words: reading.words.length },
    corpus: hearing.totals,
    corpora: hearing.corpora,
    onTopic: hearing.silence === null,
    silence: hearing.silence,
    quotations,
    omitted: hearing.silence === null ? omittedFrom(reading, looked, corpus, notAsked) : [],
  };
}

/** What a check knows of an article before it looks anything up. */
export interface ReadArticle {
  reading: Reading;
  /** The reports that are the article itself, and so no witnesses. */
  own: ReadonlySet<IndexedReport>;
  /** The reports of its site. */
  ofSite: ReadonlySet<IndexedReport>;
  /** Its quotations, each once. */
  printed: Printed[];
}

export function readArticle(article: Article, corpus: Corpus): ReadArticle {
  const reading = readText(article, corpus.people);
  const own = ownReports(article, reading, corpus.reports);
  const ofSite = reportsOfSite(article.site, corpus.reports);
  return { reading, own, ofSite, printed: mergeRepeated(reading.quotations.filter(isListed), reading) };
}

/** A few words quoted inside a quotation belong to it; a statement in it is checked on its own, too. */
function isListed(quotation: Quotation): boolean {
  return !quotation.nested || quotation.kind === 'statement';
}

/** A quotation with all that carry something of it. */
interface Candidate extends LookedUp {
  print: Printed;
  query: Query;
}

function lookUpPrinted(
  print: Printed,
  reading: Reading,
  corpus: Corpus,
  own: ReadonlySet<IndexedReport>,
): Candidate {
  const query = toQuery(reading, print.quotation);
  const { start, end, kind } = print.quotation;
  return {
    print,
    query,
    kind,
    text: reading.text.slice(start, end),
    carriers: carriersOf(query, corpus, own),
  };
}

/** Says what the outlets that are heard say about a quotation; nothing where none has a say. */
function conclude(
  quotation: Candidate,
  { silence, out }: Pick<Hearing, 'silence' | 'out'>,
  ofSite: ReadonlySet<IndexedReport>,
): CheckedQuotation {
  const { text, kind, print, query } = quotation;
  const { speaker } = print.quotation;
  const carriers =
    silence === null ? bestFirst(quotation.carriers.filter(({ indexed }) => !out.has(indexed))) : [];
  markCopies(query, carriers);
  markOwnSite(ofSite, carriers);
  const outlets = carriers.map(({ finding }) => finding);
  const verdict = silence === null ? verdictOf(kind, speaker, outlets) : null;
  return { text, kind, speaker, verdict, outlets, places: print.places };
}

/**
 * Looks one quotation up and says what the outlets say about it.
 *
 * @param out reports that are no witnesses
 * @param ofSite reports of the article's site
 */
export function judge(
  print: Printed,
  reading: Reading,
  corpus: Corpus,
  out: ReadonlySet<IndexedReport>,
  ofSite: ReadonlySet<IndexedReport>,
): CheckedQuotation {
  return conclude(lookUpPrinted(print, reading, corpus, out), { silence: null, out }, ofSite);
}
