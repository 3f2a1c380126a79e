import type { Check } from '../../core/result.ts';
import { STANDING_WORDS, VERDICT_WORDS } from '../../vocabulary.ts';
import { words } from '../../words.ts';
import { Omitted } from '../components/omitted.tsx';
import { Outlets, QuoteText, VerdictLine } from '../components/quotation.tsx';
import { Summary } from '../components/summary.tsx';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import { matrixOf } from '../matrix.ts';
import { MatrixTotals } from '../panel/matrix-totals.tsx';

/** A whole check on paper: everything opened, nothing to press but the links. */
export function Print({ check, onPrint }: { check: Check; onPrint(): void }) {
  const { article, quotations, omitted } = check;
  return (
    <main class="sheet">
      <button type="button" class="primary screen-only" onClick={onPrint}>
        {words('print')}
      </button>
      <Summary check={check} />
      <p class="address">
        <bdi>{article.url}</bdi>
      </p>
      <h2>{words('tabQuotations')}</h2>
      <ol class="quotations">
        {quotations.map((quotation, index) => (
          <li key={`${index} ${quotation.text}`} class={`quotation ${quotation.verdict ?? 'not-judged'}`}>
            <VerdictLine quotation={quotation} check={check} />
            <QuoteText quotation={quotation} check={check} />
            {quotation.outlets.length > 0 && <Outlets of={quotation} check={check} context />}
          </li>
        ))}
      </ol>
      <Table check={check} />
      {omitted.length > 0 && (
        <>
          <h2>{words('tabOmitted')}</h2>
          <Omitted check={check} open />
        </>
      )}
      <p class="note">{words('exportNote')}</p>
    </main>
  );
}

/** This many outlets stand beside each other on paper with no word broken. */
const ROOMY = 5;

/** The matrix with words beside its signs: nothing on paper tells what a sign means when asked. */
function Table({ check }: { check: Check }) {
  const matrix = matrixOf(check);
  if (matrix.columns.length === 0) return null;
  return (
    <>
      <h2>{words('tabOutlets')}</h2>
      <table class={matrix.columns.length > ROOMY ? 'crowded' : ''}>
        <thead>
          <tr>
            <th scope="col">{words('columnQuotation')}</th>
            <th scope="col">{words('columnArticle')}</th>
            {matrix.columns.map(({ outlet }) => (
              <th key={outlet} scope="col">
                <bdi>{outlet}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ index, quotation, cells }) => (
            <tr key={index}>
              <th scope="row">
                <QuoteText quotation={quotation} check={check} />
              </th>
              <td class={quotation.verdict ?? ''}>
                <VerdictIcon verdict={quotation.verdict} />
                {quotation.verdict && words(VERDICT_WORDS[quotation.verdict])}
              </td>
              {cells.map(({ outlet, standing }) => (
                <td key={outlet} class={standing}>
                  {standing !== 'only-here' && <VerdictIcon verdict={standing} />}
                  {words(STANDING_WORDS[standing])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <MatrixTotals matrix={matrix} />
      </table>
    </>
  );
}

/** Where the check is stored no more. */
export function Gone() {
  return (
    <main class="sheet">
      <h1>{words('printGone')}</h1>
      <p>{words('printGoneHint')}</p>
    </main>
  );
}
