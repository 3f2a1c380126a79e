import { expect, test } from 'vitest';
import { openDesk, pagesOf, reportsOf, SEED } from '../../../bench/scale/news/index.ts';
import { check } from '../../../src/core/check.ts';
import { indexCorpus } from '../../../src/core/corpus/index.ts';
import { parsePack } from '../../../src/core/corpus/pack.ts';
import { wordsOf } from '../../../src/core/text/words.ts';

const desk = openDesk(SEED);
const reports = [...reportsOf(desk, 100)];
const pack = { format: 'crossquote-pack' as const, version: 2 as const, name: 'News', reports };

test('the same seed gives the same news, and another one other news', () => {
  expect([...reportsOf(openDesk(SEED), 20)]).toEqual(reports.slice(0, 20));
  expect([...reportsOf(openDesk('another'), 5)][0]?.text).not.toBe(reports[0]?.text);
});

test('a smaller corpus is the beginning of a larger one', () => {
  for (const count of [0, 1, 5, 37]) expect([...reportsOf(desk, count)]).toEqual(reports.slice(0, count));
});

test('a pack can hold the reports; one is as long as a report is', () => {
  expect(parsePack(pack).reports).toHaveLength(100);
  const words = reports.reduce((sum, { text }) => sum + wordsOf(text).length, 0) / 100;
  expect(words).toBeGreaterThan(800);
  expect(words).toBeLessThan(1200);
});

test('agencies’ texts are printed by several outlets, all others only once', () => {
  const first = reports.filter(({ id }) => id.startsWith('story-1-'));
  const printed = first.flatMap(({ text }) => [...new Set(text.replace(/[“”„«»‘’"]/g, '').split('\n'))]);
  const often = printed.filter(paragraph => printed.filter(other => other === paragraph).length > 1);
  expect(often.length).toBeGreaterThan(10);
  expect(often.length).toBeLessThan(printed.length * 0.8);
});

test('a page has forty quotations, and what is printed elsewhere unaltered is corroborated', () => {
  const corpus = indexCorpus({ ...pack, reports: reports.slice(0, 40) });
  for (const { article, origins } of pagesOf(desk, 40, 2)) {
    const { quotations } = check(article, corpus);
    expect(origins).toHaveLength(40);
    const verdicts = new Map(quotations.map(({ text, verdict }) => [text.replace(/[.,]$/, ''), verdict]));
    expect(origins.filter(({ words }) => !verdicts.has(words))).toEqual([]);
    const printed = origins.filter(
      ({ alteration, printedBy }) => alteration === 'none' && printedBy.length > 0,
    );
    expect(printed.length).toBeGreaterThan(5);
    expect(printed.filter(({ words }) => verdicts.get(words) !== 'corroborated')).toEqual([]);
  }
});
