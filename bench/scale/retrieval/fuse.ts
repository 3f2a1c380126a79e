import Fuse from 'fuse.js';
import { documentsOf, MOST_HITS } from './documents.ts';
import type { Retriever } from './retriever.ts';

/** Scans all paragraphs for the letters of the quotation, wherever they stand. */
export const fuse: Retriever = {
  name: 'fuse.js',
  most: 100,
  async build(reports) {
    const documents = documentsOf(reports);
    const texts = documents.map(({ text }) => text);
    const index = new Fuse(texts, { ignoreLocation: true, ignoreFieldNorm: true });
    const find = (quotation: string) => {
      const hits = index.search(quotation, { limit: MOST_HITS });
      return [...new Set(hits.map(({ refIndex }) => documents[refIndex]?.report ?? ''))];
    };
    return { ways: () => [{ name: 'letter by letter', find: quotations => quotations.map(find) }] };
  },
};
