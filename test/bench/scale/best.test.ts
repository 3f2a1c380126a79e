import { expect, test } from 'vitest';
import { bestWays } from '../../../bench/scale/retrieval/best.ts';
import { type Question, type RetrievalResult, recallOf } from '../../../bench/scale/retrieval/contest.ts';
import { toTiming } from '../../../bench/speed/measure.ts';

function result(name: string, way: string, recall: number, time: number): RetrievalResult {
  const build = toTiming([1]);
  return { name, way, reports: 5, query: toTiming([time]), recall, found: 1, build, bytes: 1 };
}

test('of a peer’s ways the fastest counts that finds as much as ours', () => {
  const results = [
    result('Crossquote', 'a', 0.99, 5),
    result('slow', 'all', 1, 9),
    result('slow', 'some', 0.99, 7),
    result('slow', 'few', 0.9, 1),
  ];
  expect(bestWays(results).map(({ way }) => way)).toEqual(['a', 'some']);
});

test('a peer none of whose ways finds as much is shown at what it finds most with', () => {
  const results = [
    result('Crossquote', 'a', 1, 5),
    result('blind', 'all', 0.95, 9),
    result('blind', 'few', 0.9, 1),
  ];
  expect(bestWays(results).map(({ way }) => way)).toEqual(['a', 'all']);
});

test('recall is the share of what carries the quotations, over all of them', () => {
  const questions: Question[] = [
    { text: 'one', carriedBy: new Set(['a', 'b', 'c']) },
    { text: 'two', carriedBy: new Set(['a']) },
    { text: 'none', carriedBy: new Set() },
  ];
  expect(recallOf(questions, [['a', 'b', 'x'], ['a'], ['y']])).toBe(0.75);
});
