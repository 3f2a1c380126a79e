import type { Span } from '../article.ts';
import { firstAtOrAfter, type Reading } from '../quotes/reading.ts';
import { endOf, startOf } from './diff.ts';

/**
 * Where the outlet's words around a match stand in its text: the sentences the match lies in, cut at the marks
 * of the quotation it stands in.
 *
 * @param words indices in the report's `Reading.words`, in order
 */
export function passageSpan(report: Reading, words: readonly number[]): Span {
  const [first, last] = [words[0] as number, words.at(-1) as number];
  const from = sentenceStart(report, first);
  const to = sentenceEnd(report, last);
  const quotation = report.quotations[report.quotationOf[first] ?? -1];
  const closing = report.quotations[report.quotationOf[last] ?? -1];
  return {
    start: quotation ? Math.max(startOf(report, from), quotation.start) : startOf(report, from),
    end: closing ? Math.min(endOf(report, to), closing.end) : endOf(report, to),
  };
}

/** Longest text shown on each side of a passage, in UTF-16 code units; a sentence beyond it is cut short. */
const LONGEST = 300;

/**
 * What a report prints around a passage: on each side the rest of the passage's own sentence and the whole
 * one next to it, as printed.
 */
export function contextOf(report: Reading, passage: Span): { before: string; after: string } {
  const first = firstAtOrAfter(report.words, passage.start);
  const last = firstAtOrAfter(report.words, passage.end) - 1;
  const before = markBefore(report, sentenceStart(report, Math.max(sentenceStart(report, first) - 1, 0)));
  const end = sentenceEnd(report, Math.max(last, first));
  const after = sentenceBreak(report, sentenceEnd(report, Math.min(end + 1, report.words.length - 1)));
  return {
    before: lastPart(report.text.slice(Math.min(before, passage.start), passage.start)),
    after: firstPart(report.text.slice(passage.end, Math.max(after, passage.end))),
  };
}

/** Where the opening marks in front of a word begin. */
function markBefore(report: Reading, word: number): number {
  let start = startOf(report, word);
  while (start > 0 && !/\s/.test(report.text.charAt(start - 1))) start--;
  return start;
}

/** The white space behind a sentence, or the text's end: closing marks stay with their sentence. */
function sentenceBreak(report: Reading, word: number): number {
  const end = report.words[word]?.end ?? report.text.length;
  const space = report.text.slice(end).search(/\s/);
  return space === -1 ? report.text.length : end + space;
}

function lastPart(text: string): string {
  if (text.length <= LONGEST) return text.trimStart();
  const cut = text.slice(-LONGEST);
  return `…${cut.slice(cut.search(/\s/) + 1)}`;
}

function firstPart(text: string): string {
  if (text.length <= LONGEST) return text.trimEnd();
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut}…`;
}

function sentenceStart(report: Reading, word: number): number {
  let from = word;
  while (from > 0 && report.sentenceOf[from - 1] === report.sentenceOf[word]) from--;
  return from;
}

function sentenceEnd(report: Reading, word: number): number {
  let to = word;
  while (to + 1 < report.words.length && report.sentenceOf[to + 1] === report.sentenceOf[word]) to++;
  return to;
}
