import type { Runtime } from 'webextension-polyfill';
import type { Verdict } from '../core/result.ts';
import { isWebPage } from '../extract/index.ts';
import type { ChoiceRequest, PageMessages, PageNotice } from '../messages.ts';
import { askToChoose } from './ask-to-choose.ts';
import type { Cards } from './card/index.ts';
import type { Source } from './card/source.ts';
import { DeadMansSwitch } from './dead-mans-switch.ts';
import type { Dressing } from './dressing.ts';
import { FollowedArticle } from './follow-article.ts';
import { Highlights, VERDICTS } from './highlights.ts';
import type { Handlers } from './messages.ts';
import { isOrphan, watchExtension } from './orphan.ts';
import type { Choose } from './read-article.ts';
import { scrollToRange } from './scroll.ts';
import type { Place } from './visit.ts';

/** For how long the quotation jumped to is set off, in milliseconds; the way there takes some of it. */
const FLASH = 2_000;

/** What a page script needs of the extension's API. */
interface Api extends Pick<Runtime.Static, 'id'> {
  sendMessage(message: ChoiceRequest | PageNotice): Promise<unknown>;
}

/** Does in one document what the background and the popup ask for. */
export class PageScript implements Handlers {
  readonly #runtime: Api;
  readonly #isPrivate: boolean;
  readonly #life = new AbortController();
  readonly #highlights = new Highlights();
  readonly #deadMansSwitch = new DeadMansSwitch();
  readonly #article: FollowedArticle;
  /** What the reader wants highlighted. */
  #highlighted: readonly Verdict[] = [];
  #isWanted = false;
  #cards: Cards | null = null;
  /** What the cards are about. */
  #source: Source | null = null;
  readonly #dressing: Dressing;
  #watching = false;
  #flash: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param isPrivate whether the document is in a private window
   * @param dressing of the document
   */
  constructor(runtime: Api, isPrivate: boolean, dressing: Dressing) {
    this.#runtime = runtime;
    this.#isPrivate = isPrivate;
    this.#dressing = dressing;
    const hearer = { repaint: () => this.#repaintMoved(), moved: () => this.#tellMoved() };
    const choose: Choose = (copy, signal) => askToChoose(runtime, copy, signal);
    this.#article = new FollowedArticle(hearer, choose, this.signal);
  }

  /** Aborts when `destroy` is called. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  async extract({ wait }: PageMessages['extract']['ask']): Promise<PageMessages['extract']['answer']> {
    // Unasked checks wait; one that does not is the reader's wish, also where the page changes before it is painted.
    if (!wait) this.#isWanted = true;
    const visit = await this.#article.current({ wait });
    if (visit || wait) this.#watch();
    if (!visit) return { visit: null, failure: isWebPage(document) ? 'no-article' : 'not-allowed' };
    return { visit: visit.name, article: visit.article };
  }

  article(): PageMessages['article']['answer'] {
    return this.#isPrivate ? 'private' : (this.#article.shown?.article ?? null);
  }

  place({ visit, quotations, corpus, look }: PageMessages['place']['ask']): PageMessages['place']['answer'] {
    if (!this.#article.place(visit, quotations)) return null;
    this.#isWanted = true;
    this.#highlighted = look.highlighted;
    this.#source = {
      quotations,
      corpus,
      article: () => this.#article.painted?.article ?? null,
      theme: look.theme,
      highlighted: () => this.#places(),
      reveal: quotation => this.#reveal(quotation),
    };
    return this.#dressing.give(this.#elements);
  }

  paint({ visit }: PageMessages['paint']['ask']): boolean {
    if (this.#article.painted?.name !== visit) return false;
    this.#repaint();
    this.#cards?.show(this.#source);
    return true;
  }

  /** Takes the cards in. They come in a script of their own, where there is something to show. */
  useCards(make: (signal: AbortSignal) => Cards): void {
    if (this.#cards) return;
    this.#cards = make(this.signal);
    this.#cards.show(this.#source);
  }

  async visit(): Promise<PageMessages['visit']['answer']> {
    return (await this.#article.isSettled()) ? (this.#article.painted?.name ?? null) : null;
  }

  owns({ visit }: PageMessages['owns']['ask']): boolean {
    return this.#article.owns(visit);
  }

  reveal({ visit: name, quotation }: PageMessages['reveal']['ask']): boolean {
    return this.#article.painted?.name === name && this.#reveal(quotation);
  }

  async walk({ step }: PageMessages['walk']['ask']): Promise<PageMessages['walk']['answer']> {
    return (await this.#article.isSettled()) ? (this.#cards?.walk(step) ?? null) : null;
  }

  select({ given }: PageMessages['select']['ask']): PageMessages['select']['answer'] {
    return this.#cards?.select(given) ?? null;
  }

  tell({ result, theme }: PageMessages['tell']['ask']): true {
    this.#cards?.tell(result, theme);
    return true;
  }

  off(): PageMessages['off']['answer'] {
    this.destroy();
    return this.#dressing.drop();
  }

  /** Takes the highlights away and ends all that listens or waits. */
  destroy(): void {
    this.#life.abort();
    clearTimeout(this.#flash);
    this.#highlights.clear();
    this.#deadMansSwitch.disarm();
  }

  #reveal(quotation: number): boolean {
    const ranges = this.#article.painted?.find(quotation) ?? [];
    if (!ranges[0] || !scrollToRange(ranges[0])) return false;
    this.#highlights.show('flash', ranges);
    clearTimeout(this.#flash);
    this.#flash = setTimeout(() => this.#highlights.drop('flash'), FLASH);
    return true;
  }

  /** Where something is highlighted. */
  #places(): readonly Place[] {
    const places = this.#article.painted?.places ?? [];
    return places.filter(({ verdict }) => this.#highlighted.includes(verdict));
  }

  #repaint(): void {
    const visit = this.#article.painted;
    if (!visit) this.#highlights.drop('flash');
    for (const verdict of VERDICTS) {
      const wanted = this.#highlighted.includes(verdict);
      this.#highlights.show(verdict, (wanted && visit?.rangesOf(verdict)) || []);
    }
    this.#deadMansSwitch.arm(this.#highlights.removals);
    this.#cards?.refresh();
  }

  get #elements(): ReadonlySet<Element> {
    return this.#article.painted?.elements ?? new Set();
  }

  /** Text that has come to stand in elements of another kind needs styles. */
  #repaintMoved(): void {
    this.#repaint();
    if (!this.#dressing.lacks(this.#elements)) return;
    this.#tellMoved().catch(error => console.warn('Crossquote:', error));
  }

  async #tellMoved(): Promise<void> {
    if (isOrphan(this.#runtime)) return this.destroy();
    // What nobody asked for and nothing came of is checked only where the reader still wants that unasked.
    const type = this.#isWanted ? 'moved' : 'idle';
    await this.#runtime.sendMessage({ type });
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    const alive = () => {
      this.#highlights.restore();
      this.#deadMansSwitch.arm(this.#highlights.removals);
      this.#article.beat();
    };
    watchExtension(this.#runtime, { alive, orphaned: () => this.destroy() }, this.signal);
    addEventListener('pageshow', event => this.#comeBack(event, alive), { signal: this.signal });
  }

  /** Back from the back/forward cache: the browser has taken the badge away, and other pages were here. */
  #comeBack({ persisted, isTrusted }: PageTransitionEvent, alive: () => void): void {
    if (!persisted || !isTrusted || isOrphan(this.#runtime)) return;
    alive();
    this.#tellMoved().catch(error => console.warn('Crossquote:', error));
  }
}
