import type { Article } from './article.ts';
import { judge, readArticle } from './check.ts';
import type { Corpus, IndexedReport } from './corpus/index.ts';
import { lookUp, toSought } from './corpus/look-up.ts';
import type { Passage } from './corpus/passages.ts';
import { repeatedIn } from './hearing.ts';
import { type Query, toQuery } from './match/query.ts';
import { compare } from './match/relation.ts';
import { toFinding } from './match/report-finding.ts';
import { ruleFor } from './match/verdict.ts';
import type { CheckedQuotation, OutletFinding, ReportName } from './result.ts';

/** A passage that was worth aligning with a quotation. */
export interface Candidate extends ReportName {
  /** As printed. */
  text: string;
  /** What the alignment came to, or null where too little is common. */
  finding: OutletFinding | null;
  /** Share of the weight of both texts that is common, 0 to 1; null without a finding. */
  similarity: number | null;
}

/** How one quotation came by its verdict. */
export interface Explanation {
  quotation: CheckedQuotation;
  candidates: Candidate[];
  /** The line of the verdict table that holds. */
  rule: string;
  /** One speaker’s utterance in two wordings throughout: it may have been translated twice. */
  maybeTranslated: boolean;
}

/** Explains every quotation of an article, whether the article is on topic or not. */
export function explain(article: Article, corpus: Corpus): Explanation[] {
  const { reading, own, ofSite, printed } = readArticle(article, corpus);
  const out = new Set([...own, ...repeatedIn(corpus.reports)]);
  return printed.map(print => {
    const query = toQuery(reading, print.quotation);
    const quotation = judge(print, reading, corpus, out, ofSite);
    return {
      quotation,
      candidates: candidatesOf(query, corpus, out),
      rule: ruleFor(quotation.kind, quotation.speaker, quotation.outlets).when,
      maybeTranslated: quotation.outlets.some(isReworkedThroughout),
    };
  });
}

function candidatesOf(query: Query, corpus: Corpus, out: ReadonlySet<IndexedReport>): Candidate[] {
  const sought = toSought(query);
  return corpus.reports
    .filter(indexed => !out.has(indexed))
    .flatMap(indexed => lookUp(indexed.index, sought).map(passage => toCandidate(query, indexed, passage)));
}

function toCandidate(query: Query, indexed: IndexedReport, passage: Passage): Candidate {
  const { report, corpus } = indexed;
  const match = compare(query, indexed.reading, [passage]);
  const { text, words } = indexed.reading;
  const [first, last] = [words[passage.words[0] ?? 0], words[passage.words.at(-1) ?? 0]];
  return {
    corpus,
    report: report.id,
    text: text.slice(first?.start, last?.end),
    finding: match && toFinding(match, query, indexed),
    similarity: match?.similarity ?? null,
  };
}

/** Places at which words were exchanged from which a wording is another one throughout. */
const THROUGHOUT = 3;

function isReworkedThroughout({ relation, changes, diff }: OutletFinding): boolean {
  if (relation !== 'reworded' || changes.includes('speaker')) return false;
  const exchanged = diff.filter(([side], i) => side === '-' && diff[i + 1]?.[0] === '+');
  return exchanged.length >= THROUGHOUT;
}
