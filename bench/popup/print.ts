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
      ['', 'written', 'painted', 'in the first frame'],
      ...popups.map(({ browser, written, painted, atOnce }) => [
        browser,
        inMilliseconds(written),
        inMilliseconds(painted),
        `${Math.round(100 * atOnce)} %`,
      ]),
    ]),
    '',
    'Milliseconds from the start of the popup’s script: medians, with the quartiles.',
    '',
  ].join('\n');
}
