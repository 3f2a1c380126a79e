/** A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 code units of that text. */
export interface Span {
  start: number;
  end: number;
}

/** One paragraph, heading, caption or list item of an article. */
export interface Block extends Span {
  kind: 'paragraph' | 'heading' | 'blockquote';
}

/** What the reader is looking at, as plain text. */
export interface Article {
  title: string;
  /** The page's canonical address where it names one, else the address it was opened at. */
  url: string;
  /** Host name without `www.`, or null for a page that lies at no host (a saved file). */
  site: string | null;
  /** The outlet's name as the page gives it, on one line and at most 120 UTF-16 code units long; or null. */
  outlet: string | null;
  /** When it was published, as the page says: an ISO 8601 date, or date and time with its zone; or null. */
  published: string | null;
  /** Primary language subtag as the page declares it (`en`), or null. */
  language: string | null;
  /** The text of all blocks, white space collapsed, blocks parted by one `\n`. */
  text: string;
  /** In reading order, without overlap; offsets in `text`. */
  blocks: Block[];
  /**
   * Spans of `text` that the page marks as quoted with an element (`<q>`) instead of with marks.
   */
  marked: Span[];
}
