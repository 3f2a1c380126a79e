import type { QuotedText } from '../quotes/find.ts';
import { People } from '../quotes/people.ts';
import { attributeText, inProse, type ParsedText, parseText, type Reading } from '../quotes/reading.ts';
import { turnsOf } from '../quotes/transcript.ts';
import { termsOf } from '../topic.ts';
import { addressKey } from './identity.ts';
import { indexPassages, type PassageIndex } from './look-up.ts';
import { passagesOf } from './passages.ts';
import type { Pack, Report } from './report.ts';
import { blocksOf } from './report-article.ts';

/** A corpus as it is checked against. */
export interface NamedCorpus {
  /** Unique among those that are checked against. */
  id: string;
  name: string;
}

/** The reports of one corpus. Their ids are unique in it, not among several. */
export interface NamedReports extends NamedCorpus {
  reports: readonly Report[];
}

/** Id of a corpus that is checked against alone, and was given none. */
export const ALONE = 'pack';

export interface IndexedReport {
  report: Report;
  /** Id of its corpus. */
  corpus: string;
  /** `addressKey` of its URL. */
  address: string;
  reading: Reading;
  /** Its words of matter, each once. */
  terms: ReadonlySet<string>;
}

/** The reports of one or several corpora made ready to be searched. */
export interface Corpus {
  corpora: NamedCorpus[];
  /** Corpus by corpus. */
  reports: IndexedReport[];
  /** Everybody named in the reports. */
  people: People;
  passages: PassageIndex;
}

/**
 * Reads every report and indexes its passages by word. Linear in the reports' text.
 *
 * @param from one pack, or some corpora: people and passages of all are looked up together
 */
export function indexCorpus(from: Pack | readonly NamedReports[]): Corpus {
  const packs = 'reports' in from ? [{ id: ALONE, ...from }] : from;
  const all = packs.flatMap(({ id, reports }) => reports.map(report => ({ report, corpus: id })));
  const parsed = all.map(({ report }) => parseText(sourceOf(report)));
  const people = new People(parsed.flatMap(({ names, source }) => inProse(names, source)));
  const reports = all.map(({ report, corpus }, index) => {
    const reading = attributeText(parsed[index] as ParsedText, people);
    return { report, corpus, address: addressKey(report.url), reading, terms: termsOf(reading) };
  });
  const passages = reports.flatMap(({ reading }, index) => passagesOf(reading, index));
  const corpora = packs.map(({ id, name }) => ({ id, name }));
  return { corpora, reports, people, passages: indexPassages(passages) };
}

/** A report's text, and of a transcript who speaks where. */
function sourceOf({ text, kind }: Report): QuotedText {
  const blocks = blocksOf(text);
  const source = { text, blocks, marked: [] };
  return kind === 'transcript' ? { ...source, turns: turnsOf(text, blocks) } : source;
}
