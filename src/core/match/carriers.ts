import type { Corpus, IndexedReport } from '../corpus/index.ts';
import { lookUp } from '../corpus/look-up.ts';
import { isContent } from '../text/lexicon.ts';
import type { Carrier } from './copies.ts';
import type { Query } from './query.ts';
import { compare } from './relation.ts';
import { toFinding } from './report-finding.ts';

/**
 * The reports that carry something of a quotation, in the corpus's order.
 *
 * @param left reports that are left out
 */
export function carriersOf(query: Query, corpus: Corpus, left: ReadonlySet<IndexedReport>): Carrier[] {
  // Who else says “of the” proves nothing.
  if (query.quotation.kind === 'phrase' && !query.keys.some(isContent)) return [];
  return [...lookUp(corpus.passages, query.keys)].flatMap(([index, passages]) => {
    const indexed = corpus.reports[index];
    if (!indexed || left.has(indexed)) return [];
    const match = compare(query, indexed.reading, passages);
    return match ? [{ indexed, match, finding: toFinding(match, query, indexed) }] : [];
  });
}
