import { useState } from 'preact/hooks';
import type { Check, CheckedQuotation, OutletFinding } from '../../core/result.ts';
import { CHANGE_WORDS, VERDICT_WORDS } from '../../vocabulary.ts';
import { countWords, listWords, words } from '../../words.ts';
import { changesIn, comparedReports, type Listed } from '../digest.ts';
import { Outlet } from './outlet.tsx';
import { VerdictIcon } from './verdict-icon.tsx';

interface Props {
  listed: Listed;
  check: Check;
  /** Shows the quotation with this index on the page. False: it is not there any more. */
  onReveal(index: number): Promise<boolean>;
}

/** One quotation of the article with its verdict; opened, every outlet that carries something of it. */
export function Quotation({ listed: { index, quotation }, check, onReveal }: Props) {
  const [lost, setLost] = useState(false);
  const { text, speaker, verdict, outlets } = quotation;
  return (
    <li class={`quotation ${verdict ?? 'not-judged'}`}>
      <VerdictLine quotation={quotation} check={check} />
      <button
        type="button"
        class="quote"
        title={words('showOnPage')}
        onClick={async () => setLost(!(await onReveal(index)))}
      >
        <span class="quote-text" dir="auto" lang={check.article.language ?? undefined}>
          {words('quotedText', text)}
        </span>
        {speaker !== null && (
          <span class="speaker" dir="auto">
            {speaker}
          </span>
        )}
        <LocateIcon />
      </button>
      <p class="lost" role="status">
        {lost && words('notOnPage')}
      </p>
      {outlets.length > 0 && <Outlets of={quotation} />}
    </li>
  );
}

function LocateIcon() {
  return (
    <svg class="locate" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="4" />
      <path d="M8 1v4M8 11v4M1 8h4M11 8h4" />
    </svg>
  );
}

function VerdictLine({ quotation, check }: { quotation: CheckedQuotation; check: Check }) {
  const { verdict } = quotation;
  if (verdict === null) return null;
  const reason = reasonOf(quotation, check);
  return (
    <p class="verdict">
      <VerdictIcon verdict={verdict} />
      <span>
        <strong>{words(VERDICT_WORDS[verdict])}</strong>
        {reason !== '' && <span class="reason"> · {reason}</span>}
      </span>
    </p>
  );
}

function Outlets({ of: { outlets } }: { of: CheckedQuotation }) {
  return (
    <details>
      <summary>{countWords('otherReports', outlets.length)}</summary>
      <Legend of={outlets} />
      <ul class="outlets">
        {outlets.map(finding => (
          <Outlet key={finding.report} finding={finding} />
        ))}
      </ul>
    </details>
  );
}

/** Explains the marks that the outlets' passages hold; those who hear a passage are told at each mark. */
function Legend({ of: outlets }: { of: readonly OutletFinding[] }) {
  const sides = new Set(outlets.flatMap(({ diff }) => diff.map(([side]) => side)));
  if (!sides.has('-') && !sides.has('+')) return null;
  return (
    <p class="legend" aria-hidden="true">
      {sides.has('-') && <del>{words('onlyInArticle')}</del>}{' '}
      {sides.has('+') && <ins>{words('onlyInReport')}</ins>}
    </p>
  );
}

/** Why the verdict is what it is, in a few words; empty where the list of reports says it. */
function reasonOf({ verdict, outlets }: CheckedQuotation, check: Check): string {
  switch (verdict) {
    case 'differs':
      return listWords(changesIn(outlets).map(change => words(CHANGE_WORDS[change])));
    case 'partly':
      return words(outlets.some(({ quoted }) => quoted) ? 'partOnly' : 'narrationOnly');
    case 'only-here':
      return countWords(
        check.corpus.excluded.length > 0 ? 'absentFromOthers' : 'absentFrom',
        comparedReports(check),
      );
    default:
      return '';
  }
}
