import type { Article, Span } from './article.ts';
import { judge } from './check.ts';
import { ownReports, reportsOfSite } from './corpus/identity.ts';
import type { Corpus, IndexedReport } from './corpus/index.ts';
import { type Wanted, wantedOf } from './corpus/shortlist.ts';
import { countDistinct, languagesIn } from './hearing.ts';
import { toQuery } from './match/query.ts';
import { ruleFor } from './match/verdict.ts';
import { kindOf } from './quotes/kind.ts';
import { firstAtOrAfter, type Quotation, type Reading, readText } from './quotes/reading.ts';
import { notBy } from './quotes/speaker.ts';
import type { Check, CheckedQuotation } from './result.ts';
import { isContent } from './text/lexicon.ts';
import { wordsOf } from './text/words.ts';
import { isForeign } from './topic.ts';

/** Words that a reader has selected, with what stands around them. */
export interface Selected extends Pick<Article, 'url' | 'site' | 'language'> {
  text: string;
  /** The rest of the paragraph in which the selection begins: it may say who speaks. */
  before: string;
  /** The rest of the paragraph in which it ends. */
  after: string;
}

/** What the corpus says about a selection. */
export type CheckedSelection =
  | { state: 'judged'; quotation: CheckedQuotation; corpus: Check['corpus']; language: string | null }
  /** More than a quotation is. */
  | { state: 'too-much' }
  /** Words so few or so common that it proves nothing who else has them. */
  | { state: 'too-little' }
  /** Nothing was found, and the corpus has no report in the language of the selection. */
  | { state: 'language' };

/** The longest text that is judged as one quotation, in UTF-16 code units. */
const LONGEST = 3_000;

/** What to look up for a selection, before it is judged. */
export function wantedOfSelection(selected: Selected): Wanted {
  const { article, span } = articleOf(selected);
  const { quotations, terms } = wantedOf(article);
  const keys = wordsOf(article.text.slice(span.start, span.end)).map(({ key }) => key);
  return { quotations: [...quotations, keys], terms };
}

/**
 * Judges words that a reader has selected as one quotation, wherever they stand and however they are marked.
 * Where the selection holds a quotation with its marks and what is told around it, the quotation is judged.
 *
 * Other than for an article's own quotations there is always a verdict: the reader has asked about just these
 * words, whatever the page is about. Pure, as `check` is.
 */
export function checkSelection(selected: Selected, corpus: Corpus): CheckedSelection {
  if (selected.text.length > LONGEST) return { state: 'too-much' };
  const { article, span } = articleOf(selected);
  const reading = readText(article, corpus.people);
  const quotation = quotationIn(reading, span);
  if (!quotation) return { state: 'too-little' };
  const own = ownReports(article, reading, corpus.reports);
  const { start, end } = quotation;
  const query = toQuery(reading, quotation);
  if (!query.keys.some(isContent)) return { state: 'too-little' };
  const { totals, repeated } = countDistinct(corpus.corpora, corpus.reports, own);
  const out = new Set([...own, ...repeated]);
  const ofSite = reportsOfSite(article.site, corpus.reports);
  const judged = judge({ quotation, places: [{ start, end }] }, reading, corpus, out, ofSite);
  if (judged.outlets.length === 0 && isForeign(article, reading, languagesOf(corpus, own)))
    return { state: 'language' };
  const { verdict } = ruleFor('statement', judged.speaker, judged.outlets);
  return {
    state: 'judged',
    quotation: { ...judged, verdict },
    corpus: totals,
    language: article.language,
  };
}

function languagesOf({ corpora, reports }: Corpus, own: ReadonlySet<IndexedReport>): Set<string> {
  const lists = corpora.map(named =>
    languagesIn(
      named,
      reports.filter(({ corpus }) => corpus === named.id),
      own,
    ),
  );
  return new Set(lists.flatMap(languages => [...languages]));
}

/** The paragraph of the selection as an article of one block, and where the selection lies in it. */
function articleOf({ text, before, after, ...source }: Selected): { article: Article; span: Span } {
  const collapse = (part: string) => part.replace(/\s+/g, ' ');
  const lead = collapse(before).trimStart();
  const inner = collapse(text);
  const whole = (lead + inner + collapse(after)).trimEnd();
  const span = { start: lead.length, end: lead.length + inner.length };
  const block = { kind: 'paragraph' as const, start: 0, end: whole.length };
  return {
    article: {
      title: '',
      outlet: null,
      published: null,
      ...source,
      text: whole,
      blocks: [block],
      marked: [],
    },
    span,
  };
}

/**
 * The words to judge: of the quotation of which most is selected, what is selected of it, where that is a
 * statement or most of the selection; else all that is selected. Null: no words at all.
 */
function quotationIn(reading: Reading, span: Span): Quotation | null {
  const firstWord = firstAtOrAfter(reading.words, span.start);
  const lastWord = firstAtOrAfter(reading.words, span.end) - 1;
  if (lastWord < firstWord) return null;
  const selected = within(reading, { firstWord, lastWord, speaker: null, facts: notBy(null) });
  const quoted = reading.quotations
    .filter(({ nested }) => !nested)
    .map(quotation => ({
      ...quotation,
      firstWord: Math.max(quotation.firstWord, firstWord),
      lastWord: Math.min(quotation.lastWord, lastWord),
    }))
    .filter(part => part.firstWord <= part.lastWord)
    .map(part => within(reading, part));
  const [longest] = quoted.sort((a, b) => length(b) - length(a));
  if (!longest) return selected;
  const is = longest.kind === 'statement' || 2 * length(longest) > length(selected);
  return is ? longest : selected;
}

function length({ firstWord, lastWord }: Quotation): number {
  return lastWord - firstWord + 1;
}

/** Some words of a reading as a quotation. */
function within(
  { text, words }: Reading,
  { firstWord, lastWord, speaker, facts }: Pick<Quotation, 'firstWord' | 'lastWord' | 'speaker' | 'facts'>,
): Quotation {
  const start = words[firstWord]?.start ?? 0;
  const wordEnd = words[lastWord]?.end ?? 0;
  // What ends the sentence belongs to it.
  const end = wordEnd + (/^[.,!?…]+/.exec(text.slice(wordEnd, wordEnd + 4))?.[0].length ?? 0);
  const span = { start, end };
  const kind = kindOf(text.slice(start, end));
  return {
    ...span,
    outer: span,
    block: 0,
    nested: false,
    continues: false,
    kind,
    speaker,
    facts,
    firstWord,
    lastWord,
  };
}
