import type { Tabs } from 'webextension-polyfill';
import type { browser } from '../../browser.ts';
import type { Visit } from '../../messages.ts';
import { readVisit } from '../../store/visits.ts';
import { answerOr, visitShown } from '../ask.ts';
import { onLoading } from '../on-loading.ts';

type Api = Pick<typeof browser, 'storage' | 'tabs'>;

/** What the panel knows of the tab in front. */
export type Followed =
  /** Nothing yet: the page has been asked. */
  | { state: 'asking' }
  /** No check is stored for the tab. */
  | { state: 'unchecked' }
  /** The one that is stored is of a page that the tab no longer shows. */
  | { state: 'left' }
  | { state: 'checked'; tabId: number; visit: Visit };

/** A page that takes longer than this many milliseconds to say what it shows is taken for another. */
const PATIENCE = 3000;

/**
 * Follows the tab in front of one window: tells what is stored for it, and tells it anew when the reader
 * goes to another tab or page, or when a check is done.
 *
 * Without the permission `tabs` no address is known; the page script says what the page shows.
 */
export class TabFollower {
  readonly #api: Api;
  readonly #windowId: number;
  readonly #show: (followed: Followed) => void;
  readonly #listening: AbortController;
  #tabId: number | null = null;
  /** How often was looked: only the last look may still tell. */
  #looked = 0;

  constructor(api: Api, windowId: number, show: (followed: Followed) => void) {
    this.#api = api;
    this.#windowId = windowId;
    this.#show = show;
    this.#listening = new AbortController();
    this.#listen();
  }

  /** Looks at the tab in front and tells what is stored for it. */
  async look(): Promise<void> {
    const look = ++this.#looked;
    const tell = (followed: Followed) => {
      if (look === this.#looked && !this.#listening.signal.aborted) this.#show(followed);
    };
    tell(await this.#find(() => tell({ state: 'asking' })));
  }

  destroy(): void {
    this.#listening.abort();
  }

  /** @param onOther called where the tab is another than before, so that nothing of that one stays in sight */
  async #find(onOther: () => void): Promise<Followed> {
    const { tabs } = this.#api;
    const [tab] = await tabs.query({ active: true, windowId: this.#windowId });
    const before = this.#tabId;
    this.#tabId = tab?.id ?? null;
    if (this.#tabId === null) return { state: 'unchecked' };
    const tabId = this.#tabId;
    const visit = await answerOr(null, readVisit(this.#api, tabId));
    if (visit === null) return { state: 'unchecked' };
    if (tabId !== before) onOther();
    const shown = await visitShown(tabs, tabId, PATIENCE);
    return shown === visit.visit ? { state: 'checked', tabId, visit } : { state: 'left' };
  }

  #listen(): void {
    const { tabs, storage } = this.#api;
    const activated = ({ windowId }: Tabs.OnActivatedActiveInfoType) => {
      if (windowId === this.#windowId) void this.look();
    };
    const stored = () => void this.look();
    tabs.onActivated.addListener(activated);
    onLoading(tabs, tabId => tabId === this.#tabId && void this.look(), this.#listening.signal);
    storage.session.onChanged.addListener(stored);
    this.#listening.signal.addEventListener('abort', () => {
      tabs.onActivated.removeListener(activated);
      storage.session.onChanged.removeListener(stored);
    });
  }
}
