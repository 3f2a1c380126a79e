/**
 * Firefox shows a content script its own clean view of the page's objects; this is the page's view of the
 * same object. Other browsers know no such property.
 */
interface Viewed<T> {
  wrappedJSObject?: T;
}

/** A call to be made in the page: `of[method](...given)`. */
export interface LastCall {
  of: object;
  method: string;
  given: readonly string[];
}

/** How long after the last `arm` the calls are made, in milliseconds. */
const GRACE = 5_000;

/**
 * Takes what the extension has put into the document out of it when nobody stays to do it.
 *
 * When an extension is updated or removed, Firefox drops its content scripts at once: no timer, no listener
 * of theirs runs again, and no event tells them before. What they painted stays. So this hands functions of the
 * page's own (`CSS.highlights.delete`) to a signal of the page's own that aborts unless it is put off again and
 * again. Nothing is evaluated in the page for this (its content security policy may forbid that), and the signal
 * is no `setTimeout`, which some pages count to learn whether they are busy.
 *
 * Does nothing in other browsers, where the scripts of a removed extension run on.
 */
export class DeadMansSwitch {
  #calls: (() => void)[] = [];
  #signal: AbortSignal | null = null;

  /** Puts the calls off, and sets which they are to be. */
  arm(calls: readonly LastCall[]): void {
    this.disarm();
    unlessTampered(() => {
      this.#calls = calls.flatMap(boundInPage);
      if (this.#calls.length === 0) return;
      this.#signal = (AbortSignal.timeout(GRACE) as Viewed<AbortSignal>).wrappedJSObject ?? null;
      for (const call of this.#calls) this.#signal?.addEventListener('abort', call);
    });
  }

  disarm(): void {
    unlessTampered(() => {
      for (const call of this.#calls) this.#signal?.removeEventListener('abort', call);
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

/** The page's `bind`, called on the page's function, makes a function that outlives this script. */
function boundInPage({ of, method, given }: LastCall): (() => void)[] {
  const { wrappedJSObject: own } = of as Viewed<Record<string, unknown>>;
  return own ? [(own[method] as (...given: string[]) => void).bind(own, ...given)] : [];
}
