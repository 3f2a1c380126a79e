/**
 * Shows what a report does to the verdicts of a corpus: checks every other report of its folder as a page, without
 * it and with it.
 *
 * Usage: npm run --silent effect -- corpus/REPORT.md
 */
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../core/check.ts';
import { type Corpus, indexCorpus } from '../core/corpus/index.ts';
import { parseReport } from '../core/corpus/markdown.ts';
import type { Report } from '../core/corpus/report.ts';
import { toArticle } from '../core/corpus/report-article.ts';
import type { Check, Verdict } from '../core/result.ts';
import { readCorpus } from './corpus.ts';
import { CommandError, explainError } from './errors.ts';
import { goToCaller, readFile } from './files.ts';
import { plain } from './print.ts';
import { toTable } from './table.ts';

const USAGE = 'usage: npm run --silent effect -- corpus/REPORT.md';

function run(args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CommandError(USAGE);
  const report = parseReport(readFile(file).toString('utf8'), file);
  const pack = readCorpus(dirname(file));
  const others = pack.reports.filter(({ id }) => id !== report.id);
  if (others.length === pack.reports.length) throw new CommandError(`${file}: not a report of its folder`);
  const [without, all] = [indexCorpus({ ...pack, reports: others }), indexCorpus(pack)];
  return [toTable(check(toArticle(report), all), process.stdout), '', ...changes(others, without, all)].join(
    '\n',
  );
}

function changes(others: readonly Report[], without: Corpus, all: Corpus): string[] {
  const lines = others.flatMap(other => {
    const [before, after] = [without, all].map(corpus => verdicts(check(toArticle(other), corpus)));
    return [...(after ?? [])].flatMap(([text, verdict]) => {
      const earlier = before?.get(text) ?? null;
      return earlier === verdict
        ? []
        : [`  ${other.outlet}: “${text}” ${earlier ?? 'not judged'} → ${verdict ?? 'not judged'}`];
    });
  });
  if (lines.length === 0) return ['No verdict of another report changes.'];
  return ['Verdicts of other reports that change:', ...lines.map(plain)];
}

function verdicts({ quotations }: Check): Map<string, Verdict> {
  return new Map(quotations.map(({ text, verdict }) => [text, verdict]));
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
