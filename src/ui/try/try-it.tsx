import { words } from '../../words.ts';
import { Counts } from '../components/counts.tsx';
import { headline } from '../headline.ts';
import { Failure } from '../popup/failure.tsx';
import type { View } from '../popup/flow.ts';

/** How far the reader has come: the same as in the popup, and before. */
export type Tried = { state: 'ready' } | View;

/** What stands above the sample article: the button that checks it, then the result. */
export function TryIt({ view, onCheck }: { view: Tried; onCheck(): void }) {
  const checked = view.state === 'checked';
  const busy = view.state === 'checking';
  return (
    <div class="try" lang={words('language')}>
      <p class="brand">
        <img src="/icons/icon-48.png" width="20" height="20" alt="" />
        <b>{words('tryTitle')}</b>
        <a href="/ui/welcome.html">{words('tryBack')}</a>
      </p>
      {!checked && view.state !== 'failed' && (
        <>
          <p>{words('tryHint')}</p>
          <button type="button" class="primary" aria-disabled={busy} onClick={() => busy || onCheck()}>
            {words(busy ? 'checking' : 'tryCheck')}
          </button>
        </>
      )}
      <div role="status">
        {checked && (
          <>
            <p class="headline">{headline(view.visit.check)}</p>
            <Counts check={view.visit.check} />
            <p>{words('tryAgainHint')}</p>
          </>
        )}
        {view.state === 'failed' && <Failure view={view} adding={null} onAgain={onCheck} />}
      </div>
    </div>
  );
}
