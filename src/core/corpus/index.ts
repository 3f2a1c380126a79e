import { People } from '../quotes/people.ts';
import { attributeText, inProse, type ParsedText, parseText, type Reading } from '../quotes/reading.ts';
import { isContent } from '../text/lexicon.ts';
import { termsOf } from '../topic.ts';
import { addressKey } from './identity.ts';
import { type Passage, passagesOf } from './passages.ts';
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
  passages: Passage[];
  /** For every word, the passages that hold it, by index, ascending and each once. */
  postings: ReadonlyMap<string, number[]>;
}

/**
 * Reads every report and indexes its passages by word. Linear in the reports' text.
 *
 * @param from one pack, or some corpora: people and passages of all are looked up together
 */
export function indexCorpus(from: Pack | readonly NamedReports[]): Corpus {
  const packs = 'reports' in from ? [{ id: ALONE, ...from }] : from;
  const all = packs.flatMap(({ id, reports }) => reports.map(report => ({ report, corpus: id })));
  const parsed = all.map(({ report: { text } }) => parseText({ text, blocks: blocksOf(text), marked: [] }));
  const people = new People(parsed.flatMap(({ names, source }) => inProse(names, source)));
  const reports = all.map(({ report, corpus }, index) => {
    const reading = attributeText(parsed[index] as ParsedText, people);
    return { report, corpus, address: addressKey(report.url), reading, terms: termsOf(reading) };
  });
  const passages = reports.flatMap(({ reading }, index) => passagesOf(reading, index));
  const corpora = packs.map(({ id, name }) => ({ id, name }));
  return { corpora, reports, people, passages, postings: postingsOf(passages) };
}

function postingsOf(passages: Passage[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  passages.forEach((passage, index) => {
    for (const key of new Set(passage.keys)) {
      const list = postings.get(key);
      if (list) list.push(index);
      else postings.set(key, [index]);
    }
  });
  return postings;
}

/** How many passages of one report are aligned with a quotation. */
const PER_REPORT = 10;
/** Words of matter that any evidence needs (`match/evidence.ts`); a shorter quotation needs all of its own. */
const ENOUGH = 2;

/**
 * The passages worth aligning with some words: those that share the most, rare words counting more
 * (inverse document frequency: K. Spärck Jones, 1972), the best few of each report.
 *
 * @returns passages by index of their report; reports that share no word of matter are left out
 */
export function lookUp(corpus: Corpus, keys: string[]): Map<number, Passage[]> {
  const found = new Map<number, { score: number; shared: number }>();
  const content = new Set(keys.filter(isContent));
  const wanted = content.size > 0 ? content : new Set(keys);
  for (const key of wanted) {
    const list = corpus.postings.get(key) ?? [];
    const rarity = Math.log(1 + corpus.passages.length / (1 + list.length));
    for (const index of list) {
      const hit = found.get(index);
      if (hit) {
        hit.score += rarity;
        hit.shared++;
      } else found.set(index, { score: rarity, shared: 1 });
    }
  }
  const enough = Math.min(ENOUGH, wanted.size);
  const ranked = [...found].filter(([, hit]) => hit.shared >= enough);
  ranked.sort(([a, x], [b, y]) => y.score - x.score || a - b);
  const byReport = new Map<number, Passage[]>();
  for (const [index] of ranked) {
    const passage = corpus.passages[index] as Passage;
    const list = byReport.get(passage.report);
    if (!list) byReport.set(passage.report, [passage]);
    else if (list.length < PER_REPORT) list.push(passage);
  }
  return byReport;
}
