import type { ComponentChild } from 'preact';
import type { Check } from '../../core/result.ts';
import { words } from '../../words.ts';
import { headline } from '../headline.ts';
import type { PanelView } from '../open-panel.ts';
import { Checking } from './checking.tsx';
import { Failure, failureTitle } from './failure.tsx';
import type { View } from './flow.ts';
import { Result } from './result.tsx';
import { TurnedOff } from './turned-off.tsx';

interface Props {
  view: View;
  version: string;
  /** Whether the site is checked unasked; null where the page is of no site. */
  always: ComponentChild;
  /** The way to add the page's report to a corpus; `check` is the one that was made of the page, if any was. */
  adding(check: Check | null): ComponentChild;
  onAgain(): void;
  onOff(): void;
  onReveal(visit: string, quotation: number): Promise<boolean>;
  onPanel(view: PanelView): void;
}

/** The whole popup in one of its states. */
export function Popup({ view, version, always, adding, onAgain, onOff, onReveal, onPanel }: Props) {
  return (
    <>
      <header class="brand">
        <img src="/icons/icon-48.png" width="20" height="20" alt="" />
        <p>{words('extensionName')}</p>
        {view.state === 'checked' && <bdi class="site">{view.visit.check.article.site}</bdi>}
      </header>
      <p class="unseen" role="status">
        {announcement(view)}
      </p>
      <main aria-busy={isBusy(view)}>
        {view.state === 'checking' && <Checking />}
        {view.state === 'checked' && view.standing === 'outdated' && (
          <p class="progress">{words('checkingAgain')}</p>
        )}
        {view.state === 'checked' && (
          <Result
            key={view.visit.check.article.url}
            check={view.visit.check}
            kept={view.kept}
            adding={adding(view.visit.check)}
            onReveal={quotation => onReveal(view.visit.visit, quotation)}
            onAgain={onAgain}
            onPanel={onPanel}
          />
        )}
        {view.state === 'failed' && <Failure view={view} adding={adding(null)} onAgain={onAgain} />}
        {view.state === 'off' && <TurnedOff onAgain={onAgain} />}
      </main>
      <footer>
        {hasPage(view) && always}
        {view.state === 'checked' && view.standing === 'current' && (
          <button type="button" class="plain turn-off" onClick={onOff}>
            {words('turnOff')}
          </button>
        )}
        <p class="links">
          <a href="/ui/options.html" target="_blank" rel="noopener">
            {words('settingsLink')}
          </a>
          <a href="/ui/welcome.html" target="_blank" rel="noopener">
            {words('aboutLink')}
          </a>
        </p>
        <span>{words('footer')}</span> <span>{words('version', version)}</span>
      </footer>
    </>
  );
}

/** Whether the tab shows a page that could be checked, with an article or without. */
function hasPage(view: View): boolean {
  return view.state === 'checked' || (view.state === 'failed' && view.failure === 'no-article');
}

/** Whether what is shown may be replaced without the reader's doing. */
function isBusy(view: View): boolean {
  return view.state === 'checking' || (view.state === 'checked' && view.standing !== 'current');
}

/** What a screen reader says when the popup's state changes. */
function announcement(view: View): string {
  switch (view.state) {
    case 'opening':
      return '';
    case 'checking':
      return words('checking');
    case 'failed':
      return failureTitle(view);
    case 'off':
      return words('turnedOff');
    case 'checked': {
      if (view.standing === 'outdated') return words('checkingAgain');
      return headline(view.visit.check);
    }
  }
}
