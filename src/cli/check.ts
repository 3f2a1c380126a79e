/**
 * Checks a saved page against the bundled reports, or those of a pack.
 *
 * Usage: npm run --silent check -- PAGE.html [--url URL] [--corpus PACK.json] [--json | --explain]
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Article } from '../core/article.ts';
import { check } from '../core/check.ts';
import { ALONE, type Corpus, indexCorpus } from '../core/corpus/index.ts';
import { IndexBuilder } from '../core/corpus/index-builder.ts';
import type { Pack } from '../core/corpus/report.ts';
import { shortlisted, wantedOf } from '../core/corpus/shortlist.ts';
import { explain } from '../core/explain.ts';
import { readCorpus } from './corpus.ts';
import { CommandError, explainError } from './errors.ts';
import { toExplanation } from './explanation.ts';
import { goToCaller, readPack } from './files.ts';
import { readPage } from './page.ts';
import { plain } from './print.ts';
import { toTable } from './table.ts';

const USAGE =
  'usage: npm run --silent check -- PAGE.html [--url URL] [--corpus PACK.json] [--json | --explain]';

function run(args: string[]): string {
  const options = readOptions(args);
  if (options === null) return USAGE;
  const { page, url, pack, format } = options;
  const article = readPage(page, url);
  const corpus = corpusFor(article, pack === null ? bundled() : readPack(pack));
  if (format === 'explain') return toExplanation(explain(article, corpus));
  const result = check(article, corpus);
  return format === 'json' ? JSON.stringify(result, null, 2) : toTable(result, process.stdout);
}

/** A large pack is not read whole: what is worth reading of it for the page is found by an index first. */
function corpusFor(article: Article, pack: Pack): Corpus {
  if (pack.reports.length === 0) throw new CommandError('the pack holds no report to compare the page with');
  const builder = new IndexBuilder();
  for (const { text } of pack.reports) builder.add(text);
  return indexCorpus([shortlisted({ id: ALONE, ...pack }, builder.finish(), wantedOf(article))]);
}

function bundled(): Pack {
  return readCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
}

interface Options {
  page: string;
  url: string | null;
  /** The file of a pack, or null for the bundled reports. */
  pack: string | null;
  format: 'table' | 'json' | 'explain';
}

/** @returns null where help is asked for */
function readOptions(args: string[]): Options | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      corpus: { type: 'string' },
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const [page, ...more] = positionals;
  if (!page || more.length > 0 || (values.json && values.explain)) throw new CommandError(USAGE);
  const format = values.json ? 'json' : values.explain ? 'explain' : 'table';
  return { page, url: values.url ?? null, pack: values.corpus ?? null, format };
}

goToCaller();
try {
  console.log(run(process.argv.slice(2)));
} catch (error) {
  const line = explainError(error);
  if (line === null) throw error;
  console.error(plain(line));
  process.exitCode = 2;
}
