import type { QuotedText } from '../quotes/find.ts';
import { People } from '../quotes/people.ts';
import { attributeText, inProse, type ParsedText, parseOnce, type Reading } from '../quotes/reading.ts';
import { turnsOf } from '../quotes/transcript.ts';
import { addressKey } from './identity.ts';
import { indexPassages, type PassageIndex } from './passage-index.ts';
import { passagesOf } from './passages.ts';
import type { Pack, Report } from './report.ts';
import { blocksOf } from './report-article.ts';

/** A corpus as it is checked against. */
export interface NamedCorpus {
  /** Unique among those that are checked against. */
  id: string;
  name: string;
  /** How many reports it has, those among them that were not worth reading. */
  size: number;
  /** The languages of all of them. */
  languages: readonly string[];
}

/** The reports of one corpus. Their ids are unique in it, not among several. */
export interface NamedReports extends Pick<NamedCorpus, 'id' | 'name'> {
  reports: readonly Report[];
}

/** What of a large corpus is worth reading for one article. */
export interface Shortlisted extends NamedCorpus {
  /** Reports that may tell its story. */
  story: readonly Report[];
  /** Reports of other stories that may carry one of its quotations. */
  others: readonly Report[];
}

/** Id of a corpus that is checked against alone, and was given none. */
export const ALONE = 'pack';

export interface IndexedReport {
  report: Report;
  /** Id of its corpus. */
  corpus: string;
  /** `addressKey` of its URL. */
  address: string;
  /** False where it is known to tell another story than the article: then little in common is chance. */
  ofStory: boolean;
  reading: Reading;
  /** Of its passages. */
  index: PassageIndex;
}

/** The reports of one or several corpora made ready to be searched. */
export interface Corpus {
  corpora: NamedCorpus[];
  /** Corpus by corpus. */
  reports: IndexedReport[];
  /** Everybody named in the reports, but for those of other stories. */
  people: People;
}

/**
 * Reads every report and indexes its passages by word. Linear in the reports' text.
 *
 * @param from one pack, or some corpora: people and passages of all are looked up together
 */
export function indexCorpus(from: Pack | readonly (NamedReports | Shortlisted)[]): Corpus {
  const corpora = ('reports' in from ? [{ id: ALONE, ...from }] : from).map(toShortlisted);
  const all = corpora.flatMap(({ id, story, others }) => [
    ...story.map(report => ({ report, corpus: id, ofStory: true })),
    ...others.map(report => ({ report, corpus: id, ofStory: false })),
  ]);
  const parsed = all.map(({ report }) => parseOnce(report, () => sourceOf(report)));
  const { people, reads } = readStory(parsed.filter((_, index) => all[index]?.ofStory));
  const readings = all.map(({ ofStory }, index) => {
    const text = parsed[index] as ParsedText;
    return (ofStory ? reads.get(text) : readAlone(text)) as Read;
  });
  const reports = all.map((each, index) => {
    return { ...each, address: addressKey(each.report.url), ...(readings[index] as Read) };
  });
  return { corpora: corpora.map(named), reports, people };
}

/** A report as it is read. */
type Read = Pick<IndexedReport, 'reading' | 'index'>;

function read(parsed: ParsedText, people: People | null): Read {
  const reading = attributeText(parsed, people);
  return { reading, index: indexPassages(passagesOf(reading)) };
}

/** Reports that may tell one story, read together: who is who in one of them the others help to know. */
interface Story {
  texts: readonly ParsedText[];
  people: People;
  reads: ReadonlyMap<ParsedText, Read>;
}

/** By the first of its reports, a story as it was read last: most of its pages find the same reports. */
const storiesRead = new WeakMap<ParsedText, Story>();

function readStory(texts: readonly ParsedText[]): Story {
  const [first] = texts;
  const known = first && storiesRead.get(first);
  if (known && known.texts.length === texts.length && known.texts.every((text, i) => text === texts[i]))
    return known;
  const people = new People(texts.flatMap(({ names, source }) => inProse(names, source)));
  const story = { texts, people, reads: new Map(texts.map(text => [text, read(text, people)])) };
  if (first) storiesRead.set(first, story);
  return story;
}

/** Reports of other stories as they were read, for as long as somebody holds them: they read the same for every page. */
const readAlready = new WeakMap<ParsedText, Read>();

/** Who is who in another story says nothing about this one, and the other way round. */
function readAlone(text: ParsedText): Read {
  const known = readAlready.get(text) ?? read(text, null);
  readAlready.set(text, known);
  return known;
}

function toShortlisted(corpus: NamedReports | Shortlisted): Shortlisted {
  if (!('reports' in corpus)) return corpus;
  const { id, name, reports } = corpus;
  const languages = [...new Set(reports.map(({ language }) => language))];
  return { id, name, size: reports.length, languages, story: reports, others: [] };
}

function named({ id, name, size, languages }: NamedCorpus): NamedCorpus {
  return { id, name, size, languages };
}

/** A report's text, and of a transcript who speaks where. */
function sourceOf({ text, kind }: Report): QuotedText {
  const blocks = blocksOf(text);
  const source = { text, blocks, marked: [] };
  return kind === 'transcript' ? { ...source, turns: turnsOf(text, blocks) } : source;
}
