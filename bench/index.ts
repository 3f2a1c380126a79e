/**
 * Measures how right the program is and how fast.
 *
 * Usage: npm run --silent bench -- [--accuracy [dev|held-out] | --speed] [--json]
 *
 * Asked for the accuracy on `dev` alone, it lists every miss; `held-out` is only ever counted. Ends with
 * exit code 1 where something that was timed gave a wrong result.
 */
import { parseArgs } from 'node:util';
import { CommandError, explainError } from '../src/cli/errors.ts';
import type { Split } from './accuracy/cases.ts';
import { measureAccuracy } from './accuracy/index.ts';
import { listMisses } from './accuracy/misses.ts';
import { printAccuracy } from './accuracy/print.ts';
import { measureSpeed } from './speed/index.ts';
import { WrongResult } from './speed/measure.ts';
import { printSpeed } from './speed/print.ts';

const USAGE = 'usage: npm run --silent bench -- [--accuracy [dev|held-out] | --speed] [--json]';

const SPLITS: readonly Split[] = ['dev', 'held-out'];

interface Options {
  /** Parts of the accuracy benchmark to run. */
  splits: readonly Split[];
  /** Whether to list what went wrong, one by one. */
  inDetail: boolean;
  speed: boolean;
  json: boolean;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { accuracy: { type: 'boolean' }, speed: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const { accuracy = false, speed = false, json = false } = values;
  const split = SPLITS.find(name => name === positionals[0]);
  if (positionals.length > 0 && !(accuracy && split && positionals.length === 1))
    throw new CommandError(USAGE);
  const all = accuracy === speed;
  const splits = split ? [split] : SPLITS;
  return { splits: all || accuracy ? splits : [], inDetail: split !== undefined, speed: all || speed, json };
}

function run({ splits, inDetail, speed, json }: Options): void {
  const accuracy = splits.map(split => {
    const result = measureAccuracy(split);
    if (!json && inDetail && result.misses) console.log(`${listMisses(result.misses)}\n`);
    if (!json) console.log(printAccuracy(result));
    return result;
  });
  const times = speed ? measureSpeed() : null;
  if (json) console.log(JSON.stringify({ accuracy, speed: times }, null, 2));
  else if (times) console.log(printSpeed(times));
}

try {
  run(readOptions());
} catch (error) {
  const isWrong = error instanceof WrongResult;
  const line = isWrong ? `wrong result: ${error.message}` : explainError(error);
  if (line === null) throw error;
  console.error(line);
  process.exitCode = isWrong ? 1 : 2;
}
