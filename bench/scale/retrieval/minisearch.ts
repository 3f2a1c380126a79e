import MiniSearch from 'minisearch';
import { builtOf, type Document, documentsOf, MOST_HITS, termsOf } from './documents.ts';
import type { Retriever } from './retriever.ts';

/** Whole words only (its default); any of them is enough, ranked by BM25+. */
export const miniSearch: Retriever = {
  name: 'MiniSearch',
  most: 10_000,
  async build(reports) {
    const documents = documentsOf(reports);
    const index = new MiniSearch<Document>({
      fields: ['text'],
      tokenize: termsOf,
      processTerm: term => term,
      searchOptions: { combineWith: 'OR' },
    });
    index.addAll(documents);
    return builtOf(documents, terms => {
      const hits = index.search(terms.join(' ')).slice(0, MOST_HITS);
      return hits.map(({ id }) => id);
    });
  },
};
