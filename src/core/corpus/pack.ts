import * as v from 'valibot';
import { isDay } from './day.ts';
import { migrate } from './migrate.ts';
import { PackError } from './pack-error.ts';
import { PACK_VERSION, type Pack, type Report } from './report.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}$/;

/** More than anybody collects; what lies beyond is a mistake, or meant to harm. */
export const LIMITS = {
  /** Reports in a pack. */
  reports: 50_000,
  /** Length of one report's text, in UTF-16 code units: a book. */
  text: 2_000_000,
  /** Length of any other value. */
  line: 2_000,
} as const;

const text = v.pipe(
  v.string('must be text'),
  v.check(value => value.isWellFormed(), 'must be whole characters (half of a surrogate pair is none)'),
);
const line = v.pipe(
  text,
  v.check(value => value !== '' && value === value.trim(), 'must not be empty or begin or end with a space'),
  v.check(value => !/[\r\n]/.test(value), 'must be one line'),
  v.maxLength(LIMITS.line, `must be at most ${LIMITS.line} characters`),
  v.check(
    value => !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(value),
    'must hold no control characters, nor any that turn the direction of writing',
  ),
);
/** A name that a reader sees; a letter may be one that shows nothing (Default_Ignorable_Code_Point). */
const name = v.pipe(
  line,
  v.check(value => /(?!\p{DI})[\p{L}\p{N}\p{P}\p{S}]/u.test(value), 'must have a character that can be seen'),
);
const time = v.pipe(
  text,
  v.isoTimestamp('must be a date with time and zone (2025-08-17T09:30:00Z) or null'),
  v.check(isDay, 'must be a day of the calendar'),
);
const date = v.union(
  [v.pipe(text, v.isoDate(), v.check(isDay)), time],
  'must be a date (2025-08-17), a date with time and zone (2025-08-17T09:30:00Z) or null',
);

const report = v.pipe(
  v.strictObject(
    {
      id: v.pipe(line, v.regex(ID, 'must be lower-case letters, digits and hyphens')),
      outlet: name,
      site: v.pipe(line, v.check(isSite, 'must be a host name without www., in lower case')),
      url: v.pipe(line, v.check(isWebAddress, 'must be an http or https address')),
      language: v.pipe(line, v.regex(LANGUAGE, 'must be two or three lower-case letters (en)')),
      kind: v.picklist(['report', 'transcript'], 'must be report or transcript'),
      title: v.nullable(line),
      published: v.nullable(date),
      added: v.nullable(time),
      text: v.pipe(
        text,
        v.maxLength(LIMITS.text, `must be at most ${LIMITS.text} characters`),
        v.check(value => value.trim() !== '', 'must not be empty'),
        v.check(hasOnlyParagraphs, 'must be paragraphs parted by one line break'),
      ),
    },
    explainKey,
  ),
  v.forward(
    v.check(({ site, url }) => isHostOf(site, url), 'must be the host of the url, or a domain above it'),
    ['site'],
  ),
);

const pack = v.strictObject(
  {
    format: v.literal('crossquote-pack', 'must be crossquote-pack'),
    version: v.literal(PACK_VERSION, `must be 1 or ${PACK_VERSION}`),
    name,
    reports: v.pipe(
      v.array(v.unknown(), 'must be a list'),
      v.maxLength(LIMITS.reports, `must be at most ${LIMITS.reports} reports`),
      v.array(report),
    ),
  },
  explainKey,
);

/**
 * Checks a value that should be a pack, such as one read from a file. One of an older version is brought up to
 * the present one.
 *
 * @returns A copy of the value, free of anything shared with it.
 * @throws PackError on the first thing that is wrong, also on an id used twice.
 */
export function parsePack(value: unknown): Pack {
  const result = parseWith(pack, migrate(value));
  const first = new Map<string, number>();
  for (const [index, { id }] of result.reports.entries()) {
    const earlier = first.get(id);
    if (earlier !== undefined) {
      throw new PackError(`reports[${index}].id`, `${id} is the id of reports[${earlier}] already`);
    }
    first.set(id, index);
  }
  return result;
}

/**
 * Checks a value that should be one report of a pack.
 *
 * @throws PackError on the first thing that is wrong; its path starts at the report.
 */
export function checkReport(value: unknown): Report {
  return parseWith(report, value);
}

/** Whether a text can be the name of a corpus or an outlet. */
export function isName(value: string): boolean {
  return v.is(name, value);
}

function parseWith<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new PackError(pathOf(issue), issue.message);
}

/** `reports[2].url`: list positions in brackets, keys after a dot. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  const steps = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return steps.join('').replace(/^\./, '');
}

/** A strict object complains about itself or about one of its keys; the path tells which key. */
function explainKey(issue: v.StrictObjectIssue): string {
  if (issue.path === undefined) return 'must be an object';
  return issue.expected === 'never' ? 'is not a known key' : 'is missing';
}

function hasOnlyParagraphs(value: string): boolean {
  return !value.includes('\r') && value.split('\n').every(paragraph => paragraph.trim() !== '');
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value);
}

function isSite(value: string): boolean {
  return (
    !value.startsWith('www.') &&
    URL.canParse(`https://${value}`) &&
    new URL(`https://${value}`).host === value
  );
}

function isHostOf(site: string, url: string): boolean {
  const { host } = new URL(url);
  return host === site || host.endsWith(`.${site}`);
}
