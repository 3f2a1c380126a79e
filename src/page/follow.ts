import { builtin } from '../extract/builtin.ts';
import { type ChangedParts, Changes, FOLDING } from './follow-changes.ts';

// All in milliseconds.
/** How long changes are gathered before somebody looks at them. */
const GATHER = 100;
/** How long the page has to hold still before its article is read again, … */
const QUIET = 800;
/** … and how long at most it is waited for that. */
const PATIENCE = 5_000;
/** How long to leave the page alone after its article was read again, … */
const REST = 2_000;
/** … and how long at most where that was in vain: each time in a row doubles it. */
const LONGEST_REST = 300_000;
/** A look or a reading that took some time is followed by so many times as much without one. */
const SPARING = 20;

/** What came of reading the article again. */
export interface Reread {
  worthwhile: boolean;
  /** For how long it kept the page from its own work, in milliseconds. */
  busy: number;
}

/** What a follower calls upon. */
export interface Followed {
  /**
   * Looks at what has changed in the page.
   *
   * @returns whether the article has to be read again
   */
  look(changed: ChangedParts): boolean;
  /** Reads the article again. Where it rejects, it is asked again. */
  read(): Promise<Reread>;
}

/**
 * Watches the part of the page in which an article lies and says when it is time to look and to read it again:
 * after changes, but seldom, never while the tab is out of sight, and at a bounded share of the page's time,
 * whatever the page does.
 */
export class Follower {
  readonly #followed: Followed;
  readonly #signal: AbortSignal;
  readonly #observer = new MutationObserver(records => this.#note(records));
  readonly #changes = new Changes();
  #watched: { whole: readonly Node[]; around: readonly Node[] } = { whole: [], around: [] };

  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerAt = Number.POSITIVE_INFINITY;
  /** When to look next at the earliest; the times are those of `performance.now`. */
  #lookAt = 0;
  /** Since when the article has to be read again, and when that was last found; null: it has not to be. */
  #doubt: { since: number; last: number } | null = null;
  #readAt = 0;
  #rest = REST;
  #reading = false;
  #held = false;

  /** @param signal ends it */
  constructor(followed: Followed, signal: AbortSignal) {
    this.#followed = followed;
    this.#signal = signal;
    addEventListener('visibilitychange', () => this.#plan(), { signal });
    signal.addEventListener('abort', () => this.#stop());
  }

  /**
   * Says that the article is being read, which takes its time: what has happened until now is known by that. What happens
   * from now on waits until the article is watched, or the reading is given up.
   */
  hold(): void {
    this.#held = true;
    this.#observer.takeRecords();
    this.#changes.forget();
    this.#doubt = null;
    if (this.#watched.whole.length > 0) return;
    // Nobody knows yet where the article is.
    this.#watched = { whole: [document], around: [] };
    this.#observe();
  }

  /** Ends a hold where nothing came of the reading: what it was begun for still waits for one. */
  giveUp(): void {
    this.#held = false;
    this.hint();
  }

  /**
   * Watches other nodes from now on, and ends a hold. What has happened elsewhere is forgotten.
   *
   * @param whole with all that is below them
   * @param around only for what enters and leaves right below them
   */
  watch(whole: readonly Node[], around: readonly Node[]): void {
    this.#note(this.#observer.takeRecords());
    this.#watched = { whole, around };
    this.#changes.forgetBut(whole, around);
    this.#observe();
    this.#held = false;
    this.#plan();
  }

  /** Goes on with what is due. The page can take the listener away that does so when the tab comes into sight. */
  resume(): void {
    this.#plan();
  }

  /** For a hint that no mutation gives: the article is to be read again, soon even after readings in vain. */
  suspect(): void {
    this.#rest = REST;
    this.#readAt = Math.min(this.#readAt, performance.now() + REST);
    this.hint();
  }

  /** For a weaker one: the article is to be read again, after readings in vain not so soon. */
  hint(): void {
    this.#doubtNow();
    this.#plan();
  }

  /** Whether the article is known to stand as it was read; looks at once where something has changed since. */
  settle(): boolean {
    this.#note(this.#observer.takeRecords());
    if (this.#changes.any) this.#look();
    this.#plan();
    return this.#doubt === null;
  }

  #note(records: MutationRecord[]): void {
    const first = !this.#changes.any;
    this.#changes.note(records);
    if (first) this.#lookAt = Math.max(this.#lookAt, performance.now() + GATHER);
    // Until somebody has looked, more of them would tell nothing new and only cost.
    if (this.#changes.everywhere) this.#observer.disconnect();
    if (this.#changes.any) this.#plan();
  }

  #observe(): void {
    this.#observer.disconnect();
    const inside = { childList: true, characterData: true, subtree: true };
    const folding = { attributeFilter: FOLDING, attributeOldValue: true };
    for (const node of this.#watched.around) this.#observer.observe(node, { childList: true });
    for (const node of this.#watched.whole) this.#observer.observe(node, { ...inside, ...folding });
  }

  /** Sets the one timer to what is due next. */
  #plan(): void {
    if (this.#signal.aborted || this.#held || isHidden()) return;
    const next = Math.min(this.#changes.any ? this.#lookAt : Number.POSITIVE_INFINITY, this.#readingDue());
    if (next >= this.#timerAt) return;
    clearTimeout(this.#timer);
    this.#timerAt = next;
    this.#timer = setTimeout(() => this.#act(), Math.max(next - performance.now(), 0));
  }

  #act(): void {
    this.#timerAt = Number.POSITIVE_INFINITY;
    if (this.#held || isHidden()) return;
    if (this.#changes.any && performance.now() >= this.#lookAt) this.#look();
    if (performance.now() >= this.#readingDue()) this.#read();
    this.#plan();
  }

  #look(): void {
    const start = performance.now();
    const overflowed = this.#changes.everywhere;
    if (this.#followed.look(this.#changes.take())) this.#doubtNow();
    if (overflowed) this.#observe();
    const end = performance.now();
    this.#lookAt = end + SPARING * (end - start);
  }

  #doubtNow(): void {
    const now = performance.now();
    this.#doubt = { since: this.#doubt?.since ?? now, last: now };
  }

  #readingDue(): number {
    if (!this.#doubt || this.#reading) return Number.POSITIVE_INFINITY;
    const { since, last } = this.#doubt;
    return Math.max(Math.min(last + QUIET, since + PATIENCE), this.#readAt);
  }

  #read(): void {
    this.#doubt = null;
    this.#reading = true;
    const after = ({ worthwhile, busy }: Reread) => {
      this.#reading = false;
      if (worthwhile) this.#rest = REST;
      this.#readAt = performance.now() + Math.max(this.#rest, SPARING * busy);
      if (!worthwhile) this.#rest = Math.min(2 * this.#rest, LONGEST_REST);
      this.#plan();
    };
    this.#followed.read().then(after, error => {
      console.warn('Crossquote:', error);
      this.#doubtNow();
      after({ worthwhile: false, busy: 0 });
    });
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#changes.forget();
    this.#watched = { whole: [], around: [] };
  }
}

function isHidden(): boolean {
  return builtin(document, 'visibilityState') === 'hidden';
}
