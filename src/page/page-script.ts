import type { Runtime } from 'webextension-polyfill';
import { type Extraction, extract, isWebPage, UnreadablePageError } from '../extract/index.ts';
import type { PageMessages } from '../messages.ts';
import { DeadMansSwitch } from './dead-mans-switch.ts';
import { HIGHLIGHT_NAMES, Highlights, VERDICTS } from './highlights.ts';
import type { Handlers } from './messages.ts';
import { watchExtension } from './orphan.ts';
import { scrollToRange } from './scroll.ts';
import { Visit } from './visit.ts';

/** For how long the quotation jumped to is set off, in milliseconds; the way there takes some of it. */
const FLASH = 2_000;

/** Does in one document what the background and the popup ask for. */
export class PageScript implements Handlers {
  readonly #runtime: Pick<Runtime.Static, 'id'>;
  readonly #life = new AbortController();
  readonly #highlights = new Highlights();
  readonly #deadMansSwitch = new DeadMansSwitch(HIGHLIGHT_NAMES);
  #visit: Visit | null = null;
  #watching = false;
  #flash: ReturnType<typeof setTimeout> | undefined;

  constructor(runtime: Pick<Runtime.Static, 'id'>) {
    this.#runtime = runtime;
  }

  /** Aborts when `destroy` is called. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  extract(): PageMessages['extract']['answer'] {
    const extraction = readArticle();
    this.#highlights.clear();
    this.#visit = extraction && new Visit(extraction);
    if (!this.#visit) return { visit: null, failure: isWebPage(document) ? 'no-article' : 'not-allowed' };
    return { visit: this.#visit.name, article: this.#visit.extraction.article };
  }

  paint({ visit: name, quotations, look }: PageMessages['paint']['ask']): boolean {
    const visit = this.#visit;
    if (visit?.name !== name || !visit.isShown) return false;
    visit.place(quotations);
    for (const verdict of VERDICTS) {
      this.#highlights.show(verdict, look.highlighted.includes(verdict) ? visit.rangesOf(verdict) : []);
    }
    if (!this.#highlights.isEmpty) this.#watch();
    return true;
  }

  visit(): PageMessages['visit']['answer'] {
    return this.#visit?.isPainted && this.#visit.isShown ? this.#visit.name : null;
  }

  reveal({ visit: name, quotation }: PageMessages['reveal']['ask']): boolean {
    const ranges = this.#visit?.name === name ? this.#visit.find(quotation) : [];
    if (!ranges[0] || !scrollToRange(ranges[0])) return false;
    this.#highlights.show('flash', ranges);
    clearTimeout(this.#flash);
    this.#flash = setTimeout(() => this.#highlights.drop('flash'), FLASH);
    return true;
  }

  off(): true {
    this.destroy();
    return true;
  }

  /** Takes the highlights away and ends all that listens or waits. */
  destroy(): void {
    this.#life.abort();
    clearTimeout(this.#flash);
    this.#highlights.clear();
    this.#deadMansSwitch.disarm();
    this.#visit = null;
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    const alive = () => {
      this.#highlights.restore();
      this.#deadMansSwitch.arm();
    };
    watchExtension(this.#runtime, { alive, orphaned: () => this.destroy() }, this.signal);
  }
}

/** A page beyond reach is as good as one without an article; the console says why. */
function readArticle(): Extraction | null {
  try {
    return extract(document, location.href);
  } catch (error) {
    if (!(error instanceof UnreadablePageError)) throw error;
    console.warn('Crossquote:', error);
    return null;
  }
}
