import { useEffect, useState } from 'preact/hooks';
import { QuotaExceeded } from '../../store/corpus-errors.ts';
import { words } from '../../words.ts';
import { Appearance } from './appearance.tsx';
import type { Choices, Shown } from './choices.ts';
import { Corpora } from './corpora/corpora.tsx';
import type { Keeper, Listed } from './corpora/keeper.ts';
import { Highlighted } from './highlighted.tsx';
import { Reset } from './reset.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Sites } from './sites.tsx';

/** Does something the reader asked for, and tells how it went. */
export type Run = (work: () => Promise<string>) => Promise<void>;

/** For how long the reader is told that something is done, in milliseconds. What went wrong stays. */
const TOLD = 6_000;

interface Props {
  shown: Shown;
  corpora: Listed;
  choices: Choices;
  keeper: Keeper;
}

/** The options page. */
export function Options({ shown, corpora, choices, keeper }: Props) {
  const [status, setStatus] = useState({ text: '', failed: false });
  const run: Run = async work => {
    // Emptied first: the same words twice in a row would be read aloud once.
    setStatus({ text: '', failed: false });
    try {
      setStatus({ text: await work(), failed: false });
    } catch (error) {
      console.error(error);
      const text = words(error instanceof QuotaExceeded ? 'noRoom' : 'optionsNotStored');
      setStatus({ text, failed: true });
    }
  };
  useEffect(() => {
    if (status.text === '' || status.failed) return;
    const timer = setTimeout(() => setStatus({ text: '', failed: false }), TOLD);
    return () => clearTimeout(timer);
  }, [status]);
  const { preferences, sites, shortcuts } = shown;
  return (
    <main class="options">
      <header class="options-head">
        <img src="/icons/icon-48.png" width="40" height="40" alt="" />
        <div>
          <h1>{words('optionsTitle')}</h1>
          <p class="note">{words('optionsLead')}</p>
        </div>
      </header>
      <Sites sites={sites} choices={choices} run={run} />
      <Highlighted highlighted={preferences.highlighted} choices={choices} run={run} />
      <Appearance theme={preferences.theme} choices={choices} run={run} />
      <Corpora corpora={corpora} keeper={keeper} run={run} />
      <Shortcuts shortcuts={shortcuts} choices={choices} run={run} />
      <Reset choices={choices} keeper={keeper} run={run} />
      <p class="more">
        <a href="/ui/welcome.html">{words('welcomeLink')}</a>
      </p>
      <p class={status.failed ? 'status failed' : 'status'} role="status">
        {status.text}
      </p>
    </main>
  );
}

/** What stands in place of the page where the browser does not hand out what it has stored. */
export function Unreadable({ onAgain }: { onAgain(): void }) {
  return (
    <main class="options">
      <h1>{words('optionsTitle')}</h1>
      <p role="alert">{words('optionsUnreadable')}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={onAgain}>
          {words('tryAgain')}
        </button>
      </div>
    </main>
  );
}
