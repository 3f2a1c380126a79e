import { passageLink, webAddress } from '../../core/passage-link.ts';
import { readsAttributions } from '../../core/quotes/languages.ts';
import {
  ARTICLE,
  type Check,
  type CheckedQuotation,
  type DiffPiece,
  type OmittedStatement,
  type OutletFinding,
  type ReportName,
  reportKey,
} from '../../core/result.ts';
import { plain } from '../../core/text/plain.ts';
import { CHANGE_WORDS, RELATION_WORDS, STANDING_WORDS, VERDICT_WORDS } from '../../vocabulary.ts';
import { listWords, type MessageKey, words } from '../../words.ts';
import { changesIn, corpusOf } from '../digest.ts';
import { headline } from '../headline.ts';
import { matrixOf } from '../matrix.ts';
import { scopeOf } from '../scope.ts';

/** A check as a document in Markdown (GitHub's, for its table), in the reader's language. */
export function toMarkdown(check: Check): string {
  const blocks = [
    `# ${escapeText(check.article.title)}`,
    opening(link(check.article.url, check.article.url)),
    `${escapeText(headline(check))}.`,
    ...(check.silence === null ? [escapeText(scopeOf(check))] : []),
    ...(check.silence === null && !readsAttributions(check.article.language)
      ? [escapeText(words('wordsOnly'))]
      : []),
    ...(check.quotations.length === 0 ? [] : [heading('tabQuotations'), legend()]),
    ...check.quotations.flatMap((quotation, at) => quotationBlocks(quotation, at, check)),
    ...table(check),
    ...(check.omitted.length === 0 ? [] : [heading('tabOmitted')]),
    ...check.omitted.map(statement => omittedBlock(statement, check)),
    escapeText(words('exportNote')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Text that Markdown shows as it is, in one line. */
export function escapeText(text: string): string {
  return plain(text)
    .replace(/[\\`*_[\]<>|~&#@]/g, '\\$&')
    .replaceAll('://', ':\\//')
    .replace(/(www)\./gi, '$1\\.');
}

/** Keeps escaped text that opens a line or an item from opening a list or underlining a heading. */
function opening(escaped: string): string {
  return escaped.replace(/^[-+=]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Marks words of one side by signs: those survive wherever the text is pasted, colours do not. */
export function markDiff(diff: readonly DiffPiece[]): string {
  const pieces = diff.map(([side, text]) => {
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    return `${before && ' '}${mark(side, escapeText(inner))}${after && ' '}`;
  });
  return pieces.join('').trim();
}

function mark(side: DiffPiece[0], text: string): string {
  if (side === '=' || text === '') return text;
  return side === '-' ? `\\[-${text}-\\]` : `{+${text}+}`;
}

function legend(): string {
  return `${mark('-', escapeText(words('onlyInArticle')))} ${mark('+', escapeText(words('onlyInReport')))}`;
}

function heading(key: MessageKey): string {
  return `## ${escapeText(words(key))}`;
}

function quotationBlocks(
  { text, speaker, verdict, outlets }: CheckedQuotation,
  at: number,
  check: Check,
): string[] {
  const judged = verdict === null ? words('verdictNone') : words(VERDICT_WORDS[verdict]);
  return [
    `### ${at + 1}. ${escapeText(judged)}`,
    `> ${quoted(text)}${speaker === null ? '' : ` — ${escapeText(speaker)}`}`,
    ...(outlets.length === 0 ? [] : [outlets.map(finding => outletItem(finding, outlets, check)).join('\n')]),
  ];
}

function outletItem(finding: OutletFinding, siblings: readonly OutletFinding[], check: Check): string {
  const { outlet, url, passage, relation, quoted: asQuotation, changes, speaker, diff, copyOf } = finding;
  const notes = [
    `${words(RELATION_WORDS[relation])} · ${words(asQuotation ? 'asQuotation' : 'asNarration')}`,
    ...(changes.length === 0
      ? []
      : [words('changed', listWords(changesIn([finding]).map(change => words(CHANGE_WORDS[change]))))]),
    ...(changes.includes('speaker') && speaker !== null ? [words('givenTo', speaker)] : []),
    ...copyNote(copyOf, siblings),
    ...(finding.ownSite ? [words('ofOwnSite')] : []),
    ...corpusNote(finding, check),
  ];
  const differs = diff.some(([side]) => side !== '=');
  const has = finding.kind === 'transcript' ? `${escapeText(words('transcriptHas'))} ` : '';
  return [
    `- ${opening(link(outlet, passageLink(url, passage)))}`,
    ...notes.map(note => `  - ${escapeText(note)}`),
    `  - ${has}${opening(differs ? markDiff(diff) : escapeText(passage))}`,
  ].join('\n');
}

/** From which corpus it is, where several are on. */
function corpusNote(of: ReportName, check: Check): string[] {
  const name = corpusOf(check, of);
  return name === null ? [] : [words('fromCorpus', name)];
}

function copyNote(
  copyOf: string | undefined,
  siblings: readonly Pick<OutletFinding, 'corpus' | 'report' | 'outlet'>[],
): string[] {
  if (copyOf === undefined) return [];
  if (copyOf === ARTICLE) return [words('copyOfArticle')];
  const original = siblings.find(sibling => reportKey(sibling) === copyOf)?.outlet ?? copyOf;
  return [words('copyOfOutlet', original)];
}

function table(check: Check): string[] {
  const { rows, columns } = matrixOf(check);
  if (columns.length === 0) return [];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const head = [words('columnQuotation'), words('columnVerdict'), ...columns.map(({ outlet }) => outlet)];
  const body = rows.map(({ quotation: { text, verdict }, cells }) => [
    words('quotedText', text),
    verdict === null ? '' : words(VERDICT_WORDS[verdict]),
    ...cells.map(({ standing }) => words(STANDING_WORDS[standing])),
  ]);
  const lines = [
    line(head.map(escapeText)),
    line(head.map(() => '---')),
    ...body.map(cells => line(cells.map(escapeText))),
  ];
  return [heading('tabOutlets'), lines.join('\n')];
}

function omittedBlock({ text, speaker, outlets }: OmittedStatement, check: Check): string {
  const carriers = outlets.map(carrier => {
    const { outlet, url, passage, copyOf } = carrier;
    const notes = [...copyNote(copyOf, outlets), ...corpusNote(carrier, check)].map(escapeText);
    return `  - ${opening(link(outlet, passageLink(url, passage)))}: ${[quoted(passage), ...notes].join(' · ')}`;
  });
  return [`- ${quoted(text)}${speaker === null ? '' : ` — ${escapeText(speaker)}`}`, ...carriers].join('\n');
}

function quoted(text: string): string {
  return escapeText(words('quotedText', text));
}

/** The text alone where there is nothing safe to link to. */
function link(text: string, address: string | null): string {
  const safe = address === null ? null : webAddress(address);
  if (safe === null) return escapeText(text);
  const escaped = safe.replace(/[\\<>|\s]/g, encodeURIComponent).replaceAll('&', '&amp;');
  return `[${escapeText(text)}](<${escaped}>)`;
}
