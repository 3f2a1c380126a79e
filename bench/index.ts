/**
 * Measures how right the program is, how fast, how it bears large corpora, and what it costs the page it is used on.
 *
 * Usage: npm run --silent bench -- [--accuracy [dev|held-out] | --speed | --scale | --page | --popup] [--json]
 *
 * Asked for the accuracy on `dev` alone, it lists every miss; `held-out` is only ever counted. Ends with
 * exit code 1 where something that was timed gave a wrong result. What it costs the page, and how soon the popup shows
 * a result, is measured in browsers: only when asked for.
 */
import { parseArgs } from 'node:util';
import { CommandError, explainError } from '../src/cli/errors.ts';
import type { Split } from './accuracy/cases.ts';
import { measureAccuracy } from './accuracy/index.ts';
import { listMisses } from './accuracy/misses.ts';
import { printAccuracy } from './accuracy/print.ts';
import { measurePages } from './page/index.ts';
import { printPages } from './page/print.ts';
import { measurePopups } from './popup/index.ts';
import { printPopups } from './popup/print.ts';
import { measureScale, verifyScale } from './scale/index.ts';
import { printScale } from './scale/print.ts';
import { measureSpeed } from './speed/index.ts';
import { WrongResult } from './speed/measure.ts';
import { printSpeed } from './speed/print.ts';

const USAGE =
  'usage: npm run --silent bench -- [--accuracy [dev|held-out] | --speed | --scale | --page | --popup] [--json]';

const SPLITS: readonly Split[] = ['dev', 'held-out'];

interface Options {
  /** Parts of the accuracy benchmark to run. */
  splits: readonly Split[];
  /** Whether to list what went wrong, one by one. */
  inDetail: boolean;
  speed: boolean;
  scale: boolean;
  page: boolean;
  popup: boolean;
  json: boolean;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      accuracy: { type: 'boolean' },
      speed: { type: 'boolean' },
      scale: { type: 'boolean' },
      page: { type: 'boolean' },
      popup: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const {
    accuracy = false,
    speed = false,
    scale = false,
    page = false,
    popup = false,
    json = false,
  } = values;
  const split = SPLITS.find(name => name === positionals[0]);
  if (positionals.length > 0 && !(accuracy && split && positionals.length === 1))
    throw new CommandError(USAGE);
  const usual = !accuracy && !speed && !scale && !page && !popup;
  const splits = split ? [split] : SPLITS;
  return {
    splits: usual || accuracy ? splits : [],
    inDetail: split !== undefined,
    speed: usual || speed,
    scale: usual || scale,
    page,
    popup,
    json,
  };
}

async function run({ splits, inDetail, speed, scale, page, popup, json }: Options): Promise<void> {
  const show = (text: string) => {
    if (!json) console.log(text);
  };
  const accuracy = splits.map(split => {
    const result = measureAccuracy(split);
    if (inDetail && result.misses) show(`${listMisses(result.misses)}\n`);
    show(printAccuracy(result));
    return result;
  });
  const times = speed ? measureSpeed() : null;
  if (times) show(printSpeed(times));
  const large = scale ? await measureScale() : null;
  if (large) show(printScale(large));
  const pages = page ? await measurePages() : null;
  if (pages) show(printPages(pages));
  const popups = popup ? await measurePopups() : null;
  if (popups) show(printPopups(popups));
  if (json) console.log(JSON.stringify({ accuracy, speed: times, ...large, pages, popups }, null, 2));
  if (large) verifyScale(large);
}

try {
  await run(readOptions());
} catch (error) {
  const isWrong = error instanceof WrongResult;
  const line = isWrong ? `wrong result: ${error.message}` : explainError(error);
  if (line === null) throw error;
  console.error(line);
  process.exitCode = isWrong ? 1 : 2;
}
