import type { Verdict } from '../../core/result.ts';
import { STANDING_WORDS } from '../../vocabulary.ts';
import { words } from '../../words.ts';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import { VERDICTS } from '../digest.ts';
import { carriedBy, type Matrix, type Totals } from '../matrix.ts';

interface Line {
  title: string;
  verdict?: Verdict;
  valueOf(totals: Totals): number;
}

/**
 * For the article and each outlet: how many of the article's quotations it carries, in which way, and how
 * many of those a further outlet carries, too. The article's own column counts the verdicts.
 */
export function MatrixTotals({ matrix: { columns, own, rows } }: { matrix: Matrix }) {
  const carried: Line = { title: words('totalCarried'), valueOf: carriedBy };
  const ways = VERDICTS.filter(verdict => verdict !== null).map(
    (verdict): Line => ({
      title: words(STANDING_WORDS[verdict]),
      verdict,
      valueOf: ({ standing }) => standing[verdict],
    }),
  );
  const elsewhere: Line = { title: words('totalElsewhere'), valueOf: totals => totals.elsewhere };
  const ofOwn = (line: Line) => (line === carried ? rows.length : line.valueOf(own));
  return (
    <tfoot>
      <tr>
        <th scope="rowgroup" class="group" colSpan={columns.length + 2}>
          {words('totals')}
        </th>
      </tr>
      {[carried, elsewhere, ...ways].map(line => (
        <tr key={line.title}>
          <th scope="row" class={line.verdict ?? ''}>
            {line.verdict && <VerdictIcon verdict={line.verdict} />}
            {line.title}
          </th>
          {[ofOwn(line), ...columns.map(line.valueOf)].map((value, at) => (
            <td key={columns[at - 1]?.outlet ?? ''} class={at === 0 ? 'own' : ''}>
              {value}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}
