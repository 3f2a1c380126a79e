import { create, insert, search, type Tokenizer } from '@orama/orama';
import { builtOf, documentsOf, MOST_HITS, termsOf } from './documents.ts';
import type { Retriever } from './retriever.ts';

/** Behind every word, since Orama takes a word for the beginning of longer ones. */
const END = '\n';

const tokenizer: Tokenizer = {
  language: 'english',
  normalizationCache: new Map(),
  tokenize: text => termsOf(text).map(term => term + END),
};

/** Any word is enough (`threshold: 1`), ranked by BM25. */
export const orama: Retriever = {
  name: 'Orama',
  most: 10_000,
  async build(reports) {
    const documents = documentsOf(reports);
    const index = create({ schema: { text: 'string' }, components: { tokenizer } });
    for (const { id, text } of documents) await insert(index, { id: String(id), text });
    return builtOf(documents, terms => {
      const results = search(index, { term: terms.join(' '), threshold: 1, limit: MOST_HITS });
      if (results instanceof Promise) throw new Error('Orama answers later');
      return results.hits.map(({ id }) => Number(id));
    });
  },
};
