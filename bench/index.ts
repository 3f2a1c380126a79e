/**
 * Measures how right the program is and how fast.
 *
 * Usage: npm run --silent bench -- [--accuracy [dev|held-out] | --speed] [--json]
 *
 * Asked for the accuracy on `dev` alone, it lists every miss; `held-out` is only ever counted. Ends with
 * exit code 1 where something that was timed gave a wrong result.
 */
import { parseArgs } from 'node:util';
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

/** @returns null for what cannot be understood */
function readOptions(): Options | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { accuracy: { type: 'boolean' }, speed: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const { accuracy = false, speed = false, json = false } = values;
  const split = SPLITS.find(name => name === positionals[0]);
  if (positionals.length > 0 && !(accuracy && split && positionals.length === 1)) return null;
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

function main(): void {
  const options = readOptions();
  if (!options) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  try {
    run(options);
  } catch (error) {
    if (!(error instanceof WrongResult)) throw error;
    console.error(`wrong result: ${error.message}`);
    process.exitCode = 1;
  }
}

main();
