import { type Choose, type Found, readArticle } from './read-article.ts';

/** The readings of one page, of which there is never more than one at a time. */
export class Readings {
  readonly #choose: Choose;
  readonly #signal: AbortSignal;
  #last: Promise<void> = Promise.resolve();

  /** @param signal ends the one that is under way, and lets no other begin */
  constructor(choose: Choose, signal: AbortSignal) {
    this.#choose = choose;
    this.#signal = signal;
  }

  /** Is over when all that was begun is, however it ends. */
  get over(): Promise<void> {
    return this.#last;
  }

  /**
   * Does something that reads the page once all that was begun before is over.
   *
   * @throws an `AbortError` where the page is left meanwhile, or the signal aborts
   */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(() => {
      this.#signal.throwIfAborted();
      return work();
    });
    const over = () => {};
    this.#last = done.then(over, over);
    return done;
  }

  /**
   * Reads the article. When the page is left, nothing more comes of it: kept in the back/forward cache, it would go on only
   * when the reader comes back, and keep whoever asked waiting.
   */
  async read(): Promise<Found> {
    const reading = new AbortController();
    const { signal } = reading;
    addEventListener('pagehide', ({ isTrusted }) => isTrusted && reading.abort(), { signal });
    try {
      return await readArticle(this.#choose, AbortSignal.any([signal, this.#signal]));
    } finally {
      reading.abort();
    }
  }
}
