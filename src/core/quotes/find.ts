import type { Block, Span } from '../article.ts';
import { sentences } from '../text/sentences.ts';
import { wordsOf } from '../text/words.ts';
import { type Family, type Mark, scanMarks } from './marks.ts';

/** A quotation as it was found, without a speaker. `start` and `end` leave its marks out. */
export interface FoundQuotation extends Span {
  /** The span with its marks, where it has them. */
  outer: Span;
  /** Index of the block it stands in. */
  block: number;
  /** It stands inside another quotation. */
  nested: boolean;
  /** It goes on in the next block, which opens its marks anew (only the last closes them). */
  continues: boolean;
}

/** A text in which quotations can be looked for: an article or a report. */
export interface QuotedText {
  text: string;
  blocks: Block[];
  /** Spans quoted by an element (`<q>`) instead of by marks. */
  marked: Span[];
  /** Of a transcript, who speaks where; a text without them tells what was said. */
  turns?: readonly Turn[];
}

/** A paragraph of a transcript that somebody speaks, without the label before it. */
export interface Turn extends Span {
  /** Index of its block. */
  block: number;
  /** As printed before the first paragraph of the turn; null where the transcript has no labels. */
  label: string | null;
  /** The next paragraph is the same turn's. */
  continues: boolean;
}

/**
 * Finds the spans of a text that stand in quotation marks, in reading order; a nested quotation comes
 * after the one it stands in. A mark forgotten at one end ends the quotation at its sentence. Linear in
 * the text's length.
 */
export function findQuotations(source: QuotedText): FoundQuotation[] {
  const found: FoundQuotation[] = [];
  const { text, blocks } = source;
  blocks.forEach((block, index) => {
    const scan = new BlockScan(text, block, index, blocks[index + 1]);
    const inBlock = scan.run();
    if (inBlock.length === 0 && isUnmarkedQuotation(text, blocks, index)) {
      inBlock.push({ ...spanOf(block), outer: spanOf(block), block: index, nested: false, continues: false });
    }
    for (const span of source.marked) {
      if (span.start < block.start || span.end > block.end) continue;
      if (inBlock.some(q => q.start < span.end && span.start < q.end)) continue;
      inBlock.push({ ...span, outer: span, block: index, nested: false, continues: false });
    }
    inBlock.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
    let reached = block.start;
    for (const quotation of inBlock) {
      // An unclosed mark whose sentence ends inside another quotation begins none.
      if (quotation.outer.start < reached && quotation.outer.end > reached) continue;
      quotation.nested = quotation.outer.end <= reached;
      reached = Math.max(reached, quotation.outer.end);
      if (hasWords(text.slice(quotation.start, quotation.end))) found.push(quotation);
    }
  });
  return found;
}

/** Nearly every quotation begins with a letter. */
function hasWords(text: string): boolean {
  return /^[a-z]/i.test(text) || wordsOf(text).length > 0;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/**
 * A `<blockquote>` without marks is a quotation where the text around it says so: the line before ends
 * in a colon, or its own last line names a speaker behind a dash. Others are layout.
 */
function isUnmarkedQuotation(text: string, blocks: Block[], index: number): boolean {
  const block = blocks[index] as Block;
  if (block.kind !== 'blockquote') return false;
  const before = blocks[index - 1];
  const after = blocks[index + 1];
  const introduced =
    before !== undefined && /:\s*$/.test(text.slice(Math.max(before.start, before.end - 4), before.end));
  const signed =
    after?.kind === 'blockquote' && /^[—–-]\s*\p{Lu}/u.test(text.slice(after.start, after.start + 8));
  const signature = /^[—–-]\s*\p{Lu}/u.test(text.slice(block.start, block.start + 8));
  return (introduced || signed) && !signature;
}

/** Reads the marks of one block with a stack of those that are open. */
class BlockScan {
  private readonly marks: Mark[];
  private readonly closersAhead: Partial<Record<Family, number>>[];
  private readonly open: Mark[] = [];
  private readonly found: FoundQuotation[] = [];
  /** Where the last outermost quotation ended: a forgotten opening mark cannot lie before it. */
  private closedUpTo: number;

  constructor(
    private readonly text: string,
    private readonly block: Block,
    private readonly index: number,
    private readonly next: Block | undefined,
  ) {
    this.marks = scanMarks(text, block);
    this.closersAhead = lookAhead(this.marks);
    this.closedUpTo = block.start;
  }

  run(): FoundQuotation[] {
    for (let i = 0; i < this.marks.length; i++) this.read(this.marks[i] as Mark, i);
    const unclosed = this.open[0];
    if (unclosed && unclosed.family !== 'single') this.endUnclosed(unclosed, this.block.end);
    return this.found;
  }

  private read(mark: Mark, i: number): void {
    const depth = this.openerOf(mark, i);
    if (mark.closes && depth !== -1 && this.mayClose(mark, i, depth)) this.close(mark, depth);
    else if (mark.opens && depth === -1) this.open.push(mark);
    else if (mark.opens && this.nests(mark, i)) this.open.push(mark);
    else if (mark.opens && mark.family !== 'single') this.reopen(mark, depth);
    else if (mark.closes && !mark.weak && depth === -1) this.endUnopened(mark);
  }

  /** Position among the open marks of the one this mark would close, or -1. */
  private openerOf(mark: Mark, i: number): number {
    const own = this.open.findLastIndex(other => other.family === mark.family);
    const other = MIXED[mark.family];
    if (own !== -1 || other === undefined || (mark.opens && !mark.closes)) return own;
    return this.closesLater(i, other) ? -1 : this.open.findLastIndex(({ family }) => family === other);
  }

  /** An English “ opens anew unless „ is open; a plural's apostrophe waits for a better closing mark. */
  private mayClose(mark: Mark, i: number, depth: number): boolean {
    const opener = this.text.charAt((this.open[depth] as Mark).at);
    const char = this.text.charAt(mark.at);
    if ((char === '“' || char === '‟') && opener !== '„' && opener !== '”') return false;
    if (char === '‘' && opener !== '‚') return false;
    if ((char === '«' || char === '‹') && opener !== '»' && opener !== '›') return false;
    if ((char === '»' || char === '›') && (opener === '»' || opener === '›') && mark.opens) return false;
    if (mark.family === 'single' && this.isPluralOwner(mark)) return !this.closesLater(i, 'single');
    if (mark.family === 'straight' && this.isInch(mark)) return !this.closesLater(i, 'straight');
    return true;
  }

  /** “ inside “…” opens a second level in mid-sentence where two closing marks follow. */
  private nests(mark: Mark, i: number): boolean {
    if (mark.family !== 'curly' || this.open.length > 1) return false;
    const inSentence = /[\p{L}\p{N}] $/u.test(this.text.slice(mark.at - 2, mark.at));
    return inSentence && (this.closersAhead[i]?.curly ?? 0) >= 2;
  }

  /** “the allies’ plan” */
  private isPluralOwner(mark: Mark): boolean {
    return /^s['’] \p{Ll}$/u.test(this.text.slice(mark.at - 1, mark.at + 3));
  }

  /** 12" wide */
  private isInch(mark: Mark): boolean {
    return /^\d" \p{Ll}$/u.test(this.text.slice(mark.at - 1, mark.at + 3));
  }

  /** Whether the next mark of a family behind the one at `i` can close. */
  private closesLater(i: number, family: Family): boolean {
    return (this.closersAhead[i]?.[family] ?? 0) > 0;
  }

  private close(mark: Mark, depth: number): void {
    const opener = this.open[depth] as Mark;
    this.open.length = depth;
    this.push({ start: opener.at + 1, end: mark.at }, { start: opener.at, end: mark.at + 1 });
    if (depth === 0) this.closedUpTo = mark.at + 1;
  }

  /** A mark that opens while its like is open: the first was never closed. */
  private reopen(mark: Mark, depth: number): void {
    const unclosed = this.open[depth] as Mark;
    this.open.length = depth;
    if (depth === 0) this.endUnclosed(unclosed, mark.at);
    this.open.push(mark);
  }

  private endUnclosed(opener: Mark, limit: number): void {
    const start = opener.at + 1;
    const continues = limit === this.block.end && this.nextOpens(opener.family);
    const end = continues ? limit : (sentences(this.text, { start, end: limit })[0]?.end ?? limit);
    this.push({ start, end }, { start: opener.at, end }, continues);
    this.closedUpTo = end;
  }

  private nextOpens(family: Family): boolean {
    if (!this.next) return false;
    const first = scanMarks(this.text, {
      start: this.next.start,
      end: Math.min(this.next.end, this.next.start + 2),
    })[0];
    return first?.family === family && first.at === this.next.start && first.opens;
  }

  private endUnopened(mark: Mark): void {
    if (this.open.length > 0) return;
    const last = sentences(this.text, { start: this.closedUpTo, end: mark.at }).at(-1);
    if (!last) return;
    this.push({ start: last.start, end: mark.at }, { start: last.start, end: mark.at + 1 });
    this.closedUpTo = mark.at + 1;
  }

  private push(span: Span, outer: Span, continues = false): void {
    const start = span.start + leadingSpace(this.text.slice(span.start, span.end));
    const end = start + this.text.slice(start, span.end).trimEnd().length;
    // Which of them are nested is known once all of the block are found.
    if (start < end) this.found.push({ start, end, outer, block: this.index, nested: false, continues });
  }
}

const MIXED: Partial<Record<Family, Family>> = { curly: 'straight', straight: 'curly' };

/** For every mark and family, how many of that family close in a row behind it: one pass from the end. */
function lookAhead(marks: Mark[]): Partial<Record<Family, number>>[] {
  const ahead: Partial<Record<Family, number>>[] = new Array(marks.length);
  let next: Partial<Record<Family, number>> = {};
  for (let i = marks.length - 1; i >= 0; i--) {
    const { family, closes, opens } = marks[i] as Mark;
    ahead[i] = next;
    next = { ...next, [family]: closes ? (next[family] ?? 0) + 1 : 0 };
    // Behind a mark that can only open, another quotation has begun.
    const mixed = MIXED[family];
    if (mixed !== undefined && opens && !closes) next[mixed] = 0;
  }
  return ahead;
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
