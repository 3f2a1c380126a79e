import type { Article } from './article.ts';
import type { Corpus, IndexedReport, NamedCorpus } from './corpus/index.ts';
import type { Carrier } from './match/copies.ts';
import type { Quotation, Reading } from './quotes/reading.ts';
import type { Check, CheckedCorpus, Silence } from './result.ts';
import { silenceOf } from './topic.ts';

/** What has been found of one quotation of the article, in whatever corpus. */
export interface LookedUp extends Pick<Quotation, 'kind'> {
  text: string;
  carriers: readonly Carrier[];
}

/** Which corpora have a say about an article, and which of their reports are heard. */
export interface Hearing {
  corpora: CheckedCorpus[];
  totals: Check['corpus'];
  /** Null where at least one corpus has a say. */
  silence: Silence;
  /**
   * Reports that are no witnesses: the article itself, those of a corpus that has no say, and those that an earlier
   * corpus has as well.
   */
  out: ReadonlySet<IndexedReport>;
}

/**
 * Judges for each corpus by itself whether it has a say about an article: the reader may have corpora of stories
 * that have nothing to do with it, and must not be told that they have nothing of its quotations.
 *
 * @param own the reports that are the article itself
 */
export function hear(
  article: Article,
  reading: Reading,
  quotations: readonly LookedUp[],
  corpus: Corpus,
  own: ReadonlySet<IndexedReport>,
): Hearing {
  const corpora = corpus.corpora.map(named => tryCorpus(named, article, reading, quotations, corpus, own));
  const silence = jointly(corpora.map(corpus => corpus.silence));
  const heard = new Set(
    corpora.filter(corpus => silence !== null || corpus.silence === null).map(({ id }) => id),
  );
  const present = corpus.reports.filter(report => heard.has(report.corpus));
  const { totals, repeated } = countDistinct(
    corpus.corpora.filter(({ id }) => heard.has(id)),
    present,
    own,
  );
  const unheard = corpus.reports.filter(report => !heard.has(report.corpus));
  return { corpora, totals, silence, out: new Set([...own, ...repeated, ...unheard]) };
}

/**
 * Counts reports, and tells those that an earlier corpus has as well: one page in two corpora is one witness. Of
 * reports that were not worth reading it is not known that they are two.
 *
 * @param reports what was read of the corpora
 * @param own those that are the article itself
 */
export function countDistinct(
  corpora: readonly NamedCorpus[],
  reports: readonly IndexedReport[],
  own: ReadonlySet<IndexedReport>,
): { totals: Check['corpus']; repeated: ReadonlySet<IndexedReport> } {
  const repeated = repeatedIn(reports);
  const size = corpora.reduce((sum, corpus) => sum + corpus.size, 0) - repeated.size;
  const excluded = reports.filter(report => own.has(report) && !repeated.has(report));
  return { totals: { reports: size, excluded: excluded.map(({ report }) => report.id) }, repeated };
}

/** The languages of a corpus but for the article's own reports, as far as all of it was read. */
export function languagesIn(
  { size, languages }: NamedCorpus,
  reports: readonly IndexedReport[],
  own: ReadonlySet<IndexedReport>,
): Set<string> {
  if (reports.length < size) return new Set(languages);
  return new Set(reports.filter(report => !own.has(report)).map(({ report }) => report.language));
}

function tryCorpus(
  named: NamedCorpus,
  article: Article,
  reading: Reading,
  quotations: readonly LookedUp[],
  corpus: Corpus,
  own: ReadonlySet<IndexedReport>,
): CheckedCorpus {
  const { id, name, size } = named;
  const reports = corpus.reports.filter(report => report.corpus === id);
  const found = quotations.map(({ kind, text, carriers }) => ({
    kind,
    text,
    outlets: carriers.flatMap(({ finding }) => (finding.corpus === id ? finding : [])),
  }));
  const others = reports.filter(report => !own.has(report));
  return {
    id,
    name,
    reports: size,
    excluded: reports.filter(report => own.has(report)).map(({ report }) => report.id),
    silence: silenceOf(article, reading, found, others, languagesIn(named, reports, own)),
  };
}

/** The silence of all corpora together: of several reasons, the language only where it is that of all. */
function jointly(silences: readonly Silence[]): Silence {
  if (silences.some(silence => silence === null)) return null;
  return silences.length > 0 && silences.every(silence => silence === 'language') ? 'language' : 'off-topic';
}

/** The reports whose page a corpus before theirs has as well. */
export function repeatedIn(reports: readonly IndexedReport[]): Set<IndexedReport> {
  const first = new Map<string, string>();
  const repeated = new Set<IndexedReport>();
  for (const report of reports) {
    const corpus = first.get(report.address);
    if (corpus === undefined) first.set(report.address, report.corpus);
    else if (corpus !== report.corpus) repeated.add(report);
  }
  return repeated;
}
