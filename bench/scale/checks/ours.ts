import type { Article } from '../../../src/core/article.ts';
import { check } from '../../../src/core/check.ts';
import { indexCorpus } from '../../../src/core/corpus/index.ts';
import { IndexBuilder } from '../../../src/core/corpus/index-builder.ts';
import type { Report } from '../../../src/core/corpus/report.ts';
import type { SearchIndex } from '../../../src/core/corpus/search-index.ts';
import { shortlist } from '../../../src/core/corpus/shortlist.ts';
import { readText } from '../../../src/core/quotes/reading.ts';
import type { Check } from '../../../src/core/result.ts';
import { termsOf } from '../../../src/core/topic.ts';

/** Milliseconds of each step of a check, in their order. */
export interface Steps {
  /** Reading the article: its words, quotations and speakers. */
  article: number;
  /** Finding the reports worth reading. */
  shortlist: number;
  /** Reading them. */
  reports: number;
  /** Looking the quotations up in them, aligning, judging. */
  matching: number;
}

/** A check as it is done with a search index. */
export interface Checked {
  check: Check;
  steps: Steps;
  /** Ids of the reports that were read. */
  read: string[];
}

export function buildIndex(reports: Iterable<Report>): SearchIndex {
  const builder = new IndexBuilder();
  for (const { text } of reports) builder.add(text);
  return builder.finish();
}

/** Checks an article with the reports that the index names; nothing is remembered from earlier checks. */
export function checkWith(index: SearchIndex, reports: readonly Report[], article: Article): Checked {
  const clock = new Clock();
  const reading = readText(article, null);
  const quotations = reading.quotations.map(({ firstWord, lastWord }) =>
    reading.words.slice(firstWord, lastWord + 1).map(({ key }) => key),
  );
  const terms = termsOf(reading);
  const steps = { article: clock.lap(), shortlist: 0, reports: 0, matching: 0 };
  const numbers = shortlist(index, { quotations, terms });
  steps.shortlist = clock.lap();
  const listed = numbers.map(number => reports[number] as Report);
  const corpus = indexCorpus([{ id: 'news', name: 'News', reports: listed }]);
  steps.reports = clock.lap();
  const result = check(article, corpus);
  steps.matching = clock.lap();
  return { check: result, steps, read: listed.map(({ id }) => id) };
}

class Clock {
  private last = performance.now();

  /** Milliseconds since the last lap. */
  lap(): number {
    const before = this.last;
    this.last = performance.now();
    return this.last - before;
  }
}
