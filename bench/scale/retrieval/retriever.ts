import type { Article } from '../../../src/core/article.ts';
import type { Report } from '../../../src/core/corpus/report.ts';

/** Something that finds the reports worth comparing with a quotation. */
export interface Retriever {
  name: string;
  /** The largest corpus, in reports, that it answers about in a bearable time. */
  most: number;
  build(reports: readonly Report[]): Promise<Built>;
}

/** An index that was built. */
export interface Built {
  /** The ways of asking it; what only they need is not counted as part of the index. */
  ways(reports: readonly Report[]): Way[];
}

/** A way of asking an index. */
export interface Way {
  name: string;
  /**
   * Finds for each of some quotations of one article the ids of the reports that may carry it, each once.
   */
  find(quotations: readonly string[], article: Article): readonly string[][];
}
