import type { Word } from './words.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const SMALL = new Map<string, number>([
  ...UNITS.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const ORDINAL = new Map(ORDINALS.map((word, index): [string, string] => [word, ordinal(index + 1)]));
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

function ordinal(value: number): string {
  return `${value}${['th', 'st', 'nd', 'rd'][value > 3 ? 0 : value]}`;
}

const MEASURE = /^(\d[\d.,]*)(km|kg|cm|mm|mph|bn|tn|ft|lb|m)$/i;
const UNIT: Record<string, string> = {
  km: 'kilometers',
  kg: 'kilograms',
  cm: 'centimeters',
  mm: 'millimeters',
  ft: 'feet',
  lb: 'pounds',
  bn: 'billion',
  tn: 'trillion',
};

/** Parts a number from the unit printed against it (`40km`, `£9m`), or returns null. */
export function splitUnit(surface: string): { text: string; start: number; key?: string }[] | null {
  const [, number, unit] = MEASURE.exec(surface) ?? [];
  if (number === undefined || unit === undefined) return null;
  const key = UNIT[unit.toLowerCase()];
  const measure = { text: unit, start: number.length };
  return [{ text: number, start: 0 }, key === undefined ? measure : { ...measure, key }];
}

/** Whether a key stands for a number, however it was printed. */
export function isNumber(key: string): boolean {
  return /^\d/.test(key) || COUNTS.has(key);
}
const COUNTS = new Set(
  'once twice thrice half double triple dozen dozens hundred hundreds thousand thousands million millions billion billions trillion trillions'.split(
    ' ',
  ),
);

/** Some words in a row that are compared as one. */
export interface Run {
  key: string;
  /** How many words it takes. */
  length: number;
}

const STARTS = new Set([...SMALL.keys(), ...ORDINAL.keys(), 'per']);

/** Whether a number, an ordinal or a percentage may begin with a word. */
export function mayBeNumeral(key: string): boolean {
  const sign = key.charCodeAt(0);
  return (sign >= 0x30 && sign <= 0x39) || STARTS.has(key);
}

/** Reads what begins at a word as a number, an ordinal or a percentage; null where nothing does. */
export function readNumeral(words: Word[], at: number, gapAt: ReadonlySet<number>): Run | null {
  const key = words[at]?.key ?? '';
  if (!mayBeNumeral(key)) return null;
  const ordinalKey = ORDINAL.get(key);
  return (
    readCompoundOrdinal(words, at, gapAt) ??
    readNumber(words, at, gapAt) ??
    readPercent(words, at) ??
    (ordinalKey === undefined ? null : { key: ordinalKey, length: 1 })
  );
}

/** “twenty-first” is 21st. */
function readCompoundOrdinal(words: Word[], at: number, gapAt: ReadonlySet<number>): Run | null {
  const tens = SMALL.get(words[at]?.key ?? '') ?? 0;
  const unit = ORDINALS.indexOf(words[at + 1]?.key ?? '') + 1;
  if (tens < 20 || unit < 1 || unit > 9 || gapAt.has(at + 1) || !touches(words, at + 1)) return null;
  return { key: `${tens}${ordinal(unit)}`.replace(/0(?=\d)/, ''), length: 2 };
}

function readPercent(words: Word[], at: number): Run | null {
  return words[at]?.key === 'per' && words[at + 1]?.key === 'cent' ? { key: 'percent', length: 2 } : null;
}

/** Reads the longest number that begins at `at`; a number never runs on over an editor's mark. */
function readNumber(words: Word[], at: number, gapAt: ReadonlySet<number>): Run | null {
  let total = 0;
  let group: number | null = null;
  let length = 0;
  for (let i = at; i < words.length && (i === at || (!gapAt.has(i) && touches(words, i))); i++) {
    const key = words[i]?.key ?? '';
    const value = numeral(key);
    const scale = SCALES.get(key) ?? (key === 'm' && isMoney(words, at) ? 1e6 : undefined);
    if (value !== null && (i === at || joins(group, value, key, words[i - 1]?.key ?? '')))
      group = (group ?? 0) + value;
    else if (scale !== undefined && group !== null) {
      total += scale === 100 ? 0 : group * scale;
      group = scale === 100 ? group * scale : null;
    } else if (
      key === 'and' &&
      (group ?? 0) >= 100 &&
      !DIGITS.test(words[i - 1]?.key ?? '') &&
      SMALL.has(words[i + 1]?.key ?? '')
    )
      continue;
    else break;
    length = i - at + 1;
  }
  const printed = words[at]?.key ?? '';
  // Alone, digits stay as printed: 5.30 is a time, 007 no 7, 1.500 may be either.
  if (length === 1 && DIGITS.test(printed)) return { key: printed.replace(/,/g, ''), length };
  // Twelve digits hold any number in the news and drop what multiplying 1.1 by a million adds.
  return length === 0 ? null : { key: String(Number((total + (group ?? 0)).toPrecision(12))), length };
}

/** “£9m” is nine million, “9m” nine metres. */
function isMoney(words: Word[], at: number): boolean {
  return /^[$€£¥₴₽₹]$/.test(words[at - 1]?.key ?? '');
}

/** Only a space or a hyphen stands before the word: “twenty, five” are two numbers. */
export function touches(words: Word[], i: number): boolean {
  return (words[i] as Word).start - (words[i - 1] as Word).end <= 1;
}

/** “twenty five” is one number; “five twenty”, “20 5” and “zero five” are two. */
function joins(group: number | null, value: number, key: string, previous: string): boolean {
  if (!SMALL.has(key) || DIGITS.test(previous) || group === 0) return false;
  if (group === null) return true;
  if (group % 100 === 0) return value < 100;
  return group % 100 >= 20 && group % 10 === 0 && value > 0 && value < 10;
}

function numeral(key: string): number | null {
  const small = SMALL.get(key);
  if (small !== undefined) return small;
  return DIGITS.test(key) ? Number(key.replace(/,/g, '')) : null;
}
