import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../src/cli/corpus.ts';
import { readStories } from '../accuracy/cases.ts';
import { describeMachine, type Machine } from '../machine.ts';
import { bundledReports, type Contest, indexing, manyQuotations, veryLongPage } from './contests.ts';
import { measureInTurns, type Timing } from './measure.ts';

/** How long a piece of our work takes beside something simple done in the same minute. */
export interface ContestResult {
  name: string;
  ours: Timing;
  baseline: Timing & { name: string };
  /** Our median by the baseline's: below 1 is faster. */
  ratio: number;
}

export interface SpeedResult {
  machine: Machine;
  contests: ContestResult[];
}

/**
 * Times the program on pages of several sizes.
 *
 * @throws {WrongResult} where anything that was timed gave a wrong result
 */
export function measureSpeed(): SpeedResult {
  const machine = describeMachine();
  const pack = readCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
  const stories = readStories('dev');
  const contests = [
    indexing(pack),
    bundledReports(pack),
    manyQuotations(pack, stories),
    veryLongPage(pack, stories),
  ];
  return { machine, contests: contests.map(hold) };
}

function hold({ name, ours, baseline }: Contest): ContestResult {
  const [our, their] = measureInTurns(ours, baseline);
  return {
    name,
    ours: our,
    baseline: { name: baseline.name, ...their },
    ratio: our.median / their.median,
  };
}
