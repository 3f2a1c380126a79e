import type { ComponentChild } from 'preact';
import type { Check } from '../../core/result.ts';
import { countWords, words } from '../../words.ts';
import { ADD_LINE } from '../add/add-report.tsx';
import { Quotation } from '../components/quotation.tsx';
import { Summary } from '../components/summary.tsx';
import { bySeriousness, keysOf, type Listed } from '../digest.ts';
import type { PanelView } from '../open-panel.ts';
import { usePainted } from '../use-painted.ts';

interface Props {
  check: Check;
  kept: boolean;
  /** The way to add the page's report to a corpus. */
  adding: ComponentChild;
  onReveal(quotation: number): Promise<boolean>;
  onAgain(): void;
  onPanel(view: PanelView): void;
}

/** More quotations than a popup has in sight as it opens: browsers make none higher than 600 px. */
const IN_SIGHT = 4;

/** A finished check: the result in one sentence, the way to more, and every quotation. */
export function Result({ check, kept, adding, onReveal, onAgain, onPanel }: Props) {
  const { quotations, omitted } = check;
  return (
    <article class="result">
      <Summary check={check} counts kept={kept} />
      {quotations.length === 0 && (
        <button type="button" class="primary" onClick={onAgain}>
          {words('checkAgain')}
        </button>
      )}
      {omitted.length > 0 && kept && (
        <button type="button" class="omitted-line" onClick={() => onPanel('omitted')}>
          {countWords('omittedLine', omitted.length)}
        </button>
      )}
      {quotations.length > 0 && (
        <a class="skip" href={`#${ADD_LINE}`}>
          {words('skipQuotations')}
        </a>
      )}
      <Quotations check={check} onReveal={onReveal} />
      {adding}
      {quotations.some(({ verdict }) => verdict !== null) && kept && (
        <div class="to-panel">
          <button type="button" class="secondary wide" onClick={() => onPanel('quotations')}>
            {words('openPanel')}
          </button>
        </div>
      )}
    </article>
  );
}

function Quotations({ check, onReveal }: Pick<Props, 'check' | 'onReveal'>) {
  const painted = usePainted();
  const all = bySeriousness(check);
  const keys = keysOf(check);
  const list = (some: Listed[]) => (
    <ol class="quotations" aria-busy={!painted}>
      {some.slice(0, painted ? undefined : IN_SIGHT).map(listed => (
        <Quotation key={keys[listed.index]} listed={listed} check={check} onReveal={onReveal} />
      ))}
    </ol>
  );
  const judged = all.filter(({ quotation }) => quotation.verdict !== null);
  const notJudged = all.filter(({ quotation }) => quotation.verdict === null);
  if (judged.length === 0) return list(all);
  return (
    <>
      {list(judged)}
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
