/** How long some work takes, in milliseconds: half of all runs lie between the quartiles. */
export interface Timing {
  median: number;
  lowerQuartile: number;
  upperQuartile: number;
  runs: number;
}

/** Work to be timed, with a check of what it gives. */
export interface Work<Result = unknown> {
  run(): Result;
  /** Looks at what a run gave, off the clock. @throws {WrongResult} */
  verify(result: Result): void;
}

/** Thrown where what was timed did not give what it must: its time means nothing. */
export class WrongResult extends Error {
  override name = 'WrongResult';
}

const FEWEST_RUNS = 3;
const MOST_RUNS = 30;
/** Milliseconds after which enough has been seen. */
const ENOUGH = 4000;

/**
 * Times two pieces of work in turns, so that whatever else the machine does falls on both. The first
 * turn warms up and is not counted.
 */
export function measureInTurns(one: Work, other: Work): [Timing, Timing] {
  const times: [number[], number[]] = [[], []];
  let spent = 0;
  for (let turn = 0; turn <= FEWEST_RUNS || (spent < ENOUGH && turn <= MOST_RUNS); turn++) {
    for (const [i, work] of [one, other].entries()) {
      const time = timeOf(work);
      if (turn > 0) times[i]?.push(time);
      spent += time;
    }
  }
  return [toTiming(times[0]), toTiming(times[1])];
}

function timeOf({ run, verify }: Work): number {
  const start = performance.now();
  const result = run();
  const time = performance.now() - start;
  verify(result);
  return time;
}

/** The median and the quartiles of some times in milliseconds. */
export function toTiming(times: number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    runs: sorted.length,
  };
}

/**
 * The value below which a share of sorted numbers lies, between two of them by linear interpolation
 * (R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, 1996: type 7).
 */
export function quantile(sorted: number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}
