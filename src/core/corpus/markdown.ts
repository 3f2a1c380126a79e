import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { checkReport } from './pack.ts';
import { PackError } from './pack-error.ts';
import { PACK_VERSION, type Pack, type Report } from './report.ts';

/** A report file that cannot be read. Its message is one line: file, line and reason. */
export class ReportFileError extends Error {
  override name = 'ReportFileError';

  /** @param line - Counted from 1, in the whole file. */
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
  }
}

/** One block of a report file's text, its Markdown sign (`## `, `- `) left out. */
export interface ReportBlock {
  kind: 'paragraph' | 'heading' | 'item';
  text: string;
  /** The outlet's own matter around its report (an appeal, a link to another report): never matched. */
  boilerplate: boolean;
}

/** One Markdown file of a corpus. */
export interface ReportFile {
  /** Named in errors. */
  file: string;
  markdown: string;
}

/** The parts of a report file, by line. */
interface Parts {
  /** Lines between the two `---`; the first of them is line 2 of the file. */
  front: string[];
  /** Lines below the front matter. */
  body: string[];
  /** Line of the file on which the body begins, counted from 1. */
  bodyLine: number;
}

const OPEN = '<!-- boilerplate -->';
const CLOSE = '<!-- /boilerplate -->';

/**
 * Turns report files into a pack, in the order given.
 *
 * @throws ReportFileError on the first file that is broken or uses an id a second time.
 */
export function packReports(name: string, files: readonly ReportFile[]): Pack {
  const fileOf = new Map<string, string>();
  const reports = files.map(({ markdown, file }) => {
    const { report, lineOf } = readReport(markdown, file);
    const earlier = fileOf.get(report.id);
    if (earlier !== undefined) {
      throw new ReportFileError(file, lineOf('id'), `id: ${report.id} is the id of ${earlier} already`);
    }
    fileOf.set(report.id, file);
    return report;
  });
  return { format: 'crossquote-pack', version: PACK_VERSION, name, reports };
}

/**
 * Reads one report file: front matter in YAML with every key of a report but its text, then the text.
 * Boilerplate does not enter the report.
 *
 * @param file - The file's name, for errors only.
 * @throws ReportFileError on the first thing that is wrong.
 */
export function parseReport(markdown: string, file: string): Report {
  return readReport(markdown, file).report;
}

/**
 * The text of a report file as the outlet's page shows it: all blocks in order, boilerplate among them.
 *
 * @param file - The file's name, for errors only.
 * @throws ReportFileError if the front matter has no end, or the text's own signs are wrong.
 */
export function parseBlocks(markdown: string, file: string): ReportBlock[] {
  return readBlocks(splitParts(markdown, file), file);
}

function readReport(markdown: string, file: string) {
  const parts = splitParts(markdown, file);
  const { facts, lineOf } = readFacts(parts, file);
  const text = readBlocks(parts, file)
    .filter(block => !block.boilerplate)
    .map(block => block.text)
    .join('\n');
  try {
    return { report: checkReport({ ...facts, added: null, text }), lineOf };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new ReportFileError(file, lineOf(error.path), error.message);
  }
}

function splitParts(markdown: string, file: string): Parts {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0] !== '---') throw new ReportFileError(file, 1, 'must begin with front matter: a line ---');
  const end = lines.indexOf('---', 1);
  if (end === -1) throw new ReportFileError(file, 1, 'front matter has no end: a second line ---');
  return { front: lines.slice(1, end), body: lines.slice(end + 1), bodyLine: end + 2 };
}

/** The front matter's keys with their plain values, and on which line of the file each key stands. */
function readFacts({ front, bodyLine }: Parts, file: string) {
  const counter = new LineCounter();
  // Plain messages: the pretty ones add an excerpt over several lines.
  const document = parseDocument(front.join('\n'), { lineCounter: counter, prettyErrors: false });
  // One line more for the --- above the front matter.
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line + 1;
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) throw new ReportFileError(file, lineAt(broken.pos[0]), broken.message);
  if (!isMap(document.contents)) throw new ReportFileError(file, 1, 'front matter must be keys with values');

  const facts: Record<string, unknown> = {};
  const lines = new Map([['text', bodyLine]]);
  for (const { key, value } of document.contents.items) {
    const line = lineAt(isScalar(key) ? key.range?.[0] : undefined);
    if (!isScalar(key) || !isScalar(value)) {
      throw new ReportFileError(file, line, 'front matter must be keys with single values');
    }
    const name = String(key.value);
    // Two keys of a report do not belong here: a file is added by being there, and its text stands below.
    if (name === 'text' || name === 'added')
      throw new ReportFileError(file, line, `${name}: is not a known key`);
    facts[name] = value.value;
    lines.set(name, line);
  }
  /** Line 1 for a key that is missing. */
  const lineOf = (name: string) => lines.get(name) ?? 1;
  return { facts, lineOf };
}

function readBlocks({ body, bodyLine }: Parts, file: string): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let openedAt: number | null = null;
  /** The block that a following line of text belongs to. */
  let current: ReportBlock | null = null;

  for (const [index, raw] of body.entries()) {
    const line = raw.trim();
    const number = bodyLine + index;
    const fail = (reason: string) => new ReportFileError(file, number, reason);

    if (line === '') {
      current = null;
    } else if (line === OPEN) {
      if (openedAt !== null) throw fail(`boilerplate is open already, since line ${openedAt}`);
      openedAt = number;
      current = null;
    } else if (line === CLOSE) {
      if (openedAt === null) throw fail('closes boilerplate that was never opened');
      openedAt = null;
      current = null;
    } else if (/^(?:<!--|#)/.test(line) && !line.startsWith('## ')) {
      throw fail(`is neither text, nor a sub-heading (## …), nor ${OPEN} or ${CLOSE}`);
    } else if (current !== null && !/^(?:## |- )/.test(line)) {
      current.text += ` ${line}`;
    } else {
      const block = { ...signed(line), boilerplate: openedAt !== null };
      blocks.push(block);
      current = block.kind === 'heading' ? null : block;
    }
  }
  if (openedAt !== null)
    throw new ReportFileError(file, openedAt, `boilerplate is never closed with ${CLOSE}`);
  return blocks;
}

/** A line that begins a block, parted into its sign's meaning and its text. */
function signed(line: string): Pick<ReportBlock, 'kind' | 'text'> {
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3).trim() };
  if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2).trim() };
  return { kind: 'paragraph', text: line };
}
