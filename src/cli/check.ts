/**
 * Checks a saved page against the bundled reports.
 *
 * Usage: npm run --silent check -- PAGE.html [--url URL] [--json]
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { check } from '../core/check.ts';
import { indexCorpus } from '../core/corpus/index.ts';
import { readCorpus } from './corpus.ts';
import { CommandError, explainError } from './errors.ts';
import { readPage } from './page.ts';
import { toTable } from './table.ts';

const USAGE = 'usage: npm run --silent check -- PAGE.html [--url URL] [--json]';

function run(args: string[]): string {
  const { page, url, json } = readOptions(args);
  const article = readPage(page, url);
  const corpus = indexCorpus(readCorpus(fileURLToPath(new URL('../../corpus', import.meta.url))));
  const result = check(article, corpus);
  return json ? JSON.stringify(result, null, 2) : toTable(result, process.stdout);
}

function readOptions(args: string[]): { page: string; url: string | null; json: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [page, ...more] = positionals;
  if (page === undefined || more.length > 0) throw new CommandError(USAGE);
  return { page, url: values.url ?? null, json: values.json };
}

try {
  console.log(run(process.argv.slice(2)));
} catch (error) {
  const line = explainError(error);
  if (line === null) throw error;
  console.error(line);
  process.exitCode = 2;
}
