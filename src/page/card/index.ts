import { browser } from '../../browser.ts';
import type { Selected } from '../../core/selection.ts';
import type { Look, SelectionResult } from '../../messages.ts';
import { words } from '../../words.ts';
import { isOrphan } from '../orphan.ts';
import { boxesOf } from './boxes.ts';
import { Card } from './card.ts';
import { announcement, quotationContent, selectionContent } from './content.ts';
import { isInView } from './place-card.ts';
import { Pointing } from './pointing.ts';
import { readOrigin, readSelection } from './selection.ts';
import type { Highlighted, Source } from './source.ts';

/** How often it is looked whether the quotation still stands beside its card, in milliseconds. */
const TEND = 250;
/** Of so many looks, one puts off that the card goes by itself. */
const BEAT = 4;

/** Whom a card belongs to: a highlighted quotation, or what the reader has selected. */
type Owner = Highlighted | { ranges: readonly Range[] };

/** The card that shows: for one quotation at a time, whether it was pointed at or jumped to. */
interface Open {
  owner: Owner;
  card: Card;
  /** Opened by pointing, and closed by it. */
  pointed: boolean;
  /** Aborts when it closes. */
  life: AbortController;
}

/** Shows the reader a card for each quotation they point at, tap or jump to. Listens only while there are any. */
export class Cards {
  readonly #pointing: Pointing<Highlighted>;
  #source: Source | null = null;
  #listening: { views: ReadonlySet<Window>; life: AbortController } | null = null;
  #open: Open | null = null;
  /** The quotation that was shown last. */
  #last = -1;
  /** Where the words stand that the reader selected last; empty where only the browser knows. */
  #selected: readonly Range[] = [];

  /** @param signal ends everything */
  constructor(signal: AbortSignal) {
    const open = () => (this.#open?.pointed ? (this.#open.owner as Highlighted) : null);
    this.#pointing = new Pointing<Highlighted>({
      spots: () => this.#source?.highlighted() ?? [],
      get open() {
        return open();
      },
      isInCard: event => this.#open?.card.holds(event) ?? false,
      enter: spot => this.#pointAt(spot),
      leave: () => this.#open?.pointed && this.close(),
    });
    signal.addEventListener('abort', () => this.show(null));
  }

  /** From now on shows cards of another check; null: none. */
  show(source: Source | null): void {
    this.close();
    this.#source = source;
    this.#last = -1;
    this.refresh();
  }

  /** To be called when the highlights have moved: they may lie in other frames now. */
  refresh(): void {
    const spots = this.#source?.highlighted() ?? [];
    const views = new Set(spots.flatMap(({ ranges }) => viewsOf(ranges)));
    if (isSame(views, this.#listening?.views ?? new Set())) return;
    this.close();
    this.#listening?.life.abort();
    this.#listening = views.size > 0 ? { views, life: new AbortController() } : null;
    for (const view of views) this.#pointing.listen(view, this.#listening?.life.signal as AbortSignal);
  }

  /**
   * Jumps to the next quotation or the one before, from the last that was shown, or from what is in view.
   *
   * @returns false where there is none to jump to
   */
  walk(step: 1 | -1): boolean {
    const stops = this.#stops();
    let at = this.#startOf(stops, step);
    for (let tries = 0; tries < stops.length; tries++) {
      at = (at + step + stops.length) % stops.length;
      const stop = stops[at] as Highlighted;
      if (this.#source?.reveal(stop.quotation)) {
        this.#jumpTo(stop, at, stops.length);
        return true;
      }
    }
    return false;
  }

  /**
   * Finds what the reader has selected, to tell of it later.
   *
   * @param given the selected words as the browser gives them
   */
  select(given: string): Selected {
    const { ranges, ...words } = readSelection(given);
    this.#selected = ranges;
    const { url, site, language } = this.#source?.article() ?? readOrigin();
    return { ...words, url, site, language };
  }

  /** Shows a card beside what was selected last, with the focus in it. */
  tell(result: SelectionResult, theme: Look['theme']): void {
    const ranges = this.#selected;
    this.close();
    this.#present({ ranges }, selectionContent(result), false, theme).takeFocus('');
  }

  close(): void {
    const open = this.#open;
    this.#open = null;
    open?.life.abort();
    open?.card.remove();
  }

  #pointAt(spot: Highlighted): void {
    if (this.#open?.card.hasFocus) return;
    const stops = this.#stops();
    const at = stops.findIndex(({ quotation }) => quotation === spot.quotation);
    this.#presentQuotation(spot, at, stops.length, true);
  }

  #jumpTo(stop: Highlighted, at: number, of: number): void {
    const quotation = this.#source?.quotations[stop.quotation];
    const card = this.#presentQuotation(stop, at, of, false);
    if (quotation) card?.takeFocus(announcement(quotation, position(at, of)));
  }

  #presentQuotation(spot: Highlighted, at: number, of: number, pointed: boolean): Card | null {
    const quotation = this.#source?.quotations[spot.quotation];
    // The words of an extension that has gone are gone as well; the page script will see it in a moment.
    if (!this.#source || !quotation || isOrphan(browser.runtime)) return null;
    const { corpus, theme } = this.#source;
    const language = this.#source.article()?.language ?? null;
    this.#last = spot.quotation;
    const about = { corpus, language, position: position(at, of), quoting: false };
    return this.#present(spot, quotationContent(quotation, about), pointed, theme);
  }

  /** One that is open by keyboard goes on to the next quotation: whoever listens to it stays in it. */
  #present(owner: Owner, content: readonly HTMLElement[], pointed: boolean, theme: Look['theme']): Card {
    const stays = this.#open && !this.#open.pointed && !pointed && this.#open.card.isThere;
    if (!stays) this.close();
    const open = this.#open ?? { card: new Card(theme, () => this.close()), life: new AbortController() };
    const { card, life } = open;
    if (!stays) this.#tend(card, owner, life.signal);
    this.#open = { owner, card, pointed, life };
    card.show(content);
    card.placeAt(boxesOf(owner.ranges));
    return card;
  }

  /** Keeps an open card where it belongs. */
  #tend(card: Card, { ranges }: Owner, signal: AbortSignal): void {
    let looks = 0;
    const timer = setInterval(() => {
      if (++looks % BEAT === 0) card.keepAlive();
      this.#follow();
    }, TEND);
    card.keepAlive();
    signal.addEventListener('abort', () => clearInterval(timer));
    for (const view of new Set([window, ...(this.#listening?.views ?? []), ...viewsOf(ranges)])) {
      view.addEventListener('pagehide', () => this.close(), { signal });
      view.addEventListener('scroll', () => this.#follow(), { capture: true, passive: true, signal });
      view.addEventListener('resize', () => this.#follow(), { signal });
      view.addEventListener('pointerdown', event => this.#onPress(event), { capture: true, signal });
      view.addEventListener('click', event => this.#onPress(event), { capture: true, signal });
      view.addEventListener('keydown', event => this.#onKey(event), { capture: true, signal });
    }
  }

  /** The page may have scrolled, moved or dropped the words, or taken our element away. */
  #follow(): void {
    if (!this.#open) return;
    const { owner, card, pointed } = this.#open;
    const lines = boxesOf(owner.ranges);
    const gone = owner.ranges.length > 0 && lines.length === 0;
    const outOfSight = pointed && !isInView(lines, { width: innerWidth, height: innerHeight });
    if (!card.isThere || gone || outOfSight) this.close();
    else card.placeAt(lines);
  }

  /** A press beside the card closes it; that of a finger only if it becomes a tap and no scrolling. */
  #onPress(event: MouseEvent): void {
    if (this.#open?.card.holds(event)) return;
    const { pointerType } = event as Partial<PointerEvent>;
    if (event.type === 'click' || pointerType !== 'touch') this.close();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // One press closes one thing: the page's own things stay open.
      event.preventDefault();
      event.stopImmediatePropagation();
      this.close();
    } else if (event.key === 'Tab' && this.#open?.card.isLeftBy(event)) this.close();
  }

  /** Each quotation once, where it stands first. */
  #stops(): Highlighted[] {
    const first = new Map<number, Highlighted>();
    for (const spot of this.#source?.highlighted() ?? []) {
      if (!first.has(spot.quotation)) first.set(spot.quotation, spot);
    }
    return [...first.values()];
  }

  /** The index from which one step leads to the quotation to show. */
  #startOf(stops: readonly Highlighted[], step: 1 | -1): number {
    const last = stops.findIndex(({ quotation }) => quotation === this.#last);
    if (last !== -1) return last;
    const seen = stops.findIndex(({ ranges }) => boxesOf(ranges).some(({ bottom }) => bottom > 0));
    const from = seen === -1 ? stops.length : seen;
    return step === 1 ? from - 1 : from;
  }
}

function position(at: number, of: number): string {
  return words('positionOf', String(at + 1), String(of));
}

function viewsOf(ranges: readonly Range[]): Window[] {
  return ranges.flatMap(({ startContainer }) => startContainer.ownerDocument?.defaultView ?? []);
}

function isSame<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every(item => b.has(item));
}
