import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { readsAttributions } from '../core/quotes/languages.ts';
import type { Check, CheckedQuotation, OmittedStatement, OutletFinding, Verdict } from '../core/result.ts';
import { type Colors, plain, showDiff } from './print.ts';

/** What the table needs to know of where it is printed. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
}

const LABELS: Record<Exclude<Verdict, null>, string> = {
  corroborated: '✓ corroborated',
  differs: '≠ differs',
  partly: '◐ partly',
  'only-here': '○ only here',
};
const LABEL_WIDTH = 16;
const WIDTH = 100;

/** Prints a check as a table: verdict on the left; quotation, speaker and outlets on the right. */
export function toTable(check: Check, terminal: Terminal): string {
  const colors = picocolors.createColors(terminal.isTTY === true && picocolors.isColorSupported);
  const width = Math.max(40, Math.min(terminal.columns ?? WIDTH, WIDTH));
  const rows = check.quotations.flatMap(quotation => toRows(quotation, colors, width - LABEL_WIDTH));
  const rule = '─'.repeat(width);
  const omitted = check.omitted.flatMap(statement => omittedRows(statement, colors, width));
  const leftOut =
    omitted.length > 0 ? [rule, 'Carried by at least two others, and left out here:', '', ...omitted] : [];
  return [...heading(check, colors), rule, ...rows, ...leftOut, rule, ...caveat(check), summary(check)].join(
    '\n',
  );
}

function caveat({ article }: Check): string[] {
  if (readsAttributions(article.language)) return [];
  return [`In this language (${plain(article.language ?? '')}) only words are compared, not who said them.`];
}

function omittedRows({ text, speaker, outlets }: OmittedStatement, colors: Colors, width: number): string[] {
  const by = speaker === null ? '' : ` — ${plain(speaker)}`;
  const carriers = outlets.map(({ outlet, copyOf }) => `${plain(outlet)}${copyOf ? ' (copied text)' : ''}`);
  return [
    ...wrap(`“${plain(text)}”${by}`, width - 2).map(line => `  ${line}`),
    colors.dim(`  ${carriers.join(', ')}`),
    '',
  ];
}

function heading({ article, corpus, quotations }: Check, colors: Colors): string[] {
  const excluded =
    corpus.excluded.length > 0 ? ` (${corpus.excluded.join(', ')} left out: this very report)` : '';
  const site = article.site ? `${plain(article.site)}, ` : '';
  const compared = `${count(corpus.reports - corpus.excluded.length, 'report')} compared${excluded}`;
  return [
    colors.bold(plain(article.title)),
    `${site}${article.words} words, ${count(quotations.length, 'quotation')}, ${compared}`,
  ];
}

function summary({ quotations, silence, corpus }: Check): string {
  const other = corpus.excluded.length > 0 ? 'other ' : '';
  const compared = corpus.reports - corpus.excluded.length;
  if (silence === 'language') return `No ${other}report of the corpus is in the language of this page.`;
  if (compared === 0) return `There is no ${other}report in the corpus to compare this page with.`;
  if (silence === 'off-topic')
    return `This page is about something other than the ${other}reports of the corpus.`;
  if (quotations.length === 0) return 'No quotations found.';
  const counts = Object.entries(LABELS).map(([verdict, label]) => {
    const number = quotations.filter(quotation => quotation.verdict === verdict).length;
    return `${label} ${number}`;
  });
  return `${counts.join('   ')}   (only here: not in the ${count(compared, 'report')} compared)`;
}

function toRows(quotation: CheckedQuotation, colors: Colors, width: number): string[] {
  const { verdict, speaker, text, outlets } = quotation;
  const label =
    verdict === null ? colors.dim(pad('· not judged')) : colorOf(verdict, colors)(pad(LABELS[verdict]));
  const by = speaker === null ? '' : ` ${plain(speaker)}`;
  const [first = '', ...rest] = wrap(`“${plain(text)}”${by ? ` —${by}` : ''}`, width);
  const indent = ' '.repeat(LABEL_WIDTH);
  return [
    label + first,
    ...rest.map(line => indent + line),
    ...outlets.flatMap(outlet => outletRows(outlet, colors, width)).map(line => indent + line),
    '',
  ];
}

function outletRows(outlet: OutletFinding, colors: Colors, width: number): string[] {
  const notes = [
    ...outlet.changes,
    ...(outlet.quoted ? [] : ['as narration']),
    ...(outlet.copyOf === undefined ? [] : ['copied text']),
    ...(outlet.ownSite ? ['of this same site'] : []),
    ...(outlet.changes.includes('speaker') ? [`given to ${plain(outlet.speaker ?? '')}`] : []),
  ];
  const head = `${plain(outlet.outlet)}: ${outlet.relation}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  if (outlet.relation === 'same' && !outlet.changes.includes('context')) return [colors.dim(head)];
  return [colors.dim(head), ...wrap(showDiff(outlet.diff, colors), width - 2).map(line => `  ${line}`)];
}

function colorOf(verdict: Exclude<Verdict, null>, colors: Colors) {
  return { corroborated: colors.green, differs: colors.red, partly: colors.yellow, 'only-here': colors.cyan }[
    verdict
  ];
}

function pad(label: string): string {
  return label.padEnd(LABEL_WIDTH);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Breaks at spaces; colour codes take no room. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && visible(line) + 1 + visible(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function visible(text: string): number {
  return stripVTControlCharacters(text).length;
}
