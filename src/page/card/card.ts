import { builtin } from '../../extract/builtin.ts';
import type { Look } from '../../messages.ts';
import { words } from '../../words.ts';
import { DeadMansSwitch } from '../dead-mans-switch.ts';
import type { Box } from './boxes.ts';
import css from './card.css?inline';
import { TITLE } from './content.ts';
import { element } from './dom.ts';
import { focusedElement } from './focus.ts';
import { placeCard } from './place-card.ts';

/**
 * What no style sheet of the page may change. Custom properties and the direction are no part of `all`; the
 * card sets its own.
 */
const UNTOUCHABLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  display: 'block',
  'z-index': '2147483647',
};

/**
 * The one element of ours in the page: a box with a closed shadow root above everything else in the window,
 * outside the page's body. It is there from when it is made until `remove`, unless the page takes it away.
 */
export class Card {
  readonly #host = element('div');
  readonly #root = this.#host.attachShadow({ mode: 'closed' });
  readonly #close = element('button', { type: 'button', className: 'close', ariaLabel: words('close') }, '×');
  readonly #content = element('div', { className: 'content' });
  readonly #status = element('p', { className: 'unseen', role: 'status' });
  readonly #box: HTMLElement;
  /** What had the focus before the card; null where the card did not take it. */
  #before: Element | null = null;
  readonly #deadMansSwitch = new DeadMansSwitch();

  constructor(theme: Look['theme'], onClose: () => void) {
    this.#box = element(
      'div',
      // Its first words are ours, in the language that the reader's browser speaks.
      { className: `card ${theme}`, lang: words('language'), dir: 'auto', tabIndex: -1 },
      this.#content,
      this.#close,
      this.#status,
    );
    this.#dress();
    this.#root.append(this.#box);
    this.#close.addEventListener('click', onClose);
    for (const [name, value] of Object.entries(UNTOUCHABLE)) this.#setStyle(name, value);
    builtin(document, 'documentElement').append(this.#host);
    this.#rise();
  }

  /** Whether the page has left it where it was put. */
  get isThere(): boolean {
    return this.#host.isConnected;
  }

  get hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }

  /** Whether an event happened in it. Seen from the page, all of it happens to the host. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  show(content: readonly HTMLElement[]): void {
    this.#content.replaceChildren(...content);
    this.#box.scrollTop = 0;
  }

  /**
   * Puts the card beside a quotation.
   *
   * @param lines of the quotation, in the view of the top window; none: at the top of the view
   */
  placeAt(lines: readonly Box[]): void {
    const page = builtin(document, 'documentElement');
    const view = { width: page.clientWidth, height: innerHeight };
    const nowhere = { left: view.width / 2, top: 0, right: view.width / 2, bottom: 0 };
    // Measured without the last height it was given.
    this.#setStyle('--room', 'none');
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const rtl = getComputedStyle(page).direction === 'rtl';
    const at = lines.length > 0 ? lines : [nowhere];
    const { left, top, maxHeight } = placeCard(at, { width, height }, view, rtl);
    this.#setStyle('left', `${Math.round(left)}px`);
    this.#setStyle('top', `${Math.round(top)}px`);
    this.#setStyle('--room', `${Math.floor(maxHeight)}px`);
  }

  /** To be called every second at least: without it, the card goes by itself. */
  keepAlive(): void {
    this.#deadMansSwitch.arm([{ of: this.#host, method: 'remove', given: [] }]);
  }

  /** Takes the focus, as a dialog, and has `heard` read aloud. */
  takeFocus(heard: string): void {
    this.#before ??= focusedElement(document);
    this.#box.role = 'dialog';
    this.#box.setAttribute('aria-labelledby', TITLE);
    this.#box.focus({ preventScroll: true });
    // A live region speaks of what comes into it after it is there.
    requestAnimationFrame(() => this.#status.replaceChildren(heard));
  }

  /**
   * At the ends of the card, the focus goes back to where it was, and the browser takes it on from there.
   *
   * @returns whether a pressed Tab leaves the card
   */
  isLeftBy({ shiftKey }: KeyboardEvent): boolean {
    const stops = [...this.#root.querySelectorAll<HTMLElement>('a, button')];
    const at = this.#root.activeElement;
    return shiftKey ? at === stops[0] || at === this.#box : at === stops.at(-1);
  }

  /** Takes the card away, and gives the focus back if the card has it. */
  remove(): void {
    const gives = this.hasFocus;
    this.#deadMansSwitch.disarm();
    this.#host.remove();
    if (gives && this.#before?.isConnected) (this.#before as HTMLElement).focus?.({ preventScroll: true });
  }

  /** A sheet of its own no content policy forbids; older Firefox gives content scripts none. */
  #dress(): void {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      this.#root.adoptedStyleSheets = [sheet];
    } catch (error) {
      console.debug('Crossquote:', error);
      // Spared the page's content policy only where it is filled in this way.
      this.#root.append(element('style', { textContent: css }));
    }
  }

  /** Above dialogs and whatever else the page has put on top; without it, the card still has its z-index. */
  #rise(): void {
    this.#host.popover = 'manual';
    this.#host.showPopover();
  }

  #setStyle(name: string, value: string): void {
    this.#host.style.setProperty(name, value, 'important');
  }
}
