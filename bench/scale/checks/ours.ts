import type { Article } from '../../../src/core/article.ts';
import { check } from '../../../src/core/check.ts';
import { indexCorpus } from '../../../src/core/corpus/index.ts';
import { IndexBuilder } from '../../../src/core/corpus/index-builder.ts';
import type { Report } from '../../../src/core/corpus/report.ts';
import type { SearchIndex } from '../../../src/core/corpus/search-index.ts';
import { shortlist, wantedOf } from '../../../src/core/corpus/shortlist.ts';
import type { Check } from '../../../src/core/result.ts';

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
  /** Numbers of the reports that were read. */
  read: number[];
}

export function buildIndex(reports: Iterable<Report>): SearchIndex {
  const builder = new IndexBuilder();
  for (const { text } of reports) builder.add(text);
  return builder.finish();
}

/**
 * Checks an article with the reports that the index names.
 *
 * @param reports what was taken apart of them is remembered as long as these very objects are (`parseOnce`)
 */
export function checkWith(index: SearchIndex, reports: readonly Report[], article: Article): Checked {
  const clock = new Clock();
  const wanted = wantedOf(article);
  const steps = { article: clock.lap(), shortlist: 0, reports: 0, matching: 0 };
  const { story, others } = shortlist(index, wanted);
  steps.shortlist = clock.lap();
  const pick = (numbers: number[]) => numbers.map(number => reports[number] as Report);
  const named = { id: 'news', name: 'News', size: reports.length, languages: ['en'] };
  const corpus = indexCorpus([{ ...named, story: pick(story), others: pick(others) }]);
  steps.reports = clock.lap();
  const result = check(article, corpus);
  steps.matching = clock.lap();
  return { check: result, steps, read: [...story, ...others] };
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
