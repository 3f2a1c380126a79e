import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../../core/corpus/report.ts';
import type { CorpusInfo } from '../../../store/corpora.ts';
import { words } from '../../../words.ts';
import type { Run } from '../options.tsx';
import type { Keeper } from './keeper.ts';
import { type Removal, Removals } from './removals.tsx';
import { nameOfReport, ReportRow } from './report-row.tsx';

interface Props {
  corpus: CorpusInfo;
  keeper: Keeper;
  run: Run;
}

/** So many reports are shown at a time: a corpus may have thousands. */
const PAGE = 50;

/** The reports of a corpus, page by page. */
export function ReportList({ corpus, keeper, run }: Props) {
  const { id, reports: all, origin } = corpus;
  const [from, setFrom] = useState(0);
  const [removals, setRemovals] = useState<readonly Removal[]>([]);
  // The last page may have gone with its last report.
  const start = Math.min(from, Math.floor(Math.max(0, all - 1) / PAGE) * PAGE);
  const shown = usePage(keeper, corpus, start);
  const remove = (report: Report) =>
    run(async () => {
      const undo = await keeper.removeReport(id, report.id);
      setRemovals(now => [...now, { name: nameOfReport(report), undo }]);
      return words('removed', nameOfReport(report));
    });
  const putBack = (removal: Removal) =>
    run(async () => {
      await keeper.undo(removal.undo);
      setRemovals(now => now.filter(other => other !== removal));
      return words('putBack', removal.name);
    });
  if (shown === null) return <p class="problem">{words('reportsUnreadable')}</p>;
  return (
    <div class="report-list">
      {all === 0 && <p class="empty">{words('reportsNone')}</p>}
      <ul class="reports">
        {shown.map(report => (
          <ReportRow
            key={report.id}
            report={report}
            onRemove={origin.type === 'bundled' ? null : () => remove(report)}
          />
        ))}
      </ul>
      <Removals removals={removals} onUndo={putBack} />
      {all > PAGE && <Pages start={start} all={all} onStart={setFrom} />}
    </div>
  );
}

/** The reports of a corpus from the given one on, as they are now; null where they cannot be read. */
function usePage(keeper: Keeper, { id, revision }: CorpusInfo, start: number): readonly Report[] | null {
  const [shown, setShown] = useState<readonly Report[] | null>([]);
  useEffect(() => {
    let wanted = true;
    keeper.readPage(id, start, PAGE).then(
      reports => wanted && setShown(reports),
      error => {
        console.error(error);
        if (wanted) setShown(null);
      },
    );
    return () => {
      wanted = false;
    };
  }, [id, revision, start]);
  return shown;
}

/** Which of the reports are shown, and the ways to the others. */
function Pages({ start, all, onStart }: { start: number; all: number; onStart(start: number): void }) {
  const number = new Intl.NumberFormat(words('language'));
  const [first, last, of] = [start + 1, Math.min(start + PAGE, all), all].map(it => number.format(it));
  return (
    <div class="pages">
      <p class="note" aria-live="polite">
        {words('reportsRange', `${first}`, `${last}`, `${of}`)}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="secondary"
          aria-disabled={start === 0}
          onClick={() => onStart(Math.max(0, start - PAGE))}
        >
          {words('reportsBefore')}
        </button>
        <button
          type="button"
          class="secondary"
          aria-disabled={start + PAGE >= all}
          onClick={() => start + PAGE < all && onStart(start + PAGE)}
        >
          {words('reportsNext')}
        </button>
      </div>
    </div>
  );
}
