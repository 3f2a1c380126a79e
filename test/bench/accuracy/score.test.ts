import { expect, test } from 'vitest';
import { missesIn } from '../../../bench/accuracy/misses.ts';
import { pairUp } from '../../../bench/accuracy/pairing.ts';
import { scoreOf } from '../../../bench/accuracy/score.ts';
import type { CheckedQuotation } from '../../../src/core/result.ts';
import { checked, finding, PAGE } from './samples.ts';

const RIGHT = [
  checked('The bridge is safe.', {
    speaker: 'Ann Ash',
    verdict: 'corroborated',
    outlets: [finding('one', {}), finding('two', { relation: 'part', quoted: false })],
  }),
  checked('The bridge is not safe!', {
    verdict: 'differs',
    outlets: [finding('one', { relation: 'reworded', changes: ['negation', 'wording'] })],
  }),
  checked('No entry', { kind: 'phrase', verdict: null }),
];

function answered(...checkedQuotations: CheckedQuotation[]) {
  return [pairUp(PAGE, checkedQuotations)];
}

test('every acceptable answer counts as right', () => {
  expect(scoreOf(answered(...RIGHT))).toEqual({
    quotations: { expected: 3, found: 3, invented: 0 },
    verdicts: { right: 3, total: 3 },
    speakers: { right: 3, total: 3 },
    // Nothing is asked of the outlets where the right answer is no verdict.
    relations: { right: 4, total: 4 },
    changes: { right: 1, total: 1 },
    narrated: { right: 1, total: 1 },
    falseCorroborations: 0,
  });
  expect(missesIn(answered(...RIGHT))).toEqual([]);
});

test('what is not found is wrong in everything, and what is not there is invented', () => {
  expect(scoreOf(answered(checked('A sign:', {})))).toEqual({
    quotations: { expected: 3, found: 0, invented: 1 },
    verdicts: { right: 0, total: 3 },
    speakers: { right: 0, total: 3 },
    relations: { right: 0, total: 4 },
    changes: { right: 0, total: 1 },
    narrated: { right: 0, total: 1 },
    falseCorroborations: 0,
  });
  expect(missesIn(answered(checked('A sign:', {}))).map(({ details }) => details[0])).toEqual([
    'not found',
    'not found',
    'not found',
    'found (only-here), and the page quotes no such words',
  ]);
});

test('a quotation called corroborated against its label is a false corroboration', () => {
  const [first, , sign] = RIGHT as [CheckedQuotation, CheckedQuotation, CheckedQuotation];
  const alarm = checked('The bridge is not safe!', {
    verdict: 'corroborated',
    outlets: [finding('one', {})],
  });
  const score = scoreOf(answered(first, alarm, { ...sign, verdict: 'corroborated' }));
  expect(score.falseCorroborations).toBe(2);
  expect(score.verdicts).toEqual({ right: 1, total: 3 });
  expect(score.relations).toEqual({ right: 3, total: 4 });
  expect(score.changes).toEqual({ right: 0, total: 1 });
  const misses = missesIn(answered(first, alarm, sign));
  expect(misses).toHaveLength(1);
  expect(misses[0]).toMatchObject({
    quotation: 'The bridge is not safe!',
    falseCorroboration: true,
    details: [
      'verdict: expected differs or only-here, got corroborated (statement)',
      'one: expected reworded (negation), got same (by nobody)',
      '  its passage: ',
    ],
  });
});

test('the words of a narrator shown as a quotation are a fault', () => {
  const [first] = RIGHT as [CheckedQuotation];
  const quoted = { ...first, outlets: [finding('one', {}), finding('two', { relation: 'part' })] };
  const score = scoreOf(answered(quoted));
  expect(score.narrated).toEqual({ right: 0, total: 1 });
  expect(score.relations).toEqual({ right: 2, total: 4 });
});
