import type { Check } from '../../core/result.ts';
import { countWords, words } from '../../words.ts';
import { Counts } from '../components/counts.tsx';
import { Quotation } from '../components/quotation.tsx';
import { bySeriousness, comparedReports, type Listed } from '../digest.ts';
import { headline } from '../headline.ts';

interface Props {
  check: Check;
  kept: boolean;
  onReveal(quotation: number): Promise<boolean>;
}

/** A finished check: what was checked, the result in one sentence, and every quotation. */
export function Result({ check, kept, onReveal }: Props) {
  const judged = check.quotations.some(({ verdict }) => verdict !== null);
  return (
    <article class="result">
      <header>
        <p class="title" dir="auto" lang={check.article.language ?? undefined}>
          {check.article.title}
        </p>
        <h1>{headline(check)}</h1>
        {judged && <Counts check={check} />}
        {check.quotations.length > 0 && <p class="scope">{scope(check)}</p>}
        {!kept && <p class="note">{words('notKept')}</p>}
        {check.quotations.length === 0 && <p class="note">{words('noQuotationsHint')}</p>}
        {check.silence !== null && check.quotations.length > 0 && <p class="note">{words('offTopicHint')}</p>}
      </header>
      <Quotations check={check} onReveal={onReveal} />
    </article>
  );
}

/** How many quotations were compared with how much. */
function scope(check: Check): string {
  const parts = [countWords('quotations', check.quotations.length)];
  if (check.silence === null) parts.push(countWords('compared', comparedReports(check)));
  if (check.corpus.excluded.length > 0) parts.push(words('ownReport'));
  return parts.join(' · ');
}

function Quotations({ check, onReveal }: Omit<Props, 'kept'>) {
  const all = bySeriousness(check);
  const list = (some: Listed[]) => (
    <ol class="quotations">
      {some.map(listed => (
        <Quotation key={listed.index} listed={listed} check={check} onReveal={onReveal} />
      ))}
    </ol>
  );
  if (check.silence !== null) return list(all);
  const judged = all.filter(({ quotation }) => quotation.verdict !== null);
  const notJudged = all.filter(({ quotation }) => quotation.verdict === null);
  return (
    <>
      {judged.length > 0 && list(judged)}
      {notJudged.length > 0 && (
        <details class="not-judged-list">
          <summary>{countWords('countNotJudged', notJudged.length)}</summary>
          <p class="note">{words('notJudgedHint')}</p>
          {list(notJudged)}
        </details>
      )}
    </>
  );
}
