import { indexCorpus } from '../../../src/core/corpus/index.ts';
import { lookUp } from '../../../src/core/corpus/look-up.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import type { Retriever } from './retriever.ts';

/** Ours. */
export const crossquote: Retriever = {
  name: 'Crossquote',
  most: 50_000,
  async build(reports) {
    const corpus = indexCorpus({
      format: 'crossquote-pack',
      version: 2,
      name: 'News',
      reports: [...reports],
    });
    const find = (quotation: string) => {
      const found = lookUp(
        corpus.passages,
        wordsOf(quotation).map(({ key }) => key),
      );
      return [...found.keys()].map(index => corpus.reports[index]?.report.id ?? '');
    };
    return [{ name: 'as it is', find }];
  },
};
