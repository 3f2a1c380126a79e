import { machineLine } from '../machine.ts';
import { toColumns } from '../table.ts';
import type { SpeedResult } from './index.ts';
import type { Timing } from './measure.ts';

/** Prints the times as a table, and what they were taken on. */
export function printSpeed({ machine, contests }: SpeedResult): string {
  return [
    `Speed on ${machineLine(machine)}`,
    '',
    toColumns([
      ['', 'crossquote', 'baseline', 'ratio', 'runs', 'which baseline'],
      ...contests.map(({ name, ours, baseline, ratio }) => [
        name,
        inMilliseconds(ours),
        inMilliseconds(baseline),
        ratio < 10 ? ratio.toPrecision(2) : ratio.toFixed(0),
        String(ours.runs),
        baseline.name,
      ]),
    ]),
    '',
    'Medians, with the quartiles, in milliseconds. Every timed run’s result is verified.',
    '',
  ].join('\n');
}

/** The median and the quartiles. */
export function inMilliseconds({ median, lowerQuartile, upperQuartile }: Timing): string {
  return `${inShort(median)} (${inShort(lowerQuartile)}–${inShort(upperQuartile)})`;
}

function inShort(time: number): string {
  return time < 10 ? time.toFixed(2) : time.toFixed(0);
}
