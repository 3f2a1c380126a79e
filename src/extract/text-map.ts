import type { Span } from '../core/article.ts';
import { isShown, rootOf } from './nodes.ts';

/** A stretch of the live page, within one root; offsets are in the data of the two text nodes. */
export interface Stretch {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** A run of text that lies unbroken in one text node. */
interface Segment {
  /** Offset in the article's text. */
  start: number;
  /** In UTF-16 code units, the same in the text and in the node. */
  length: number;
  node: Text;
  /** Offset of the run in the node. */
  offset: number;
  /** Whether no stretch can span the segment before and this one: the page holds other text between them. */
  afterGap: boolean;
}

/**
 * Where an article's text lies in the live page. Between two segments there is only white space that was
 * collapsed, and where the page holds other text there, a gap.
 */
export class TextMap {
  readonly #segments: Segment[] = [];

  /** Segments are added in the order of the text. */
  add(segment: Segment): void {
    this.#segments.push(segment);
  }

  /** Forgets everything from offset `end` of the article's text on. */
  truncate(end: number): void {
    let last = this.#segments.at(-1);
    while (last && last.start >= end) {
      this.#segments.pop();
      last = this.#segments.at(-1);
    }
  }

  /**
   * Finds a span of the article's text in the page: one stretch, or several where the page interrupts it
   * with text that is none of the article's. White space at the span's ends may be left out. Costs the
   * logarithm of the page's length, and the span's own.
   */
  locate(span: Span): Stretch[] {
    const stretches: Stretch[] = [];
    let open: Stretch | undefined;
    for (let index = this.#firstEndingAfter(span.start); ; index++) {
      const segment = this.#segments[index];
      if (!segment || Math.max(segment.start, span.start) >= span.end) return stretches;
      const from = Math.max(span.start - segment.start, 0);
      const to = Math.min(span.end - segment.start, segment.length);
      if (!open || segment.afterGap) {
        open = { startContainer: segment.node, startOffset: segment.offset + from, ...endAt(segment, to) };
        stretches.push(open);
      } else {
        Object.assign(open, endAt(segment, to));
      }
    }
  }

  /** Whether any of the text is still part of a document that is shown. */
  get isConnected(): boolean {
    return this.#segments.some(({ node }) => isShown(node));
  }

  /**
   * The documents and open shadow roots that hold the text now, in the order of the text. Most often just the
   * page's own document; another one is that of a frame. Style rules count within their root only, and each
   * document has its own highlights.
   */
  get roots(): (Document | ShadowRoot)[] {
    const shown = this.#segments.filter(({ node }) => isShown(node));
    return [...new Set(shown.map(({ node }) => rootOf(node)))];
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const segment = this.#segments[middle] as Segment;
      if (segment.start + segment.length > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function endAt(segment: Segment, length: number): Pick<Stretch, 'endContainer' | 'endOffset'> {
  return { endContainer: segment.node, endOffset: segment.offset + length };
}
