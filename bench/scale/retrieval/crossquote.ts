import { shortlist, wantedOf } from '../../../src/core/corpus/shortlist.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { buildIndex } from '../checks/ours.ts';
import type { Retriever } from './retriever.ts';

/**
 * Ours: as a check asks, for all quotations of a page and its story together, so that the same reports are named for
 * each; and each quotation alone, without its story. What the article is read for is known before, as to the peers.
 */
export const crossquote: Retriever = {
  name: 'Crossquote',
  most: 50_000,
  async build(reports) {
    const index = buildIndex(reports);
    const ids = reports.map(({ id }) => id);
    const look = (quotations: readonly string[], terms: ReadonlySet<string>) => {
      const keys = quotations.map(quotation => wordsOf(quotation).map(({ key }) => key));
      const { story, others } = shortlist(index, { quotations: keys, terms });
      return [...story, ...others].map(number => ids[number] ?? '');
    };
    return {
      ways: () => [
        {
          name: 'a page at once',
          find(quotations, article) {
            const found = look(quotations, wantedOf(article).terms);
            return quotations.map(() => found);
          },
        },
        { name: 'one by one', find: quotations => quotations.map(each => look([each], new Set())) },
      ],
    };
  },
};
