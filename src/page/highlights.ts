import type { Verdict } from '../core/result.ts';
import { builtin } from '../extract/builtin.ts';
import type { LastCall } from './dead-mans-switch.ts';

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

/** The window of a document, with what each window has of its own to highlight with. */
type View = Window & Pick<typeof globalThis, 'CSS' | 'Highlight'>;

/** One of the extension's highlights, in the registry of the document it lies in. */
interface Own {
  registry: HighlightRegistry;
  paint: Paint;
  highlight: Highlight;
}

/**
 * The extension's highlights in the document and in the frames that it reads. The registries belong to their
 * pages as well, so others may set, take or clear what is in them.
 */
export class Highlights {
  #own: Own[] = [];

  /** Takes over the names: what an earlier, orphaned page script may have left under them goes. */
  constructor() {
    for (const name of HIGHLIGHT_NAMES) CSS.highlights.delete(name);
  }

  get isEmpty(): boolean {
    return this.#own.length === 0;
  }

  /** What takes all of them out of the registries in which something is painted now. */
  get removals(): LastCall[] {
    const registries = [...new Set(this.#own.map(({ registry }) => registry))];
    return registries.flatMap(of => HIGHLIGHT_NAMES.map(name => ({ of, method: 'delete', given: [name] })));
  }

  /** Paints the ranges in one style, in place of those painted in it before. */
  show(paint: Paint, ranges: readonly Range[]): void {
    this.drop(paint);
    for (const view of new Set(ranges.map(viewOf))) {
      if (!view) continue;
      const highlight = new view.Highlight();
      for (const range of ranges) if (viewOf(range) === view) highlight.add(range);
      highlight.priority = ORDER.indexOf(paint);
      const { highlights: registry } = view.CSS;
      this.#own.push({ registry, paint, highlight });
      registry.set(nameOf(paint), highlight);
    }
  }

  /** Sets again what somebody else has taken out of a registry. */
  restore(): void {
    for (const { registry, paint, highlight } of this.#own) {
      if (registry.get(nameOf(paint)) !== highlight) registry.set(nameOf(paint), highlight);
    }
  }

  drop(paint: Paint): void {
    this.#remove(own => own.paint === paint);
  }

  clear(): void {
    this.#remove(() => true);
  }

  /** Leaves alone what a newer page script has set under the same name. */
  #remove(which: (own: Own) => boolean): void {
    for (const { registry, paint, highlight } of this.#own.filter(which)) {
      if (registry.get(nameOf(paint)) === highlight) registry.delete(nameOf(paint));
    }
    this.#own = this.#own.filter(own => !which(own));
  }
}

/** Null where the range lies in a frame that is gone. */
function viewOf({ startContainer }: Range): View | null {
  const document = builtin(startContainer, 'ownerDocument') ?? (startContainer as Document);
  return builtin(document, 'defaultView') as View | null;
}
