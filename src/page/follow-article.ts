import type { CheckedQuotation } from '../core/result.ts';
import { builtin } from '../extract/builtin.ts';
import type { Extraction } from '../extract/index.ts';
import { Follower, type Reread } from './follow.ts';
import type { ChangedParts } from './follow-changes.ts';
import { watchedParts } from './follow-parts.ts';
import { type LiveBlock, liveBlocks } from './follow-text.ts';
import type { Choose, Found } from './read-article.ts';
import { Readings } from './readings.ts';
import { Visit } from './visit.ts';

/** What hears of an article that moves. */
export interface Hearer {
  /** What is to be painted has changed. */
  repaint(): void;
  /** The page shows another article now, or none: whoever checked it should ask again. */
  moved(): Promise<void>;
}

/** So many texts that were found to be none of the article's are remembered. */
const MANY_STRANGERS = 1_000;
/** Where the page has no article, a block of so many characters may be the beginning of one. */
const RUNNING_TEXT = 40;

/** The article of a page, read once and followed from then on, as the page changes it or puts another there. */
export class FollowedArticle {
  readonly #hearer: Hearer;
  readonly #readings: Readings;
  readonly #follower: Follower;
  /** Texts that came in and did not become part of the article: of comments, captions, advertisements. */
  readonly #strangers = new Set<string>();
  /** As read last; null where there was none, undefined before the first reading. */
  #latest: Visit | null | undefined;
  #painted: Visit | null = null;
  readonly #names = new Set<string>();
  #address = '';
  /** Aborts when other frames hold the article. */
  #frames = new AbortController();

  /** @param signal ends the following */
  constructor(hearer: Hearer, choose: Choose, signal: AbortSignal) {
    this.#hearer = hearer;
    this.#readings = new Readings(choose, signal);
    const followed = {
      look: (changed: ChangedParts) => this.#look(changed),
      read: () => this.#readAgain(),
    };
    this.#follower = new Follower(followed, signal);
    const onLoad = ({ target }: Event) => this.#noticeLoaded(target as Node);
    // The window does not hear it.
    builtin(document, 'addEventListener').call(document, 'load', onLoad, { capture: true, signal });
    signal.addEventListener('abort', () => {
      this.#frames.abort();
      this.#latest = null;
      this.#painted = null;
    });
  }

  /** What is painted, and kept up with the page. */
  get painted(): Visit | null {
    return this.#painted;
  }

  /** Whether an article was read here under that name, now or before. */
  owns(name: string): boolean {
    return this.#names.has(name);
  }

  /** What was read last, whether it is painted or not; null where the page shows it no more. */
  get shown(): Visit | null {
    return this.#latest?.isShown ? this.#latest : null;
  }

  /**
   * The article as the page has it now; null where there is none. Read only where the page has changed.
   *
   * @param options `wait`: watch also a page that has no article so far
   * @throws an `AbortError` where the page is left meanwhile, or the following ends
   */
  current({ wait } = { wait: false }): Promise<Visit | null> {
    return this.#readings.inTurn(() => this.#bringUpToDate(wait));
  }

  /**
   * Finds the quotations of the article of that name, which are kept up with the page from now on.
   *
   * @returns false where the page does not show that article any more
   */
  place(name: string, quotations: readonly CheckedQuotation[]): boolean {
    const visit = this.#latest;
    if (visit?.name !== name || !visit.isShown) return false;
    this.#painted = visit;
    // What has moved since the article was read is found by its text.
    if (!visit.place(quotations)) visit.look(visit.roots.flatMap(liveBlocks));
    return true;
  }

  /** Whether the page shows what is painted, word for word. Waits for a reading that is under way. */
  async isSettled(): Promise<boolean> {
    await this.#readings.over;
    const settled = this.#follower.settle();
    return settled && this.#painted !== null && this.#painted === this.#latest && this.#painted.isShown;
  }

  /** For what no mutation tells: the address may have changed, a frame gone elsewhere, listeners may be gone. */
  beat(): void {
    this.#noticeAddress();
    if (this.#latest && !this.#latest.isShown) this.#follower.suspect();
    this.#follower.resume();
  }

  #look({ blocks, unfolded }: ChangedParts): boolean {
    this.#noticeAddress();
    if (unfolded) this.#strangers.clear();
    const live = (blocks ?? this.#latest?.roots ?? [document]).flatMap(liveBlocks);
    if (this.#painted?.look(live)) this.#hearer.repaint();
    const visit = this.#latest;
    const strangers = live.filter(block => (visit ? block.quoting && !visit.holds(block) : isRunning(block)));
    // All are remembered, not only the first.
    const news = strangers.filter(block => this.#isNews(block)).length > 0;
    return news || (visit ? !visit.isWhole : false);
  }

  #isNews({ text }: LiveBlock): boolean {
    if (this.#strangers.has(text)) return false;
    if (this.#strangers.size >= MANY_STRANGERS) this.#strangers.clear();
    this.#strangers.add(text);
    return true;
  }

  async #readAgain(): Promise<Reread> {
    const { busy, isNew, isTold } = await this.#readings.inTurn(async () => {
      const { extraction, busy } = await this.#read();
      return { busy, ...this.#compare(extraction) };
    });
    // Whoever is told asks for the article in turn.
    if (isTold) await this.#hearer.moved();
    return { busy, worthwhile: isNew };
  }

  /**
   * Takes what was read in place of what was known, where it is something else.
   *
   * @returns `isTold`: whether the background has to hear of it
   */
  #compare(extraction: Extraction | null): { isNew: boolean; isTold: boolean } {
    const visit = this.#latest ?? null;
    if (visit && extraction && visit.isOf(extraction)) {
      visit.adopt(extraction, pageAddress());
      if (visit === this.#painted) this.#hearer.repaint();
      this.#follow();
      // A notice may have been lost before.
      return { isNew: false, isTold: visit !== this.#painted };
    }
    if ((!visit && !extraction) || (visit && extraction && visit.outlives(extraction, pageAddress()))) {
      this.#follow();
      return { isNew: false, isTold: false };
    }
    this.#take(extraction);
    return { isNew: true, isTold: true };
  }

  async #bringUpToDate(wait: boolean): Promise<Visit | null> {
    if (this.#latest === undefined) {
      const { extraction } = await this.#read();
      this.#latest = this.#visitOf(extraction);
      // A reader who asked for a check sees that there is no article, and asks again.
      if (extraction || wait) this.#follow();
      else this.#follower.watch([], []);
    } else if (!this.#follower.settle()) {
      this.#take((await this.#read()).extraction);
    }
    return this.#latest;
  }

  /** What the page does meanwhile is looked at afterwards. */
  async #read(): Promise<Found> {
    this.#follower.hold();
    try {
      return await this.#readings.read();
    } catch (error) {
      if (this.#latest === undefined) this.#follower.watch([], []);
      else this.#follower.giveUp();
      throw error;
    }
  }

  #take(extraction: Extraction | null): void {
    this.#latest = this.#visitOf(extraction);
    if (!extraction) {
      this.#painted = null;
      this.#hearer.repaint();
    }
    this.#follow();
  }

  #visitOf(extraction: Extraction | null): Visit | null {
    if (!extraction) return null;
    const visit = new Visit(extraction, pageAddress());
    this.#names.add(visit.name);
    return visit;
  }

  #follow(): void {
    this.#address = pageAddress();
    const extraction = this.#latest?.extraction;
    const { whole, around } = extraction ? watchedParts(extraction) : { whole: [document], around: [] };
    this.#follower.watch(whole, around);
    this.#followFrames();
  }

  /**
   * Lets go of an article in a frame as the frame goes, not later: Firefox forbids every touch of what was in it
   * from then on.
   */
  #followFrames(): void {
    this.#frames.abort();
    this.#frames = new AbortController();
    const { signal } = this.#frames;
    for (const view of new Set((this.#latest?.roots ?? []).map(viewOf))) {
      if (view && view !== window) view.addEventListener('pagehide', event => this.#leave(event), { signal });
    }
  }

  /** A frame that goes into the back/forward cache goes there with the whole page, and comes back with it. */
  #leave({ persisted, isTrusted }: PageTransitionEvent): void {
    if (persisted || !isTrusted) return;
    this.#take(null);
    this.#hearer.moved().catch(error => console.warn('Crossquote:', error));
  }

  /** Something has loaded. The page that a frame goes to may have the article, where the page itself has none. */
  #noticeLoaded(element: Node): void {
    if (this.#latest === undefined || !/^i?frame$/i.test(builtin(element, 'nodeName'))) return;
    if (!this.#latest?.roots.some(root => root === document)) this.#follower.hint();
  }

  #noticeAddress(): void {
    const address = pageAddress();
    if (address === this.#address) return;
    this.#address = address;
    if (this.#latest !== undefined) this.#follower.suspect();
  }
}

function viewOf(root: Document | ShadowRoot): Window | null {
  return (root.ownerDocument ?? (root as Document)).defaultView;
}

function isRunning({ text }: LiveBlock): boolean {
  return text.length >= RUNNING_TEXT;
}

/** Without fragment: a jump inside a page is no other page. */
function pageAddress(): string {
  return location.href.replace(/#.*/s, '');
}
