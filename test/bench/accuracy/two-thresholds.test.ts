import { expect, test } from 'vitest';
import { candidatesOf, plain } from '../../../bench/accuracy/candidates.ts';
import { pairUp } from '../../../bench/accuracy/pairing.ts';
import { PEERS, type Peer } from '../../../bench/accuracy/peers.ts';
import { scoreOf } from '../../../bench/accuracy/score.ts';
import { bestThresholds, examine, judge, type PeerPage } from '../../../bench/accuracy/two-thresholds.ts';
import { indexCorpus } from '../../../src/core/corpus/index.ts';
import { checked, finding, PAGE } from './samples.ts';

const { title, pairs, invented } = pairUp(PAGE, [
  checked('The bridge is safe.', { speaker: 'Ann Ash' }),
  checked('The bridge is not safe!', {}),
  checked('No entry', { kind: 'phrase' }),
]);

/** The page with how like each quotation is to the closest words of `one` and of `two`. */
function pageWith(similarities: [number, number][]): PeerPage {
  return {
    title,
    invented,
    pairs: pairs.map((pair, i) => ({
      pair,
      closest: ['one', 'two'].map((report, j) => ({
        similarity: similarities[i]?.[j] ?? 0,
        finding: finding(report, {}),
      })),
    })),
  };
}

test('a similarity is turned into a relation by two thresholds, and into a verdict by our rules', () => {
  const page = pageWith([
    [0.9, 0.5],
    [0.8, 0.3],
    [0.2, 0.2],
  ]);
  const [judged] = judge([page], { same: 0.9, reworded: 0.5 });
  expect(judged?.pairs.map(({ got }) => got?.verdict)).toEqual(['corroborated', 'differs', null]);
  expect(judged?.pairs[0]?.got?.outlets.map(({ relation }) => relation)).toEqual(['same', 'reworded']);
  expect(judged?.pairs[1]?.got?.outlets.map(({ report }) => report)).toEqual(['one']);
});

test('the best thresholds give the most right verdicts', () => {
  const page = pageWith([
    [0.92, 0.1],
    [0.91, 0.6],
    [0.5, 0.1],
  ]);
  const best = bestThresholds([page]);
  expect(best.same).toBe(0.92);
  expect(scoreOf(judge([page], best)).verdicts).toEqual({ right: 3, total: 3 });
});

test('among equally right thresholds those without a false corroboration are the best', () => {
  // The second quotation is the more alike: either both are corroborated or none, or only the wrong one.
  const page = pageWith([
    [0.8, 0],
    [0.8, 0],
    [0, 0],
  ]);
  const best = bestThresholds([page]);
  const { verdicts, falseCorroborations } = scoreOf(judge([page], best));
  expect(verdicts).toEqual({ right: 2, total: 3 });
  expect(falseCorroborations).toBe(0);
});

const CORPUS = indexCorpus({
  format: 'crossquote-pack',
  version: 2,
  name: 'bridge',
  reports: [
    {
      id: 'one',
      outlet: 'One',
      site: 'one.example',
      url: 'https://one.example/bridge',
      language: 'en',
      kind: 'report',
      title: null,
      published: null,
      added: null,
      text: 'The council met on Monday.\n“The bridge is safe,” Ann Ash said. “You may cross it.”',
    },
  ],
});

test('a peer is given sentences, quotations and what stands around an attribution', () => {
  const candidates = candidatesOf(CORPUS, 0);
  expect(candidates).toContainEqual({ text: 'the council met on monday', quoted: false, speaker: null });
  expect(candidates).toContainEqual({ text: 'the bridge is safe', quoted: true, speaker: 'Ann Ash' });
  const utterance = 'the bridge is safe you may cross it';
  expect(candidates).toContainEqual({ text: utterance, quoted: true, speaker: 'Ann Ash' });
});

test('among equally similar words a peer gets those in quotation marks', () => {
  const contains: Peer = {
    name: 'contains',
    similarities: (quotation, texts) => texts.map(text => (text.includes(quotation) ? 1 : 0)),
  };
  const [page] = examine(contains, { corpus: CORPUS, pages: [{ title, pairs, invented }] });
  expect(page?.pairs[0]?.closest).toMatchObject([{ similarity: 1, finding: { quoted: true, changes: [] } }]);
});

test.for(PEERS)('$name puts the same words first and other words last', peer => {
  const texts = ['the bridge is not safe', 'the bridge is safe', 'a quick brown fox'];
  const [close = 0, same = 0, other = 0] = peer.similarities(plain('The bridge is safe!'), texts);
  expect(same).toBeCloseTo(1, 2);
  expect(close).toBeLessThan(same);
  expect(other).toBeLessThan(close);
  expect(other).toBeGreaterThanOrEqual(0);
});
