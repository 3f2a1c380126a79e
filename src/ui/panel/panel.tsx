import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Check } from '../../core/result.ts';
import { type MessageKey, words } from '../../words.ts';
import { Omitted } from '../components/omitted.tsx';
import { Summary } from '../components/summary.tsx';
import { headline } from '../headline.ts';
import { PANEL_VIEWS, type PanelView } from '../open-panel.ts';
import { NO_FILTER } from './filter.ts';
import type { Followed } from './follow.ts';
import { List } from './list.tsx';
import { MatrixView } from './matrix.tsx';
import { Save } from './save.tsx';
import { Tabs } from './tabs.tsx';

interface Props {
  followed: Followed;
  view: PanelView;
  onView(view: PanelView): void;
  /** The way to add the page's report to a corpus. */
  adding(tabId: number, check: Check): ComponentChild;
  onReveal(tabId: number, visit: string, quotation: number): Promise<boolean>;
  onPrint(tabId: number): void;
}

const TITLES: Record<PanelView, MessageKey> = {
  quotations: 'tabQuotations',
  outlets: 'tabOutlets',
  omitted: 'tabOmitted',
  save: 'tabSave',
};

/** The whole panel for the tab in front. */
export function Panel(props: Props) {
  return (
    <>
      <p class="unseen" role="status">
        {announcement(props.followed)}
      </p>
      <Shown {...props} />
    </>
  );
}

/** What a screen reader says when the panel shows another page's check, or none. */
function announcement(followed: Followed): string {
  switch (followed.state) {
    case 'asking':
      return '';
    case 'unchecked':
      return words('panelUnchecked');
    case 'left':
      return words('pageLeft');
    case 'checked':
      return headline(followed.visit.check);
  }
}

function Shown({ followed, view, onView, adding, onReveal, onPrint }: Props) {
  switch (followed.state) {
    case 'asking':
      return (
        <main class="asking" aria-busy="true">
          <p class="note">{words('panelAsking')}</p>
        </main>
      );
    case 'unchecked':
      return <Unchecked title="panelUnchecked" hint="panelUncheckedHint" />;
    case 'left':
      return <Unchecked title="pageLeft" hint="panelLeftHint" />;
    case 'checked': {
      const { tabId, visit } = followed;
      return (
        <main key={visit.check.article.url}>
          <Summary check={visit.check} />
          {adding(tabId, visit.check)}
          {visit.check.quotations.length > 0 && (
            <Views
              check={visit.check}
              view={view}
              onView={onView}
              onReveal={quotation => onReveal(tabId, visit.visit, quotation)}
              onPrint={() => onPrint(tabId)}
            />
          )}
        </main>
      );
    }
  }
}

function Unchecked({ title, hint }: { title: MessageKey; hint: MessageKey }) {
  return (
    <main class="unchecked">
      <img src="/icons/icon-96.png" width="48" height="48" alt="" />
      <h1>{words(title)}</h1>
      <p>{words(hint)}</p>
    </main>
  );
}

interface ViewsProps extends Pick<Props, 'view' | 'onView'> {
  check: Check;
  onReveal(quotation: number): Promise<boolean>;
  onPrint(): void;
}

function Views({ check, view, onView, onReveal, onPrint }: ViewsProps) {
  // Kept here, for the list is gone while another view is shown.
  const [filter, setFilter] = useState(NO_FILTER);
  const tabs = PANEL_VIEWS.map(name => ({
    name,
    title: (
      <>
        {words(TITLES[name])}
        {name === 'omitted' && check.omitted.length > 0 && <span class="tally">{check.omitted.length}</span>}
      </>
    ),
  }));
  return (
    <Tabs label={words('panelViews')} tabs={tabs} current={view} onChange={onView}>
      {view === 'quotations' && (
        <List check={check} filter={filter} onFilter={setFilter} onReveal={onReveal} />
      )}
      {view === 'outlets' && <MatrixView check={check} onReveal={onReveal} />}
      {view === 'omitted' && <Omitted check={check} />}
      {view === 'save' && <Save check={check} onPrint={onPrint} />}
    </Tabs>
  );
}
