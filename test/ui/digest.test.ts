import { describe, expect, it } from 'vitest';
import type { Change, CheckedQuotation, OutletFinding } from '../../src/core/result.ts';
import {
  bySeriousness,
  changesIn,
  comparedReports,
  corpusOf,
  countVerdicts,
  keysOf,
  standingOf,
} from '../../src/ui/digest.ts';
import { checkOf, finding, quotation } from '../background/samples.ts';

function differing(...changes: Change[]): CheckedQuotation {
  return quotation({ verdict: 'differs', outlets: [finding({ relation: 'reworded', changes })] });
}

function changing(...changes: Change[]): OutletFinding {
  return finding({ changes });
}

describe('the corpus of a finding', () => {
  const one = { id: 'bundled', name: 'Summit', reports: 5, excluded: [], silence: null };

  it('goes unnamed where there is no other', () => {
    expect(corpusOf({ corpora: [one] }, finding())).toBeNull();
  });

  it('has its name where several are on', () => {
    const corpora = [one, { ...one, id: 'own', name: 'My reports' }];
    expect(corpusOf({ corpora }, finding())).toBe('Summit');
    expect(corpusOf({ corpora }, finding({ corpus: 'own' }))).toBe('My reports');
  });
});

it('names quotations alike in a later check of the same page, and each by itself', () => {
  const [old, again] = [quotation({ text: 'Old.' }), quotation({ text: 'Again.' })];
  const before = keysOf({ ...checkOf(), quotations: [old, again, again] });
  const after = keysOf({ ...checkOf(), quotations: [quotation({ text: 'New.' }), again, old, again] });
  expect(new Set(after).size).toBe(4);
  expect(after.slice(1)).toEqual([before[1], before[0], before[2]]);
});

describe('the order of quotations', () => {
  it('puts what deserves attention first', () => {
    const check = checkOf('corroborated', null, 'only-here', 'partly', 'differs');
    expect(bySeriousness(check).map(({ index }) => index)).toEqual([4, 3, 2, 0, 1]);
  });

  it.each(['negation', 'number', 'name', 'speaker', 'context'] as const)(
    'puts a change of %s before mere rewording',
    change => {
      const quotations = [differing('wording', 'omission'), differing('wording', change)];
      const check = { ...checkOf(), quotations };
      expect(bySeriousness(check).map(({ index }) => index)).toEqual([1, 0]);
    },
  );

  it('is the order of the page among quotations of one rank', () => {
    const check = checkOf('only-here', 'differs', 'only-here', 'differs');
    expect(bySeriousness(check).map(({ index }) => index)).toEqual([1, 3, 0, 2]);
  });

  it('puts what somebody has in other words before what nobody has otherwise', () => {
    const agreed = quotation({ verdict: 'corroborated', outlets: [finding()] });
    const disputed = quotation({
      verdict: 'corroborated',
      outlets: [finding(), finding({ outlet: 'Other', relation: 'reworded', changes: ['wording'] })],
    });
    const check = { ...checkOf(), quotations: [agreed, disputed, quotation({ verdict: 'only-here' })] };
    expect(bySeriousness(check).map(({ index }) => index)).toEqual([2, 1, 0]);
  });

  it('does not let a grave change weigh where the verdict does not differ', () => {
    const corroborated = { ...differing('number'), verdict: 'corroborated' as const };
    const check = { ...checkOf(), quotations: [corroborated, quotation({ verdict: 'partly' })] };
    expect(bySeriousness(check).map(({ index }) => index)).toEqual([1, 0]);
  });
});

describe('the changes of some outlets', () => {
  it('are named once each, the gravest first', () => {
    const changes = changesIn([changing('addition', 'wording'), changing('number', 'wording')]);
    expect(changes).toEqual(['number', 'wording', 'addition']);
  });
});

describe('the counts', () => {
  it('name the verdicts that occur, in the order of the list', () => {
    expect(countVerdicts(checkOf('corroborated', null, 'differs', 'corroborated'))).toEqual([
      { verdict: 'differs', count: 1 },
      { verdict: 'corroborated', count: 2 },
      { verdict: null, count: 1 },
    ]);
  });

  it('leave the article itself out of the reports it was compared with', () => {
    const check = { ...checkOf(), corpus: { reports: 5, excluded: ['a', 'b'] } };
    expect(comparedReports(check)).toBe(3);
  });
});

describe('the standing of one outlet', () => {
  it.each<[string, Partial<OutletFinding>[]]>([
    ['corroborated', [{}]],
    ['differs', [{ relation: 'reworded', changes: ['wording'] }]],
    ['differs', [{ changes: ['speaker'], speaker: 'Bob Other' }]],
    ['partly', [{ relation: 'part' }]],
    ['partly', [{ quoted: false }]],
    ['corroborated', [{ relation: 'reworded', changes: ['number'] }, {}]],
    ['only-here', []],
  ])('is the verdict it would give alone: %s', (standing, findings) => {
    expect(standingOf(...findings.map(finding))).toBe(standing);
  });
});
