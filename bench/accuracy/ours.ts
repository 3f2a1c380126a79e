import { check } from '../../src/core/check.ts';
import { indexCorpus } from '../../src/core/corpus/index.ts';
import type { Story } from './cases.ts';
import { type PageAnswers, pairUp } from './pairing.ts';

/** Checks every page of some stories against the reports of its own story. */
export function answer(stories: Story[]): PageAnswers[] {
  return stories.flatMap(({ id, reports, pages }) => {
    const corpus = indexCorpus({ format: 'crossquote-pack', version: 1, name: id, reports });
    return pages.map(page => pairUp(page, check(page.article, corpus).quotations));
  });
}
