import { machineLine } from '../machine.ts';
import { inMilliseconds } from '../speed/print.ts';
import { toColumns } from '../table.ts';
import type { PopupResult } from './index.ts';

/** Prints how soon a stored result is seen. */
export function printPopups({ machine, popups }: PopupResult): string {
  return [
    `A stored result in the popup, on ${machineLine(machine)}`,
    '',
    toColumns([
      ['', 'script started', 'written', 'in 16.7 ms', 'painted', 'in the first frame'],
      ...popups.map(({ browser, started, written, inTime, painted, atOnce }) => [
        browser,
        inMilliseconds(started),
        inMilliseconds(written),
        inPercent(inTime),
        inMilliseconds(painted),
        inPercent(atOnce),
      ]),
    ]),
    '',
    'Milliseconds: medians, with the quartiles; from the start of the popup’s script, but for that start itself,',
    'which counts from the opening of the popup’s page.',
    '',
  ].join('\n');
}

function inPercent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
