import { useState } from 'preact/hooks';
import { type Check, reportKey } from '../../core/result.ts';
import { words } from '../../words.ts';
import { Outlet } from '../components/outlet.tsx';
import { Legend, QuoteText, VerdictLine } from '../components/quotation.tsx';
import { Rich } from '../components/rich.tsx';
import type { Cell, Matrix, Row } from '../matrix.ts';
import type { At } from './matrix-table.tsx';

interface Props {
  check: Check;
  matrix: Matrix;
  /** The sign whose words are shown; null before one was chosen. */
  at: At | null;
  onReveal(quotation: number): Promise<boolean>;
}

/** The words behind one sign of the table. It stays in its place, so that it can be read and its link used. */
export function MatrixDetail({ check, matrix, at, onReveal }: Props) {
  const row = at === null ? undefined : matrix.rows[at.row];
  const cell = at === null ? undefined : row?.cells[at.column - 1];
  return (
    <section class="matrix-detail" aria-label={words('matrixDetail')} aria-live="polite">
      {row === undefined ? (
        <p class="note">{words('matrixChoose')}</p>
      ) : (
        <>
          <div class={`matrix-quotation ${row.quotation.verdict ?? 'not-judged'}`}>
            {cell === undefined && <VerdictLine quotation={row.quotation} check={check} />}
            <QuoteText quotation={row.quotation} check={check} />
          </div>
          {cell === undefined ? (
            <ShowOnPage key={row.index} row={row} onReveal={onReveal} />
          ) : (
            <OutletWords cell={cell} row={row} check={check} />
          )}
        </>
      )}
    </section>
  );
}

function ShowOnPage({ row, onReveal }: { row: Row; onReveal: Props['onReveal'] }) {
  const [lost, setLost] = useState(false);
  return (
    <>
      <button type="button" class="secondary" onClick={async () => setLost(!(await onReveal(row.index)))}>
        {words('showOnPage')}
      </button>
      {lost && <p class="lost">{words('notOnPage')}</p>}
    </>
  );
}

function OutletWords({ cell: { outlet, findings }, row, check }: { cell: Cell; row: Row; check: Check }) {
  if (findings.length === 0) {
    return (
      <p class="note">
        <Rich of="cellAbsent">
          <bdi>{outlet}</bdi>
        </Rich>
      </p>
    );
  }
  return (
    <>
      <Legend of={findings} />
      <ul class="outlets">
        {findings.map(finding => (
          <Outlet key={reportKey(finding)} finding={finding} siblings={row.quotation.outlets} check={check} />
        ))}
      </ul>
    </>
  );
}
