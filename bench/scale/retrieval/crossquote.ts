import { shortlist } from '../../../src/core/corpus/shortlist.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { buildIndex } from '../checks/ours.ts';
import type { Retriever } from './retriever.ts';

/** Ours. The story of an article is left out: a quotation alone has none. */
export const crossquote: Retriever = {
  name: 'Crossquote',
  most: 50_000,
  async build(reports) {
    const index = buildIndex(reports);
    const ids = reports.map(({ id }) => id);
    const find = (quotation: string) => {
      const quotations = [wordsOf(quotation).map(({ key }) => key)];
      const { story, others } = shortlist(index, { quotations, terms: new Set() });
      return [...story, ...others].map(number => ids[number] ?? '');
    };
    return { ways: () => [{ name: 'as it is', find }] };
  },
};
