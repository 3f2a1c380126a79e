import { type Mock, vi } from 'vitest';
import type { browser } from '../../src/browser.ts';
import type { Article } from '../../src/core/article.ts';
import type { CheckedQuotation } from '../../src/core/result.ts';
import type { Look, NothingToRead, PageRequest, SelectionResult, Undressed } from '../../src/messages.ts';
import { fakeStorage } from '../store/fake-storage.ts';

/** A tab as the fake browser knows it. */
export interface FakeTab {
  url: string;
  /** What the page script finds in it; null for a page without an article. */
  article: Article | null;
  /** What the page script says where there is none; an absent article by default. */
  failure?: NothingToRead;
  /** False for a page that the browser keeps extensions out of. */
  allowed?: boolean;
}

/** The page script of one document, as far as the background and the popup can see it. */
class FakePage {
  visit: string | null = null;
  painted: string | null = null;
  placed: string | null = null;
  quotations: CheckedQuotation[] = [];
  told: SelectionResult | null = null;
  /** The steps that were walked. */
  walked: number[] = [];
  /** Whether the script of the cards is there. */
  hasCards = false;
  look: Look | null = null;
  undressed: Undressed = { selectors: ['article > p'], inFrames: false, inShadow: false };

  constructor(
    private article: Article | null,
    private name: string,
    private readonly failure: NothingToRead,
  ) {}

  /** The page puts another article in the place of the one it had; its script gives it that name. */
  move(article: Article | null, name: string): void {
    this.article = article;
    this.name = name;
    this.visit = null;
    this.painted = null;
  }

  answer(ask: PageRequest): unknown {
    switch (ask.type) {
      case 'extract':
        this.visit = this.article ? this.name : null;
        return this.article
          ? { visit: this.visit, article: this.article }
          : { visit: null, failure: this.failure };
      case 'article':
        return this.visit === null ? null : this.article;
      case 'place':
        if (ask.visit !== this.visit) return null;
        this.placed = ask.visit;
        this.quotations = ask.quotations;
        this.look = ask.look;
        return this.undressed;
      case 'paint':
        if (ask.visit !== this.visit || ask.visit !== this.placed) return false;
        this.painted = ask.visit;
        return true;
      case 'visit':
        return this.painted;
      case 'owns':
        return ask.visit === this.painted;
      case 'reveal':
        return ask.visit === this.painted;
      case 'walk':
        if (this.painted && this.quotations.length > 0) this.walked.push(ask.step);
        return this.painted ? this.quotations.length > 0 : null;
      case 'select':
        if (!this.hasCards) return null;
        return { text: ask.given, before: '', after: '', url: '', site: null, language: null };
      case 'tell':
        this.told = ask.result;
        return true;
      case 'off':
        this.painted = null;
        this.quotations = [];
        return [this.undressed];
    }
  }
}

/** A browser with tabs, page scripts, badges and a session store, all in plain sight. */
export interface FakeBrowser {
  api: typeof browser;
  tabs: Map<number, FakeTab>;
  /** The page script that listens in each tab. */
  pages: Map<number, FakePage>;
  session: Map<string, unknown>;
  badges: Map<number, string>;
  /** The popup that was set for each tab. */
  popups: Map<number, string>;
  /** The style sheets of each tab, with their origins. */
  styles: Map<number, Set<string>>;
  executeScript: Mock;
  openPopup: Mock;
  sendMessage: Mock;
  setItems: Mock;
  /** Tells of a tab that begins to load something, or has loaded it. */
  tellLoading(tabId: number, status: 'loading' | 'complete'): void;
  /** Takes the tab to another page: its page script is gone. */
  navigate(tabId: number, url: string): void;
  /** Has the page script of a tab fail at all that it is asked. */
  breakPage(tabId: number): void;
}

interface Styles {
  target: { tabId: number };
  css: string;
  origin: string;
}

interface Injection {
  target: { tabId: number };
  files: string[];
}

/** @param tabs - The open tabs by id. */
export function fakeBrowser(tabs: Record<number, FakeTab>): FakeBrowser {
  const open = new Map(Object.entries(tabs).map(([id, tab]) => [Number(id), tab]));
  const pages: FakeBrowser['pages'] = new Map();
  const session: FakeBrowser['session'] = new Map();
  const badges: FakeBrowser['badges'] = new Map();
  const popups: FakeBrowser['popups'] = new Map();
  const styles: FakeBrowser['styles'] = new Map();
  const updated = new Set<(tabId: number, change: { status?: string }) => void>();
  let scripts = 0;

  const tabOf = (id: number): FakeTab => {
    const tab = open.get(id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };
  const intrude = (id: number) => {
    if (tabOf(id).allowed === false) throw new Error('Cannot access contents of the page.');
  };

  const sheetsOf = (id: number): Set<string> => {
    const sheets = styles.get(id) ?? new Set();
    styles.set(id, sheets);
    return sheets;
  };

  const executeScript = vi.fn(async ({ target: { tabId }, files }: Injection) => {
    intrude(tabId);
    const { article, failure = 'no-article' } = tabOf(tabId);
    if (files[0] === 'page.js') pages.set(tabId, new FakePage(article, `visit-${++scripts}`, failure));
    const page = pages.get(tabId);
    if (files[0] === 'card.js' && page) page.hasCards = true;
    return [{ frameId: 0 }];
  });
  const openPopup = vi.fn(async () => {});
  const sendMessage = vi.fn(async (id: number, ask: PageRequest) => {
    const page = pages.get(id);
    if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
    return structuredClone(page.answer(structuredClone(ask)));
  });
  const local = fakeStorage();
  const setItems = vi.fn(async (items: object) => {
    for (const [key, newValue] of Object.entries(items)) {
      session.set(key, structuredClone(newValue));
      local.tell('session', key, { newValue });
    }
  });

  const api = {
    tabs: {
      get: async (id: number) => ({ id, url: tabOf(id).url }),
      query: async () => [...open].map(([id, { url }]) => ({ id, url })),
      sendMessage,
      onUpdated: {
        addListener: updated.add.bind(updated),
        removeListener: updated.delete.bind(updated),
      },
    },
    scripting: {
      insertCSS: async ({ target, css, origin }: Styles) => {
        intrude(target.tabId);
        sheetsOf(target.tabId).add(`${origin}: ${css}`);
      },
      removeCSS: async ({ target, css, origin }: Styles) =>
        void sheetsOf(target.tabId).delete(`${origin}: ${css}`),
      executeScript,
    },
    action: {
      openPopup,
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        tabOf(tabId);
        badges.set(tabId, text);
      },
      setBadgeBackgroundColor: async () => {},
      setPopup: async ({ tabId, popup }: { tabId: number; popup: string }) => {
        tabOf(tabId);
        popups.set(tabId, popup);
      },
      setBadgeTextColor: async () => {},
    },
    storage: {
      ...local.api.storage,
      session: {
        get: async (key: string | null) =>
          Object.fromEntries([...session].filter(([name]) => key === null || name === key)),
        set: setItems,
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) if (session.delete(key)) local.tell('session', key, {});
        },
      },
    },
  };

  return {
    api: api as unknown as typeof browser,
    tabs: open,
    pages,
    session,
    badges,
    popups,
    styles,
    executeScript,
    openPopup,
    sendMessage,
    setItems,
    tellLoading(tabId, status) {
      for (const listen of updated) listen(tabId, { status });
    },
    navigate(tabId, url) {
      popups.delete(tabId);
      open.set(tabId, { ...tabOf(tabId), url });
      pages.delete(tabId);
    },
    breakPage(tabId) {
      const page = pages.get(tabId);
      if (!page) throw new Error(`Tab ${tabId} has no page script.`);
      page.answer = () => {
        throw new Error('The page breaks the page script.');
      };
    },
  };
}
