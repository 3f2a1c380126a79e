import type { Report } from '../../../src/core/corpus/report.ts';

/** Something that finds the reports worth comparing with a quotation. */
export interface Retriever {
  name: string;
  /** The largest corpus, in reports, that it answers about in a bearable time. */
  most: number;
  /** @returns the ways of asking the one index that was built */
  build(reports: readonly Report[]): Promise<Way[]>;
}

/** A way of asking an index. */
export interface Way {
  name: string;
  /** The ids of the reports that may carry a quotation, each once. */
  find(quotation: string): string[];
}
