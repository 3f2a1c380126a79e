import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Check, reportKey } from '../../core/result.ts';
import { countWords, words } from '../../words.ts';
import { comparedReports } from '../digest.ts';
import { type Matrix, matrixOf } from '../matrix.ts';
import { MatrixDetail } from './matrix-detail.tsx';
import { type At, MatrixTable } from './matrix-table.tsx';

interface Props {
  check: Check;
  onReveal(quotation: number): Promise<boolean>;
}

/** The article's quotations by the outlets that carry them, with the words behind one sign below. */
export function MatrixView({ check, onReveal }: Props) {
  const matrix = useMemo(() => matrixOf(check), [check]);
  const [chosen, setChosen] = useState<At | null>(null);
  const [pointed, setPointed] = useState<At | null>(null);
  const box = useRef<HTMLElement>(null);
  // The words below take more room or less with each sign, and may come to lie over it.
  useLayoutEffect(() => {
    box.current
      ?.querySelector('[aria-pressed=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }, [chosen]);
  if (matrix.columns.length === 0) return <p class="note">{words('matrixNone')}</p>;
  return (
    <div class="matrix">
      <p class="note" id="matrix-hint">
        {words('matrixHint')}
      </p>
      <section
        ref={box}
        class="matrix-scroll"
        aria-label={words('tabOutlets')}
        onPointerLeave={() => setPointed(null)}
      >
        <MatrixTable
          check={check}
          matrix={matrix}
          chosen={chosen}
          onChoose={setChosen}
          onPoint={setPointed}
        />
      </section>
      <SilentReports check={check} matrix={matrix} />
      <MatrixDetail check={check} matrix={matrix} at={pointed ?? chosen} onReveal={onReveal} />
    </div>
  );
}

/** Reports without a column were compared, too. */
function SilentReports({ check, matrix }: { check: Check; matrix: Matrix }) {
  const findings = matrix.rows.flatMap(({ quotation }) => quotation.outlets);
  const silent = comparedReports(check) - new Set(findings.map(reportKey)).size;
  return silent > 0 ? <p class="note">{countWords('silentReports', silent)}</p> : null;
}
