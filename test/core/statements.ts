import { check } from '../../src/core/check.ts';
import type { CheckedQuotation } from '../../src/core/result.ts';
import { articleOf, bundled, bundledPack } from './build.ts';

export interface Statement {
  /** As its report prints it, without marks. */
  text: string;
  speaker: string;
}

const FULL_FORMS: [RegExp, string][] = [
  [/\b(\w+)n[’']t\b/g, '$1 not'],
  [/\b(we|they)[’']re\b/gi, '$1 are'],
  [/\b(we|they)[’']ll\b/gi, '$1 will'],
  [/\b(that|there|it)[’']s\b/gi, '$1 is'],
];

/** Every statement that the bundled reports quote, each wording once. */
export const STATEMENTS: Statement[] = [
  ...new Map(
    bundled.reports.flatMap(({ reading }) =>
      reading.quotations.flatMap(({ start, end, kind, speaker }) => {
        const text = reading.text.slice(start, end).replace(/[,.]$/, '');
        return kind === 'statement' && speaker !== null ? [[plain(text), { text, speaker }] as const] : [];
      }),
    ),
  ).values(),
];

interface PrintedWord {
  word: string;
  start: number;
  end: number;
}

/** The words of a text as a reader sees them, which is not how the program splits them. */
export function printedWords(text: string): PrintedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** A text with the contractions of the bundled statements written out. */
export function expanded(text: string): string {
  return FULL_FORMS.reduce((result, [short, full]) => result.replace(short, full), text);
}

function plain(text: string): string {
  return printedWords(expanded(text))
    .map(({ word }) => word.toLowerCase().replaceAll('’', "'"))
    .join(' ');
}

const REPORTS = bundledPack.reports.map(({ text }) => ` ${plain(text)} `);

/** Every word that a bundled report prints, lower case; possessives, which are two words, left out. */
export const VOCABULARY = [...new Set(REPORTS.join('').match(/(?<= )[^ ']+(?= )/g))];

/** Whether a bundled report happens to print these very words in this order. */
export function isPrinted(text: string): boolean {
  return REPORTS.some(report => report.includes(` ${plain(text)} `));
}

/** Checks one page on which all these things are said, each in a paragraph of its own. */
export function checkAll(statements: Statement[]): CheckedQuotation[] {
  const paragraphs = statements.map(
    ({ text, speaker }) => `“${text}${/[.!?…]$/.test(text) ? '' : ','}” ${speaker} said.`,
  );
  const { quotations } = check(articleOf(paragraphs), bundled);
  const speakers = new Set(statements.map(({ speaker }) => speaker));
  const lost = quotations.find(({ speaker }) => speaker === null || !speakers.has(speaker));
  if (quotations.length === 0 || lost) throw new Error(`nobody says “${lost?.text}”`);
  return quotations;
}
