import { builtin } from '../../extract/builtin.ts';
import { ELEMENT_NODE } from '../../extract/nodes.ts';
import { areAt } from './boxes.ts';

/** How long the pointer has to rest on a quotation, … */
const OPEN = 300;
/** … and how long it may be away from it and from the card, on its way between them; in milliseconds. */
const CLOSE = 350;

/** A stretch of the page that can be pointed at. */
export interface Pointed {
  ranges: readonly Range[];
}

/** What pointing is about. */
export interface Pointable<T extends Pointed> {
  /** All there is to point at; of those that overlap, the later one counts. */
  spots(): readonly T[];
  /** The spot whose card is open; null where there is none that pointing may close. */
  readonly open: T | null;
  /** Whether an event happened in the card. */
  isInCard(event: Event): boolean;
  enter(spot: T): void;
  leave(): void;
}

/** Where a pointer event happened; the event itself forgets its path. */
interface Press {
  target: Node;
  x: number;
  y: number;
  inCard: boolean;
}

/** What is left alone where a tap on it does something already. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]';

/** Opens on pointing with a mouse or pen and on a tap, closes as the pointer leaves; keeps nothing from the page. */
export class Pointing<T extends Pointed> {
  readonly #about: Pointable<T>;
  #moved: Press | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the timer is set for. */
  #aim: T | 'leave' | null = null;
  #tapped = false;

  constructor(about: Pointable<T>) {
    this.#about = about;
  }

  /**
   * Listens in a window: that of the page, or of a frame of the page's.
   *
   * @param signal ends it
   */
  listen(view: Window, signal: AbortSignal): void {
    const options = { capture: true, passive: true, signal };
    view.addEventListener('pointermove', event => this.#onMove(event), options);
    view.addEventListener('pointerdown', event => this.#onDown(event), options);
    view.addEventListener('click', event => this.#onClick(event), options);
    builtin(view.document, 'documentElement').addEventListener(
      'pointerleave',
      () => this.#settle(null),
      options,
    );
    signal.addEventListener('abort', () => this.#take(null, 0));
  }

  /** At most one look for each frame that the browser paints. */
  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    if (!this.#moved) requestAnimationFrame(() => this.#look());
    this.#moved = this.#pressOf(event);
  }

  #look(): void {
    const press = this.#moved;
    this.#moved = null;
    if (!press) return;
    if (press.inCard) this.#take(null, 0);
    else this.#settle(this.#spotAt(press));
  }

  #onDown(event: PointerEvent): void {
    this.#tapped = event.pointerType === 'touch';
    if (this.#tapped || this.#about.isInCard(event)) return;
    this.#take(null, 0);
  }

  /** A click behind a touch that was no scrolling. */
  #onClick(event: MouseEvent): void {
    if (!this.#tapped || this.#about.isInCard(event)) return;
    const spot = isInteractive(event) ? null : this.#spotAt(this.#pressOf(event));
    if (spot && spot !== this.#about.open) this.#about.enter(spot);
  }

  /** The pointer is at a spot, or at none. */
  #settle(spot: T | null): void {
    if (spot === this.#about.open) this.#take(null, 0);
    else if (spot) this.#take(spot, OPEN);
    else this.#take('leave', CLOSE);
  }

  #take(aim: T | 'leave' | null, delay: number): void {
    if (aim === this.#aim) return;
    clearTimeout(this.#timer);
    this.#aim = aim;
    if (aim !== null) this.#timer = setTimeout(() => this.#act(aim), delay);
  }

  #act(aim: T | 'leave'): void {
    this.#aim = null;
    if (aim === 'leave') this.#about.leave();
    else this.#about.enter(aim);
  }

  #pressOf(event: MouseEvent): Press {
    const target = event.composedPath()[0] as Node;
    return { target, x: event.clientX, y: event.clientY, inCard: this.#about.isInCard(event) };
  }

  /** Only what has something to do with the element under the pointer is measured. */
  #spotAt({ target, x, y }: Press): T | null {
    const near = ({ ranges }: T) => ranges.some(range => range.intersectsNode(target)) && areAt(ranges, x, y);
    return this.#about.spots().findLast(near) ?? null;
  }
}

function isInteractive(event: Event): boolean {
  return event.composedPath().some(at => {
    const node = at as Element;
    return builtin(node, 'nodeType') === ELEMENT_NODE && builtin(node, 'matches').call(node, INTERACTIVE);
  });
}
