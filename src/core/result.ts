import type { Span } from './article.ts';

/** How one outlet's passage stands to the quotation; an outlet without one is absent and not listed. */
export type Relation = 'same' | 'part' | 'reworded';

/** Differences that turn what was said, or who said it, rather than how; the gravest first. */
const GRAVE = ['negation', 'context', 'speaker', 'number', 'name'] as const;
const LIGHT = ['omission', 'wording', 'addition'] as const;

/** What kind of difference stands between a quotation and a passage. */
export type Change = (typeof GRAVE)[number] | (typeof LIGHT)[number];

/** All kinds of change in the order in which they are listed. */
export const GRAVEST_FIRST: readonly Change[] = [...GRAVE, ...LIGHT];

/** Whether a change turns what was said, or who said it. */
export function isGraveChange(change: Change): boolean {
  return GRAVEST_FIRST.indexOf(change) < GRAVE.length;
}

/** Some changes, each kind once, the gravest first. */
export function sortChanges(changes: Iterable<Change>): Change[] {
  const present = new Set(changes);
  return GRAVEST_FIRST.filter(change => present.has(change));
}

/** What all outlets together say about a quotation. Null: not judged, never painted. */
export type Verdict = 'corroborated' | 'differs' | 'partly' | 'only-here' | null;

/** `statement` is a clause or more, `phrase` a few quoted words. */
export type QuotationKind = 'statement' | 'phrase';

/** Words both carry (`=`), only the article carries (`-`), only the passage carries (`+`). */
export type DiffPiece = ['=' | '-' | '+', string];

/** Names one report among those of several corpora. */
export interface ReportName {
  /** Id of the corpus it comes from. */
  corpus: string;
  /** Its id, unique in that corpus. */
  report: string;
}

/** A report's name in one word, unique among all corpora of a check. */
export function reportKey({ corpus, report }: ReportName): string {
  return `${corpus}/${report}`;
}

/** What one outlet carries of a quotation. */
export interface OutletFinding extends ReportName {
  outlet: string;
  url: string;
  /** A `transcript` is a primary source: it has the speaker's own words. */
  kind: 'report' | 'transcript';
  relation: Relation;
  /** To whom the outlet gives the words; null where it names nobody. */
  speaker: string | null;
  /** Whether the outlet prints the words as a quotation, not only as its own narration. */
  quoted: boolean;
  changes: Change[];
  /** The outlet's words, as printed. */
  passage: string;
  /** What the outlet prints before the passage: the rest of its sentence and the one before, as printed. */
  before: string;
  /** The same behind the passage. */
  after: string;
  diff: DiffPiece[];
  /**
   * Present where the passage stands in the same text as another's, so that it is no voice of its own: that
   * report by its {@link reportKey}, or {@link ARTICLE}.
   */
  copyOf?: string;
  /** Present where the report is of the article's own site: an outlet is no witness for itself. */
  ownSite?: true;
}

/** Stands for the article itself where a report is named; no key of a report begins with this sign. */
export const ARTICLE = '#article';

/** One quotation of the article with all that the corpus says about it. */
export interface CheckedQuotation {
  /** As printed, without its marks. */
  text: string;
  kind: QuotationKind;
  speaker: string | null;
  verdict: Verdict;
  /** Outlets that carry something of it, the best witness first. */
  outlets: OutletFinding[];
  /** Where it stands in `Article.text`, marks left out; more than one where a page prints it twice. */
  places: Span[];
}

/** A statement that other outlets carry and the article does not. */
export interface OmittedStatement {
  /** The fullest wording, as its outlet prints it, without the marks. */
  text: string;
  speaker: string | null;
  /** Who carries it, the fullest wording first. At least two of them are independent. */
  outlets: OmittedCarrier[];
}

/** One outlet's wording of a statement that the article leaves out. */
export interface OmittedCarrier
  extends Pick<OutletFinding, 'corpus' | 'report' | 'outlet' | 'url' | 'copyOf'> {
  /** The outlet's words, as printed. */
  passage: string;
}

/** Why a check flags nothing although it ran: another subject, or no report in the page's language. */
export type Silence = 'off-topic' | 'language' | null;

/** One of the corpora that an article was checked against. */
export interface CheckedCorpus {
  id: string;
  name: string;
  /** All its reports, the excluded ones among them. */
  reports: number;
  /** Ids of its reports that are the article itself and so no witness. */
  excluded: string[];
  /** Why it has no say here: it is about something else, or has no report in the page's language. */
  silence: Silence;
}

/** The whole result for one article. Plain data: survives JSON and structured cloning. */
export interface Check {
  article: { title: string; url: string; site: string | null; language: string | null; words: number };
  /** What all corpora that have a say come to, or where none has, all: a report that two of them have counts once. */
  corpus: {
    /** All reports, the excluded ones among them. */
    reports: number;
    /** Ids of the reports that are the article itself and so no witness. */
    excluded: string[];
  };
  /** All corpora that were checked against. */
  corpora: CheckedCorpus[];
  onTopic: boolean;
  /** Null where at least one corpus has a say. */
  silence: Silence;
  quotations: CheckedQuotation[];
  /** What the article leaves out, carried by most outlets first; empty where the check is silent. */
  omitted: OmittedStatement[];
}

/** Whether an outlet quotes the very words, and from nobody else. */
export function carries({ relation, quoted, changes }: OutletFinding): boolean {
  return relation === 'same' && quoted && !changes.includes('speaker');
}

/** The findings of other outlets than the article's own. */
export function witnessesAmong(outlets: readonly OutletFinding[]): OutletFinding[] {
  return outlets.filter(({ ownSite }) => !ownSite);
}

/** Whether an outlet has other words, or gives them to another speaker. */
export function isDifferent({ relation, changes }: OutletFinding): boolean {
  return relation === 'reworded' || changes.includes('speaker');
}

/** How many outlets have other words, or give them to another speaker, though one has them as they are. */
export function dissenters({ verdict, outlets }: CheckedQuotation): number {
  if (verdict !== 'corroborated') return 0;
  return new Set(outlets.filter(isDifferent).map(({ outlet }) => outlet)).size;
}
