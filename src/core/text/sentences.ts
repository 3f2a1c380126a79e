import type { Span } from '../article.ts';

/** Shortened words whose point does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Calif|Fla|Tex|Mass|Conn|Wash|Mt|Ft|Ave|Blvd|Rd|Gens|Sens|Reps|Pres|Amb|Adm|Maj|Cmdr|Supt|Det|Insp|Brig|approx|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|vs|Inc|Ltd|Co|Corp|etc|e\.g|i\.e|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;

/**
 * An end mark with the closing marks and brackets behind it; CJK marks need no space after them. The
 * look-behinds keep a long run of points from being tried again from each of them.
 */
const END = /(?:(?<![.!?…])[.!?…]+["”’»“‘)\]]*(?=\s|$)|(?<![。！？])[。！？]+[」』”）]*)/gu;

/**
 * Splits a stretch of text into sentences. A line break always ends one; so does an end mark before
 * white space, unless it belongs to an abbreviation or the next word begins in lower case.
 *
 * @returns spans in the offsets of `text`, without the white space between them.
 */
export function sentences(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = [];
  let line = span.start;
  for (const slice of text.slice(span.start, span.end).split('\n')) {
    splitLine(slice, line, found);
    line += slice.length + 1;
  }
  return found;
}

/** @param offset where the line begins in the text */
function splitLine(line: string, offset: number, found: Span[]): void {
  let start = 0;
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(line, match.index, end)) continue;
    pushTrimmed(line, start, end, offset, found);
    start = end;
  }
  pushTrimmed(line, start, line.length, offset, found);
}

/** Longest abbreviation looked back for: keeps the look-back constant for hostile text. */
const LOOK_BACK = 16;

function endsSentence(slice: string, mark: number, end: number): boolean {
  if (/^[。！？]/.test(slice.slice(mark, mark + 1))) return true;
  const next = /^\s*["“‘'«„([]*(\p{Ll})/u.exec(slice.slice(end, end + LOOK_BACK));
  if (next) return false;
  // “No. 5” goes on, “No. We will” does not.
  if (
    /\bNo\.$/.test(slice.slice(Math.max(0, mark - 3), mark + 1)) &&
    /^\s*\d/.test(slice.slice(end, end + 4))
  )
    return false;
  return !ABBREVIATION.test(slice.slice(Math.max(0, mark - LOOK_BACK), mark + 1));
}

function pushTrimmed(slice: string, start: number, end: number, offset: number, found: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(slice.charAt(from))) from++;
  while (to > from && /\s/.test(slice.charAt(to - 1))) to--;
  if (from < to) found.push({ start: offset + from, end: offset + to });
}
