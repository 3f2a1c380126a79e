import { Index } from 'flexsearch';
import { builtOf, documentsOf, MOST_HITS, termsOf } from './documents.ts';
import type { Retriever } from './retriever.ts';

/**
 * Whole words only; `suggest` lets any of them be enough. `resolution: 1` takes away the rank by how early in the
 * paragraph a word stands, which says nothing of a quotation.
 */
export const flexSearch: Retriever = {
  name: 'FlexSearch',
  most: 10_000,
  async build(reports) {
    const documents = documentsOf(reports);
    const index = new Index({ tokenize: 'strict', encode: termsOf, resolution: 1, cache: false });
    for (const { id, text } of documents) index.add(id, text);
    return builtOf(documents, terms =>
      index.search(terms.join(' '), { limit: MOST_HITS, suggest: true }).map(Number),
    );
  },
};
