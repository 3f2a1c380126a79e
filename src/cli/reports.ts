import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseReport, ReportFileError } from '../core/corpus/markdown.ts';
import { checkReport } from '../core/corpus/pack.ts';
import { PackError } from '../core/corpus/pack-error.ts';
import type { Report } from '../core/corpus/report.ts';
import { toReport } from '../core/corpus/report-article.ts';
import { CommandError, explainError } from './errors.ts';
import { ask, parseJson, readFile } from './files.ts';
import { readPage } from './page.ts';

/** An input that could not be read. */
export interface Bad {
  /** As given, with the line in it where there is one. */
  file: string;
  reason: string;
}

/** What was read, and what could not be. */
export interface Inputs {
  reports: Report[];
  bad: Bad[];
}

/** One report, or the reason why there is none, and where it was read. */
interface Item {
  file: string;
  read(): Report;
}

const READERS: Record<string, (file: string) => Item[]> = {
  '.md': file => [{ file, read: () => parseReport(readFile(file).toString('utf8'), file) }],
  '.html': file => [{ file, read: () => toReport(readPage(file, null)) }],
  '.htm': file => [{ file, read: () => toReport(readPage(file, null)) }],
  '.jsonl': linesOf,
};

/**
 * Reads reports from Markdown files, saved pages, files of JSON lines, and folders of all these, in the order
 * given, those of a folder by name. A bad one is told and passed over.
 */
export function readReports(inputs: readonly string[]): Inputs {
  const bad: Bad[] = [];
  const reports: Report[] = [];
  const taken = new Map<string, string>();
  for (const { file, read } of inputs.flatMap(input => itemsOf(input, bad))) {
    try {
      const report = read();
      const earlier = taken.get(report.id);
      if (earlier !== undefined) throw new CommandError(`id: ${report.id} is the id of ${earlier} already`);
      taken.set(report.id, file);
      reports.push(report);
    } catch (error) {
      bad.push(toBad(file, error));
    }
  }
  return { reports, bad };
}

function itemsOf(input: string, bad: Bad[]): Item[] {
  const orNone = <T>(file: string, read: () => T[]): T[] => {
    try {
      return read();
    } catch (error) {
      bad.push(toBad(file, error));
      return [];
    }
  };
  return orNone(input, () => filesAt(input)).flatMap(file => orNone(file, () => itemsIn(file)));
}

/** The file that an input names, or those in its folder. */
function filesAt(input: string): string[] {
  const status = ask(input, () => statSync(input, { throwIfNoEntry: false }));
  if (!status) throw new CommandError('no such file or folder');
  if (!status.isDirectory()) return [input];
  const names = ask(input, () => readdirSync(input))
    .filter(name => extname(name).toLowerCase() in READERS && name !== 'README.md')
    .sort();
  if (names.length === 0) throw new CommandError('no reports in this folder (.md, .html, .jsonl)');
  return names.map(name => join(input, name));
}

function itemsIn(file: string): Item[] {
  const items = READERS[extname(file).toLowerCase()];
  if (!items) throw new CommandError('no report: neither .md nor .html nor .jsonl');
  return items(file);
}

/** A report to a line, as it stands in a pack; a key that may be null may be missing. */
function linesOf(file: string): Item[] {
  const lines = readFile(file).toString('utf8').split(/\r?\n/);
  if (lines.every(line => line.trim() === '')) throw new CommandError('no reports in this file');
  return lines.flatMap((line, index) =>
    line.trim() === ''
      ? []
      : [
          {
            file: `${file}:${index + 1}`,
            read: () => checkReport({ ...OPTIONAL, ...record(parseJson(line)) }),
          },
        ],
  );
}

const OPTIONAL = { kind: 'report', title: null, published: null, added: null };

function record(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new PackError('', 'must be an object');
}

function toBad(file: string, error: unknown): Bad {
  if (error instanceof ReportFileError) return { file: `${file}:${error.line}`, reason: error.reason };
  const line = explainError(error);
  if (line === null) throw error;
  return { file, reason: line.startsWith(`${file}: `) ? line.slice(file.length + 2) : line };
}
