import { describe, expect, it } from 'vitest';

import { ARTICLE, type Check, type CheckedQuotation, reportKey } from '../../src/core/result.ts';
import { carriedBy, matrixOf } from '../../src/ui/matrix.ts';
import { checkOf, finding, quotation } from '../background/samples.ts';

function checkWith(...quotations: Partial<CheckedQuotation>[]): Check {
  return { ...checkOf(), quotations: quotations.map(quotation) };
}

const same = (report: string, over = {}) => finding({ report, outlet: `Outlet ${report}`, ...over });
const negated = (report: string) =>
  same(report, { relation: 'reworded' as const, changes: ['negation' as const] });

describe('the matrix', () => {
  it('has a row for each judged quotation, by its place in the check', () => {
    const { rows } = matrixOf(checkWith({ verdict: null }, { verdict: 'only-here' }));
    expect(rows.map(({ index }) => index)).toEqual([1]);
  });

  it('has a column for each outlet that carries something, the one that carries most first', () => {
    const { columns, rows } = matrixOf(
      checkWith(
        { verdict: 'corroborated', outlets: [same('a')] },
        { verdict: 'differs', outlets: [negated('b')] },
        { verdict: 'corroborated', outlets: [same('b')] },
      ),
    );
    expect(columns.map(({ outlet }) => outlet)).toEqual(['Outlet b', 'Outlet a']);
    expect(rows.map(({ cells }) => cells.map(({ standing }) => standing))).toEqual([
      ['only-here', 'corroborated'],
      ['differs', 'only-here'],
      ['corroborated', 'only-here'],
    ]);
  });

  it('tells how much each outlet carries, how much of it altered, and how much of it others carry', () => {
    const { columns, own } = matrixOf(
      checkWith(
        { verdict: 'corroborated', outlets: [same('a'), negated('b')] },
        { verdict: 'differs', outlets: [negated('b')] },
        { verdict: 'only-here' },
      ),
    );
    const [b, a] = columns;
    expect(b && { carried: carriedBy(b), ...b }).toEqual({
      carried: 2,
      outlet: 'Outlet b',
      standing: { corroborated: 0, differs: 2, partly: 0, 'only-here': 1 },
      elsewhere: 1,
    });
    expect(a && carriedBy(a)).toBe(1);
    expect(own).toEqual({
      standing: { corroborated: 1, differs: 1, partly: 0, 'only-here': 1 },
      elsewhere: 2,
    });
  });

  it('does not take a copy for another outlet’s voice', () => {
    const copies = matrixOf(
      checkWith({
        verdict: 'corroborated',
        outlets: [same('a'), same('b', { copyOf: reportKey(same('a')) })],
      }),
    );
    expect(copies.columns.map(({ elsewhere }) => elsewhere)).toEqual([0, 0]);
    const own = matrixOf(checkWith({ verdict: 'partly', outlets: [same('a', { copyOf: ARTICLE })] }));
    expect(own.own.elsewhere).toBe(0);
  });

  it('joins what several reports of one outlet carry', () => {
    const { columns, rows } = matrixOf(
      checkWith({ verdict: 'corroborated', outlets: [same('a'), { ...negated('b'), outlet: 'Outlet a' }] }),
    );
    expect(columns).toHaveLength(1);
    expect(rows[0]?.cells[0]?.standing).toBe('corroborated');
    expect(rows[0]?.cells[0]?.findings).toHaveLength(2);
  });
});
