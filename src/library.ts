/** What others can use of Crossquote from Node, or anywhere else: strings in, a check out. See docs/library.md. */
export type { Article, Block, Span } from './core/article.ts';
export { check } from './core/check.ts';
export { type Corpus, indexCorpus, type NamedReports } from './core/corpus/index.ts';
export { IndexBuilder } from './core/corpus/index-builder.ts';
export { parseReport, ReportFileError } from './core/corpus/markdown.ts';
export { checkReport, parsePack } from './core/corpus/pack.ts';
export { PackError } from './core/corpus/pack-error.ts';
export { PACK_VERSION, type Pack, type Report } from './core/corpus/report.ts';
export { toArticle, toReport } from './core/corpus/report-article.ts';
export { fromBlock, IndexUnusable, type SearchIndex, toBlock } from './core/corpus/search-index.ts';
export { shortlisted, type Wanted, wantedOf } from './core/corpus/shortlist.ts';
export { updateIndex } from './core/corpus/update-index.ts';
export { type Explanation, explain } from './core/explain.ts';
export { passageLink } from './core/passage-link.ts';
export type * from './core/result.ts';
export { reportKey } from './core/result.ts';
