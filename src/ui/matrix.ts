import { ARTICLE, type Check, type OutletFinding, reportKey, witnessesAmong } from '../core/result.ts';
import { type Judgement, type Listed, standingOf } from './digest.ts';

/** What one outlet carries of one quotation. */
export interface Cell {
  outlet: string;
  /** One for each of the outlet's reports that carries something of it, the best witness first. */
  findings: OutletFinding[];
  /** What the verdict would be if this outlet were the only one; `only-here` where it carries nothing. */
  standing: Judgement;
}

/** One judged quotation of the article, with a cell for each outlet. */
export interface Row extends Listed {
  cells: Cell[];
}

/** How many of the article's quotations stand how; the four numbers of `standing` add up to all. */
export interface Totals {
  standing: Record<Judgement, number>;
  /** Of those that are carried here: how many a further outlet carries, too, in a text of its own. */
  elsewhere: number;
}

/** A column: an outlet that carries something of at least one quotation. */
export interface Column extends Totals {
  outlet: string;
}

/** A check as a table: the article's quotations by the outlets that carry them. */
export interface Matrix {
  /** In the page's order. */
  rows: Row[];
  /** The one that carries most comes first. */
  columns: Column[];
  /** What the verdicts come to: the article's own column. */
  own: Totals;
}

/** Lays a check out as a table of its judged quotations. */
export function matrixOf({ quotations }: Check): Matrix {
  const judged = quotations
    .map((quotation, index) => ({ index, quotation }))
    .filter(({ quotation }) => quotation.verdict !== null);
  const outlets = outletsOf(judged);
  const rows = judged.map(listed => ({ ...listed, cells: outlets.map(outlet => cellOf(outlet, listed)) }));
  const columns = outlets.map((outlet, at) => ({ outlet, ...totalsOf(rows, at) }));
  return { rows, columns, own: ownTotals(rows) };
}

/** How many quotations an outlet, or whoever a column is about, carries something of. */
export function carriedBy({ standing }: Totals): number {
  return standing.corroborated + standing.differs + standing.partly;
}

function outletsOf(judged: readonly Listed[]): string[] {
  const counts = new Map<string, number>();
  for (const { quotation } of judged)
    for (const outlet of new Set(quotation.outlets.map(finding => finding.outlet)))
      counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([outlet]) => outlet);
}

function cellOf(outlet: string, { quotation }: Listed): Cell {
  const findings = quotation.outlets.filter(finding => finding.outlet === outlet);
  return { outlet, findings, standing: standingOf(...findings) };
}

function totalsOf(rows: readonly Row[], column: number): Totals {
  const cells = rows.flatMap(({ cells }) => cells[column] ?? []);
  const elsewhere = rows.filter(({ cells }) => {
    const here = cells[column]?.findings ?? [];
    const others = cells.flatMap((cell, at) => (at === column ? [] : cell.findings));
    return here.length > 0 && others.some(other => here.every(finding => !areCopies(finding, other)));
  });
  return { standing: count(cells.map(({ standing }) => standing)), elsewhere: elsewhere.length };
}

/** One text, whichever of the two has it from the other, or both from a third. */
function areCopies(a: OutletFinding, b: OutletFinding): boolean {
  return (a.copyOf ?? reportKey(a)) === (b.copyOf ?? reportKey(b));
}

function ownTotals(rows: readonly Row[]): Totals {
  const verdicts = rows.flatMap(({ quotation }) => quotation.verdict ?? []);
  const carried = rows.filter(({ quotation }) =>
    witnessesAmong(quotation.outlets).some(({ copyOf }) => copyOf !== ARTICLE),
  );
  return { standing: count(verdicts), elsewhere: carried.length };
}

function count(standings: readonly Judgement[]): Record<Judgement, number> {
  const counts = { corroborated: 0, differs: 0, partly: 0, 'only-here': 0 };
  for (const standing of standings) counts[standing]++;
  return counts;
}
