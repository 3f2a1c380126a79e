import { expect, test } from 'vitest';
import { measureInTurns, quantile, WrongResult } from '../../../bench/speed/measure.ts';

test('quantiles lie between two values where they must', () => {
  expect(quantile([7], 0.25)).toBe(7);
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  expect(quantile([0, 10], 0.75)).toBe(7.5);
});

test('two pieces of work take turns, and every result is looked at', () => {
  const calls: string[] = [];
  const work = (name: string) => ({
    run: () => calls.push(name),
    verify: (result: number) => expect(result).toBe(calls.length),
  });
  const [one, other] = measureInTurns(work('one'), work('other'));
  expect(calls.slice(0, 4)).toEqual(['one', 'other', 'one', 'other']);
  // The first turn is not counted.
  expect([one.runs, other.runs]).toEqual([calls.length / 2 - 1, calls.length / 2 - 1]);
  expect(one.lowerQuartile).toBeLessThanOrEqual(one.median);
  expect(one.median).toBeLessThanOrEqual(one.upperQuartile);
});

test('a wrong result ends the measurement', () => {
  const right = { run: () => 1, verify: () => undefined };
  const wrong = {
    run: () => 2,
    verify(result: number) {
      throw new WrongResult(`${result} is wrong`);
    },
  };
  expect(() => measureInTurns(right, wrong)).toThrow('2 is wrong');
});
