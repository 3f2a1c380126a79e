/**
 * Measures how right the program is and how fast.
 *
 * Usage: npm run --silent bench -- [--accuracy [dev|held-out]] [--json]
 *
 * Asked for the accuracy on `dev` alone, it lists every miss; `held-out` is only ever counted.
 */
import { parseArgs } from 'node:util';
import type { Split } from './accuracy/cases.ts';
import { measureAccuracy } from './accuracy/index.ts';
import { listMisses } from './accuracy/misses.ts';
import { printAccuracy } from './accuracy/print.ts';

const USAGE = 'usage: npm run --silent bench -- [--accuracy [dev|held-out]] [--json]';

const SPLITS: readonly Split[] = ['dev', 'held-out'];

interface Options {
  splits: readonly Split[];
  /** Whether to list what went wrong, one by one. */
  inDetail: boolean;
  json: boolean;
}

/** @returns null for what cannot be understood */
function readOptions(): Options | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { accuracy: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const { accuracy, json } = values;
  if (positionals.length === 0) return { splits: SPLITS, inDetail: false, json };
  const split = SPLITS.find(name => name === positionals[0]);
  if (!accuracy || !split || positionals.length > 1) return null;
  return { splits: [split], inDetail: true, json };
}

function run({ splits, inDetail, json }: Options): void {
  const accuracy = splits.map(measureAccuracy);
  if (json) {
    console.log(JSON.stringify({ accuracy }, null, 2));
    return;
  }
  for (const result of accuracy) {
    if (inDetail && result.misses) console.log(`${listMisses(result.misses)}\n`);
    console.log(printAccuracy(result));
  }
}

const options = readOptions();
if (options) run(options);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
