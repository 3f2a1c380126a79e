import type { Report } from '../../../src/core/corpus/report.ts';
import { FUNCTION_WORDS } from '../../../src/core/text/lexicon.ts';
import type { Built, Way } from './retriever.ts';

/** A paragraph: what the peers index, since it is what a quotation is compared with. */
export interface Document {
  /** Position in the list. */
  id: number;
  text: string;
  /** Id of its report. */
  report: string;
}

export function documentsOf(reports: readonly Report[]): Document[] {
  let id = 0;
  return reports.flatMap(report =>
    report.text.split('\n').map(text => ({ id: id++, text, report: report.id })),
  );
}

/** The words of matter of a text, in lower case: without function words every peer is faster and finds no less. */
export function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter(word => !FUNCTION_WORDS.has(word));
}

/** How many paragraphs a peer may name for one quotation; enough for every report that carries it. */
export const MOST_HITS = 100;
/** Words of a quotation that are asked for where not all are. */
const FEW = [4, 8, 12];

/**
 * Asks a peer for all words of a quotation, or for the rarest few: the longest lists of hits are what costs it most.
 *
 * @param search gives the ids of the best documents for some terms, any of which is enough, best first
 */
export function builtOf(documents: readonly Document[], search: (terms: string[]) => number[]): Built {
  const reportOf = documents.map(({ report }) => report);
  const find = (terms: string[]) => [...new Set(search(terms).map(id => reportOf[id] ?? ''))];
  return {
    ways(reports) {
      const frequencies = countDocuments(documentsOf(reports));
      const rarest = (quotation: string) =>
        [...new Set(termsOf(quotation))]
          .filter(term => frequencies.has(term))
          .sort((a, b) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0));
      return [
        { name: 'all words', find: quotations => quotations.map(each => find(rarest(each))) },
        ...FEW.map(
          (few): Way => ({
            name: `${few} rarest words`,
            find: quotations => quotations.map(each => find(rarest(each).slice(0, few))),
          }),
        ),
      ];
    },
  };
}

/** In how many documents each term stands. */
function countDocuments(documents: readonly Document[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { text } of documents) {
    for (const term of new Set(termsOf(text))) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}
