/**
 * Firefox shows a content script its own clean view of the page's objects; this is the page's view of the
 * same object. Other browsers know no such property.
 */
interface Viewed<T> {
  wrappedJSObject?: T;
}

/** How long after the last `arm` the highlights go, in milliseconds. */
const GRACE = 5_000;

/**
 * Takes highlights out of the document when nobody stays to do it.
 *
 * When an extension is updated or removed, Firefox drops its content scripts at once: no timer, no listener
 * of theirs runs again, and no event tells them before. What they painted stays. So this hands the page's own
 * `CSS.highlights.delete` to a signal of the page's own that aborts unless it is put off again and again.
 * Nothing is evaluated in the page for this (its content security policy may forbid that), and the signal
 * is no `setTimeout`, which some pages count to learn whether they are busy.
 *
 * Does nothing in other browsers, where the scripts of a removed extension run on.
 */
export class DeadMansSwitch {
  readonly #names: readonly string[];
  #removals: (() => void)[] = [];
  #signal: AbortSignal | null = null;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Puts the removal off, and sets what it is to be. */
  arm(registries: Iterable<HighlightRegistry>): void {
    this.disarm();
    unlessTampered(() => {
      this.#removals = [...registries].flatMap(registry => removalsFrom(registry, this.#names));
      if (this.#removals.length === 0) return;
      this.#signal = (AbortSignal.timeout(GRACE) as Viewed<AbortSignal>).wrappedJSObject ?? null;
      for (const remove of this.#removals) this.#signal?.addEventListener('abort', remove);
    });
  }

  disarm(): void {
    unlessTampered(() => {
      for (const remove of this.#removals) this.#signal?.removeEventListener('abort', remove);
    });
    this.#signal = null;
  }
}

/**
 * These are the only calls that go to the page's own functions. A page that has put others in their place goes
 * without: its highlights stay when the extension goes, until it is loaded anew.
 */
function unlessTampered(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.debug('Crossquote:', error);
  }
}

/** The page's `bind`, called on the page's function, makes functions that outlive this script. */
function removalsFrom(registry: HighlightRegistry, names: readonly string[]): (() => void)[] {
  const { wrappedJSObject: own } = registry as Viewed<HighlightRegistry>;
  return own ? names.map(name => own.delete.bind(own, name)) : [];
}
