import { machineLine } from '../machine.ts';
import { inMilliseconds } from '../speed/print.ts';
import { toColumns } from '../table.ts';
import { CHECKS } from './fifty-checks.ts';
import type { PageCost, PageResult } from './index.ts';
import type { LargeCorpusCost } from './large-corpus.ts';

/** Prints what checks cost as two tables, and what they were measured on. */
export function printPages({ machine, sizes, pages, ratio, scriptRatio, largeCorpus }: PageResult): string {
  return [
    `Pages in ${machine.chromium} on ${machineLine(machine)}`,
    '',
    timesTable(pages),
    '',
    'Milliseconds: medians, with the quartiles, over fresh tabs. Check and parse: how long the page’s main thread ran.',
    `Median of all pages: ${ratio.toFixed(2)} of Readability alone, ${scriptRatio.toFixed(2)} without the frames (goal: at most 1.25)`,
    '',
    tracesTable(pages),
    '',
    `Injected, gzipped: page.js ${inKilobytes(sizes.script)} (at most 25 kB), page.css ${inKilobytes(sizes.styles)}; where there is something to show, card.js ${inKilobytes(sizes.card)}`,
    '',
    largeCorpusTable(largeCorpus),
    '',
  ].join('\n');
}

function timesTable(pages: PageCost[]): string {
  return toColumns([
    ['', 'check', 'of it script', 'frames', 'Readability', 'ratio', 'longest task', 'press to painted'],
    ...pages.map(({ name, check, parse, ratio }) => [
      name,
      inMilliseconds(check.total),
      inShort(check.script.median),
      inShort(check.frames.median),
      inMilliseconds(parse),
      ratio.toFixed(2),
      inMilliseconds(check.longestTask),
      inMilliseconds(check.pressToPainted),
    ]),
  ]);
}

function tracesTable(pages: PageCost[]): string {
  return toColumns([
    [
      `after 1 check and ${CHECKS} more`,
      'heap, kB',
      'growth',
      'nodes',
      'growth',
      'listeners',
      'layout shift',
    ],
    ...pages.map(({ name, afterOne, afterAll, layoutShift }) => [
      name,
      inThousands(afterOne.heap),
      inThousands(afterAll.heap - afterOne.heap),
      String(afterOne.nodes),
      String(afterAll.nodes - afterOne.nodes),
      String(afterAll.listeners - afterOne.listeners),
      String(layoutShift),
    ]),
  ]);
}

function largeCorpusTable(cost: LargeCorpusCost): string {
  const { reports, quotations, importMs, firstMs, cold, warm, page, background, heap, buffers } = cost;
  return toColumns([
    [`${reports} reports on, ${quotations} quotations`, 'median (quartiles)', 'runs'],
    ['press to painted, background ended before, ms', inMilliseconds(cold), String(cold.runs)],
    ['press to painted, background awake, ms', inMilliseconds(warm), String(warm.runs)],
    ['of that: the page’s main thread, ms', inMilliseconds(page), String(page.runs)],
    ['of that: the background, ms', inMilliseconds(background), String(background.runs)],
    ['the first press of all, ms', firstMs.toFixed(0), '1'],
    ['import through the options page, ms', importMs.toFixed(0), '1'],
    ['background: objects, kB', inThousands(heap), '1'],
    ['background: array buffers, kB', inThousands(buffers), '1'],
  ]);
}

function inShort(time: number): string {
  return time.toFixed(1);
}

function inThousands(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
