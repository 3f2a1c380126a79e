import type { Check, OutletFinding } from '../../core/result.ts';
import { plain } from '../../core/text/plain.ts';
import { STANDING_WORDS, VERDICT_WORDS } from '../../vocabulary.ts';
import { listWords, words } from '../../words.ts';
import { corpusOf } from '../digest.ts';
import { matrixOf } from '../matrix.ts';

/**
 * A spreadsheet takes a field that begins with one of these, also in its wide form, for a formula (OWASP,
 * CSV Injection). The other ones that it takes so, tabs and breaks of lines, become spaces before. One set to a
 * language that writes decimals with a comma parts fields at semicolons instead: then a new one begins after
 * each, and the quotes around ours, which follow a comma, are letters like any other.
 */
const FORMULA = /(?:^|;)[\s"]*(?=[=+\-@＝＋－＠])/g;

/**
 * Begins a file of CSV: Excel takes one without it for a text in the system's old encoding and spoils every
 * “ and ”. Other programs know it and leave it out; text that is only pasted needs none.
 */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The matrix of a check as CSV (RFC 4180): a line for each judged quotation, a column for each outlet, with
 * the words of the reader's language.
 */
export function toCsv(check: Check): string {
  const { rows, columns } = matrixOf(check);
  const head = [
    words('columnQuotation'),
    words('columnSpeaker'),
    words('columnVerdict'),
    ...columns.map(({ outlet }, at) =>
      headOf(
        outlet,
        rows.flatMap(({ cells }) => cells[at]?.findings ?? []),
        check,
      ),
    ),
  ];
  const body = rows.map(({ quotation: { text, speaker, verdict }, cells }) => [
    text,
    speaker ?? '',
    verdict === null ? '' : words(VERDICT_WORDS[verdict]),
    ...cells.map(({ standing }) => words(STANDING_WORDS[standing])),
  ]);
  const lines = [head, ...body].map(fields => fields.map(field).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** An outlet's name, and where several corpora are on, from which of them its reports are. */
function headOf(outlet: string, findings: readonly OutletFinding[], check: Check): string {
  const corpora = new Set(findings.flatMap(finding => corpusOf(check, finding) ?? []));
  return corpora.size === 0 ? outlet : `${outlet} (${words('fromCorpus', listWords([...corpora]))})`;
}

/** One field, quoted: never a formula, nor one after a semicolon. */
export function field(text: string): string {
  const harmless = plain(text).replace(FORMULA, "$&'");
  return `"${harmless.replaceAll('"', '""')}"`;
}
