import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packReports } from '../core/corpus/markdown.ts';
import { PackError } from '../core/corpus/pack-error.ts';
import type { Pack } from '../core/corpus/report.ts';

/**
 * Reads a folder of report files as one pack, ordered by file name.
 *
 * @throws ReportFileError on the first broken file, named with its folder.
 */
export function readCorpus(folder: string): Pack {
  const names = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md');
  if (names.length === 0) throw new PackError('', `${folder}: no report files in this folder`);
  const paths = names.sort().map(name => join(folder, name));
  return packReports(
    'Alaska summit, August 2025',
    paths.map(path => ({ file: path, markdown: readFileSync(path, 'utf8') })),
  );
}
