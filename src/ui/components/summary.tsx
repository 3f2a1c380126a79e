import { readsAttributions } from '../../core/quotes/languages.ts';
import type { Check } from '../../core/result.ts';
import { words } from '../../words.ts';
import { comparedReports, countVerdicts, VERDICTS } from '../digest.ts';
import { headline } from '../headline.ts';
import { scopeOf } from '../scope.ts';
import { Counts } from './counts.tsx';

interface Props {
  check: Check;
  /** Whether how many fare how is shown once more, to be taken in at a glance. */
  counts?: boolean;
  kept?: boolean;
}

/** What was checked, the result in one sentence, and what to make of it. */
export function Summary({ check, counts = false, kept = true }: Props) {
  const judged = check.quotations.some(({ verdict }) => verdict !== null);
  return (
    <header class="summary">
      <p class="title" dir="auto" lang={check.article.language ?? undefined}>
        {check.article.title}
      </p>
      <h1>{headline(check)}</h1>
      {judged && counts && (
        <>
          <Proportions check={check} />
          <Counts check={check} />
        </>
      )}
      {judged && <p class="scope">{scopeOf(check)}</p>}
      <Hint check={check} />
      {judged && !readsAttributions(check.article.language) && <p class="note">{words('wordsOnly')}</p>}
      {!kept && <p class="note">{words('notKept')}</p>}
    </header>
  );
}

/** The counts as lengths, for eyes only: the words stand below. */
function Proportions({ check }: { check: Check }) {
  const counts = countVerdicts(check).filter(({ verdict }) => verdict !== null);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <svg class="proportions" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      {VERDICTS.slice(0, -1).map(verdict => {
        const at = counts.findIndex(it => it.verdict === verdict);
        if (at === -1) return null;
        const before = counts.slice(0, at).reduce((sum, { count }) => sum + count, 0);
        const [x, width] = [before, counts[at]?.count ?? 0].map(count => (1000 * count) / total);
        return <rect key={verdict} class={`share ${verdict}`} x={x} width={width} height="8" />;
      })}
    </svg>
  );
}

/** Why nothing was compared, or what the reader should know about how it was. */
function Hint({ check }: { check: Check }) {
  const { quotations, silence, corpus } = check;
  const note = (text: string) => <p class="note">{text}</p>;
  if (quotations.length === 0) return note(words('noQuotationsHint'));
  if (comparedReports(check) === 0) return note(words('aloneHint'));
  if (silence !== null) return note(words('offTopicHint'));
  if (quotations.every(({ verdict }) => verdict === null)) return note(words('notJudgedOnlyHint'));
  return corpus.excluded.length > 0 ? note(words('ownReport')) : null;
}
