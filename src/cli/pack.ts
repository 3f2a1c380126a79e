/**
 * Makes a pack of reports, or checks packs.
 *
 * Usage: npm run --silent pack -- DIR|FILES… -o pack.json [--name NAME]
 *        npm run --silent pack -- --check PACKS…
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePack } from '../core/corpus/pack.ts';
import { PACK_VERSION } from '../core/corpus/report.ts';
import { CommandError, explainError } from './errors.ts';
import { goToCaller, readPack } from './files.ts';
import { plain } from './print.ts';
import { type Bad, readReports } from './reports.ts';

const USAGE = `usage: npm run --silent pack -- DIR|FILES… -o pack.json [--name NAME]
       npm run --silent pack -- --check PACKS…`;

interface Options {
  inputs: string[];
  output: string | null;
  name: string | null;
  check: boolean;
}

/** @returns the exit code: 0 for all well, 1 where something was left out or is no pack */
function run(args: string[]): number {
  const options = readOptions(args);
  if (options === null) {
    console.log(USAGE);
    return 0;
  }
  return options.check ? checkPacks(options.inputs) : makePack(options);
}

/** @returns null where help is asked for */
function readOptions(args: string[]): Options | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      name: { type: 'string' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const { output = null, name = null, check } = values;
  const isMaking = output !== null && !check;
  const isChecking = check && output === null && name === null;
  if (positionals.length === 0 || !(isMaking || isChecking)) throw new CommandError(USAGE);
  return { inputs: positionals, output, name, check };
}

function makePack({ inputs, output, name }: Options): number {
  const { reports, bad } = readReports(inputs);
  for (const line of bad) complain(line);
  if (output === null || reports.length === 0) throw new CommandError('no report to make a pack of');
  const pack = parsePack({
    format: 'crossquote-pack',
    version: PACK_VERSION,
    name: name?.trim() || basename(output).replace(/\.json$/, ''),
    reports,
  });
  write(output, `${JSON.stringify(pack)}\n`);
  const left = bad.length > 0 ? `, ${bad.length} left out` : '';
  console.log(`${output}: ${reports.length} ${reports.length === 1 ? 'report' : 'reports'}${left}`);
  return bad.length > 0 ? 1 : 0;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new CommandError(`${file}: cannot be written (${(error as Error).message})`);
  }
}

function checkPacks(files: string[]): number {
  let code = 0;
  for (const file of files) {
    try {
      const { name, reports } = readPack(file);
      console.log(
        plain(`${file}: “${name}”, ${reports.length} ${reports.length === 1 ? 'report' : 'reports'}`),
      );
    } catch (error) {
      const line = explainError(error);
      if (line === null) throw error;
      console.error(plain(line));
      code = 1;
    }
  }
  return code;
}

function complain({ file, reason }: Bad): void {
  console.error(plain(`${file}: ${reason}`));
}

goToCaller();
try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const lines = explainError(error);
  if (lines === null) throw error;
  for (const line of lines.split('\n')) console.error(plain(line));
  process.exitCode = 2;
}
