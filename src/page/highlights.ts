import type { Verdict } from '../core/result.ts';

/** The verdicts that are painted. Where two overlap, the later one lies on top. */
export const VERDICTS = ['only-here', 'corroborated', 'partly', 'differs'] as const satisfies Verdict[];

/** What the page script paints: a verdict, or the quotation the reader has just jumped to. */
export type Paint = (typeof VERDICTS)[number] | 'flash';

const ORDER: Paint[] = [...VERDICTS, 'flash'];

/** The names under which `page.css` knows the highlights. */
export const HIGHLIGHT_NAMES = ORDER.map(nameOf);

function nameOf(paint: Paint): string {
  return `crossquote-${paint}`;
}

/**
 * The extension's highlights in the document. The registry belongs to the page as well, so others may set,
 * take or clear what is in it.
 */
export class Highlights {
  readonly #own = new Map<string, Highlight>();

  /** Takes over the names: what an earlier, orphaned page script may have left under them goes. */
  constructor() {
    for (const name of HIGHLIGHT_NAMES) CSS.highlights.delete(name);
  }

  get isEmpty(): boolean {
    return this.#own.size === 0;
  }

  /** Paints the ranges in one style, in place of those painted in it before. */
  show(paint: Paint, ranges: Range[]): void {
    this.drop(paint);
    if (ranges.length === 0) return;
    const highlight = new Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = ORDER.indexOf(paint);
    this.#own.set(nameOf(paint), highlight);
    CSS.highlights.set(nameOf(paint), highlight);
  }

  /** Sets again what somebody else has taken out of the registry. */
  restore(): void {
    for (const [name, highlight] of this.#own) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  drop(paint: Paint): void {
    this.#remove(nameOf(paint));
  }

  clear(): void {
    for (const name of this.#own.keys()) this.#remove(name);
  }

  /** Leaves alone what a newer page script has set under the same name. */
  #remove(name: string): void {
    const own = this.#own.get(name);
    if (own && CSS.highlights.get(name) === own) CSS.highlights.delete(name);
    this.#own.delete(name);
  }
}
