import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Article, Span } from '../../src/core/article.ts';
import type { Report } from '../../src/core/corpus/report.ts';
import { toArticle } from '../article.ts';

/** `dev` is looked at while developing, `held-out` only to report. */
export type Split = 'dev' | 'held-out';

const MARKS = { opening: '“‘"', closing: '”’"' };

/** What can be done to words on their way to a page, from nothing to everything. */
export const ALTERATIONS = [
  'none',
  'typography',
  'spelling',
  'number-word',
  'contraction',
  'split-attribution',
  'phrase',
  'truncated',
  'ellipsis',
  'bracket',
  'nested',
  'synonym',
  'back-translation',
  'condensation',
  'splice',
  'tense',
  'modality',
  'hedge-dropped',
  'word-swapped',
  'number',
  'name-swapped',
  'negation-dropped',
  'negation-added',
  'addition',
  'omission',
  'truncated-context',
  'ellipsis-context',
  'wrong-speaker',
  'outlet-part',
  'joined',
  'narration-only',
  'only-here',
  'look-alike',
  'stock-phrase',
  'uncredited',
] as const;

const Text = v.pipe(v.string(), v.nonEmpty());

/** One acceptable answer or a list of them; always a list once read. */
const answers = <Item extends v.GenericSchema>(item: Item) =>
  v.union([
    v.array(item),
    v.pipe(
      item,
      v.transform(answer => [answer]),
    ),
  ]);

const RelationSchema = v.picklist(['same', 'part', 'reworded', 'absent']);
const ChangeSchema = v.picklist([
  'negation',
  'number',
  'name',
  'wording',
  'addition',
  'omission',
  'context',
  'speaker',
]);

const QuotationSchema = v.strictObject({
  /** As printed, without its outer marks. */
  text: Text,
  speaker: answers(v.nullable(Text)),
  verdict: answers(v.nullable(v.picklist(['corroborated', 'differs', 'partly', 'only-here']))),
  /** By id, for every report of the story. */
  relations: v.record(v.string(), answers(RelationSchema)),
  /** By report id: the changes that must be among those found. */
  changes: v.optional(v.record(v.string(), v.array(ChangeSchema)), {}),
  /** Ids of the reports that carry the words only as their own narration. */
  narrated: v.optional(v.array(v.string()), []),
  /** What was done to the words on their way to the page. */
  alteration: v.picklist(ALTERATIONS),
  /** The editor's reason, for people. */
  why: Text,
});

const placed = {
  outlet: Text,
  site: v.pipe(v.string(), v.endsWith('.example')),
  url: v.pipe(v.string(), v.url()),
  language: Text,
  paragraphs: v.pipe(v.array(Text), v.minLength(3)),
};

const StorySchema = v.strictObject({
  story: v.strictObject({ id: Text, about: Text }),
  reports: v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)), ...placed })),
  pages: v.array(v.strictObject({ title: Text, ...placed, quotations: v.array(QuotationSchema) })),
});

type StoryFile = v.InferOutput<typeof StorySchema>;
type PageFile = StoryFile['pages'][number];

/** A quotation with the answers an editor accepts, each as a list. */
export interface LabelledQuotation extends v.InferOutput<typeof QuotationSchema> {
  /** Where it stands in the article's text, outer marks left out. */
  place: Span;
}

/** A page to check and every quotation on it, in reading order. */
export interface LabelledPage {
  article: Article;
  quotations: LabelledQuotation[];
}

/** One event as several outlets report it, and the pages that quote it. */
export interface Story {
  id: string;
  about: string;
  reports: Report[];
  pages: LabelledPage[];
}

/** Thrown for a story file whose labels cannot be right. */
export class InvalidStory extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'InvalidStory';
  }
}

function toReport({ paragraphs, ...rest }: StoryFile['reports'][number]): Report {
  return { ...rest, kind: 'report', title: null, published: null, added: null, text: paragraphs.join('\n') };
}

/** Finds a quotation at or after an offset of the page's text, its marks around it. */
function locate(page: string, text: string, from: number): Span | null {
  for (let start = page.indexOf(text, from); start >= 0; start = page.indexOf(text, start + 1)) {
    const end = start + text.length;
    const [before, after] = [page.charAt(start - 1), page.charAt(end)];
    // Speech that goes on in the next paragraph opens its marks again there and has not closed them here.
    const closed =
      after === '\n' ? MARKS.opening.includes(page.charAt(end + 1)) : MARKS.closing.includes(after);
    if (before && after && MARKS.opening.includes(before) && closed) return { start, end };
  }
  return null;
}

function toPage(file: string, page: PageFile, reports: Set<string>): LabelledPage {
  const article = toArticle(page);
  let from = 0;
  const quotations = page.quotations.map(quotation => {
    const place = locate(article.text, quotation.text, from);
    if (!place) throw new InvalidStory(file, `not on the page, or out of order: ${quotation.text}`);
    // A nested quotation begins inside the one listed before it.
    from = place.start + 1;
    const labelled = Object.keys(quotation.relations);
    const named = [...labelled, ...Object.keys(quotation.changes), ...quotation.narrated];
    const stranger = named.find(id => !reports.has(id));
    if (stranger) throw new InvalidStory(file, `no report ${stranger}: ${quotation.text}`);
    if (labelled.length < reports.size) {
      throw new InvalidStory(file, `a report without a relation: ${quotation.text}`);
    }
    return { ...quotation, place };
  });
  return { article, quotations };
}

function readStory(folder: string, file: string): Story {
  const parsed = v.safeParse(StorySchema, JSON.parse(readFileSync(join(folder, file), 'utf8')));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new InvalidStory(file, `${v.getDotPath(issue)}: ${issue.message}`);
  }
  const { story, reports, pages } = parsed.output;
  const ids = new Set(reports.map(report => report.id));
  return { ...story, reports: reports.map(toReport), pages: pages.map(page => toPage(file, page, ids)) };
}

/**
 * Reads all stories of one part of the benchmark, in the order of their file names.
 *
 * @throws {InvalidStory} for a label that names no report, a quotation that is not on its page, or
 *   two reports with one id.
 */
export function readStories(split: Split): Story[] {
  const folder = join('bench/accuracy', split);
  const files = readdirSync(folder).filter(name => name.endsWith('.json'));
  const stories = files.sort().map(file => readStory(folder, file));
  const ids = stories.flatMap(story => story.reports.map(report => report.id));
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) throw new InvalidStory(split, `two reports with the id ${twice}`);
  return stories;
}
