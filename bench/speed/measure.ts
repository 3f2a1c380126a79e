/** How long some work takes, in milliseconds: half of all runs lie between the quartiles. */
export interface Timing {
  median: number;
  lowerQuartile: number;
  upperQuartile: number;
  runs: number;
}

/** Work to be timed. */
export interface Work<Result> {
  run(): Result;
  /** Called after every run, off the clock. @throws {WrongResult} */
  verify(result: Result): void;
}

/** Thrown where what was timed did not give what it must: its time means nothing. */
export class WrongResult extends Error {
  override name = 'WrongResult';
}

const FEWEST_RUNS = 3;
const MOST_RUNS = 50;
/** Milliseconds of work after which enough has been seen. */
const ENOUGH = 3000;

/** Runs work once to warm up and then again and again. */
export function measure<Result>({ run, verify }: Work<Result>): Timing {
  verify(run());
  const times: number[] = [];
  let spent = 0;
  while (times.length < FEWEST_RUNS || (spent < ENOUGH && times.length < MOST_RUNS)) {
    const start = performance.now();
    const result = run();
    const time = performance.now() - start;
    verify(result);
    times.push(time);
    spent += time;
  }
  times.sort((a, b) => a - b);
  return {
    median: quantile(times, 0.5),
    lowerQuartile: quantile(times, 0.25),
    upperQuartile: quantile(times, 0.75),
    runs: times.length,
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
