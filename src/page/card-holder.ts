import { viewsOf } from './card/boxes.ts';
import type { Cards } from './card/index.ts';
import type { Highlighted, Source } from './card/source.ts';
import { Pointing } from './pointing.ts';

/**
 * Hears the reader point at highlights and tap them, while there are any. The cards come in a script of their own, and
 * only when one may be wanted: on most pages none is.
 */
export class CardHolder {
  readonly #fetch: () => Promise<void>;
  readonly #signal: AbortSignal;
  readonly #pointing: Pointing<Highlighted>;
  #source: Source | null = null;
  #cards: Cards | null = null;
  #coming: Promise<void> | null = null;
  /** The quotation whose card opens as soon as there are cards. */
  #awaited: Highlighted | null = null;
  #listening: { views: ReadonlySet<Window>; life: AbortController } | null = null;

  /**
   * @param fetch asks for the script of the cards; settles once it is here, or cannot come
   * @param signal ends everything
   */
  constructor(fetch: () => Promise<void>, signal: AbortSignal) {
    this.#fetch = fetch;
    this.#signal = signal;
    const open = () => this.#cards?.pointed ?? this.#awaited;
    this.#pointing = new Pointing<Highlighted>({
      spots: () => this.#source?.highlighted() ?? [],
      get open() {
        return open();
      },
      isInCard: event => this.#cards?.holds(event) ?? false,
      near: () => void this.bring(),
      enter: spot => this.#enter(spot),
      leave: () => this.#leave(),
    });
    signal.addEventListener('abort', () => this.show(null));
  }

  /** The cards, once their script is there; null where it cannot come. */
  async bring(): Promise<Cards | null> {
    if (this.#cards) return this.#cards;
    this.#coming ??= this.#fetch()
      .catch(error => console.warn('Crossquote:', error))
      .finally(() => {
        this.#coming = null;
      });
    await this.#coming;
    return this.#cards;
  }

  /** Takes the cards in. */
  use(make: (signal: AbortSignal) => Cards): void {
    if (this.#cards || this.#signal.aborted) return;
    this.#cards = make(this.#signal);
    this.#cards.show(this.#source);
    if (this.#awaited) this.#cards.pointAt(this.#awaited);
    this.#awaited = null;
  }

  /** From now on there are cards for another check; null: for none. */
  show(source: Source | null): void {
    this.#awaited = null;
    this.#source = source;
    this.#cards?.show(source);
    this.refresh();
  }

  /** To be called when the highlights have moved: they may lie in other frames now. */
  refresh(): void {
    const views = viewsOf(this.#source?.highlighted().flatMap(({ ranges }) => ranges) ?? []);
    if (isSame(views, this.#listening?.views ?? new Set())) return;
    this.#awaited = null;
    this.#cards?.close();
    this.#listening?.life.abort();
    this.#listening = views.size > 0 ? { views, life: new AbortController() } : null;
    for (const view of views) this.#pointing.listen(view, this.#listening?.life.signal as AbortSignal);
  }

  #enter(spot: Highlighted): void {
    this.#awaited = this.#cards ? null : spot;
    this.#cards?.pointAt(spot);
    void this.bring();
  }

  #leave(): void {
    this.#awaited = null;
    if (this.#cards?.pointed) this.#cards.close();
  }
}

function isSame<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every(item => b.has(item));
}
