import { check } from '../../src/core/check.ts';
import { type Corpus, indexCorpus } from '../../src/core/corpus/index.ts';
import type { Story } from './cases.ts';
import { type PageAnswers, pairUp } from './pairing.ts';

/** The answers for the pages of one story and the reports they were checked against. */
export interface StoryAnswers {
  corpus: Corpus;
  pages: PageAnswers[];
}

/** Checks every page of a story against the story's own reports. */
export function answer({ id, reports, pages }: Story): StoryAnswers {
  const corpus = indexCorpus({ format: 'crossquote-pack', version: 2, name: id, reports });
  return { corpus, pages: pages.map(page => pairUp(page, check(page.article, corpus).quotations)) };
}
