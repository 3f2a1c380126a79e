import { remember } from '../text/remember.ts';
import { canonicalSpelling } from '../text/spelling.ts';

/** Shorter names have too many neighbours. */
export const LONG_ENOUGH = 6;

/**
 * English first names with the short forms that newspapers print for them, one person's to a line: of men, and of
 * women. A form may stand in several lines (Alex), and in both lists.
 */
const MEN = `
  albert al bert|alexander alex sandy|alfred alf alfie fred|andrew andy drew|anthony antony tony
  benjamin ben benny|bradley brad|charles charlie chuck|christopher chris kit|daniel dan danny|david dave
  donald don donnie|douglas doug|edward ed eddie ted teddy|eugene gene|francis frank|frederick fred freddie
  gabriel gabe|geoffrey jeffrey geoff jeff|gerald gerry jerry|gregory greg|harold harry hal|henry harry hank
  jacob jake|james jim jimmy jamie|jeremy jerry jez|john johnny jack|jonathan jon jonny|joseph joe joey
  joshua josh|kenneth ken kenny|lawrence laurence larry|leonard len lenny leo|louis lou|matthew matt
  maxwell max|michael mike mick mickey|mitchell mitch|nathan nathaniel nate nat|nicholas nick nicky
  oliver ollie olly|patrick pat paddy|peter pete|philip phillip phil|raymond ray|richard rich rick ricky dick
  robert rob bob bobby robbie bert|ronald ron ronnie|samuel sam sammy|stephen steven steve stevie
  stuart stewart stu|terence terrance terry|theodore theo ted|thomas tom tommy|timothy tim|vincent vince
  walter walt wally|william will bill billy willie|zachary zach zack
`;
const WOMEN = `
  abigail abby abbie|alexandra alex alexa sandra|amanda mandy|barbara barb
  catherine katherine kathryn cathy kathy kate katie kath|charlotte charlie lottie|christine christina chris tina
  cynthia cindy|deborah debra debbie deb|dorothy dot dottie|elizabeth elisabeth liz lizzie beth betty eliza libby
  emily em|frances fran frankie|isabella isabel bella izzy|jacqueline jackie|janet jan|jennifer jen jenny
  jessica jess jessie|judith judy|kimberly kimberley kim|margaret maggie meg peggy|maureen mo|melanie mel
  natalie nat|nicola nicky|pamela pam|patricia pat patty trish tricia|penelope penny|rachel rach|rebecca becky bex
  samantha sam sammy|sandra sandy|stephanie steph|susan suzanne sue susie|teresa theresa terry tess
  valerie val|victoria vicky tori
`;

/** Forms that are a man's name as often as a woman's although only one list has them. */
const EITHER = new Set(
  'drew frankie gene jackie jamie jan jess kim kit lou mel max mo robbie ronnie stevie val'.split(' '),
);

function linesOf(list: string, offset: number): Map<string, Set<number>> {
  const lines = new Map<string, Set<number>>();
  list
    .trim()
    .split(/[|\n]/)
    .forEach((line, number) => {
      for (const form of line.trim().split(' ')) {
        lines.set(form, (lines.get(form) ?? new Set()).add(offset + number));
      }
    });
  return lines;
}

const MEN_BY_FORM = linesOf(MEN, 0);
const WOMEN_BY_FORM = linesOf(WOMEN, 1000);

function linesWith(form: string): number[] {
  return [...(MEN_BY_FORM.get(form) ?? []), ...(WOMEN_BY_FORM.get(form) ?? [])];
}

/** Whether the first word of a full name's key is a man's or a woman's; null where it may be either, or is not known. */
export function genderOfGivenName(key: string): 'he' | 'she' | null {
  const given = key.slice(0, Math.max(0, key.indexOf(' ')));
  const [he, she] = [MEN_BY_FORM.has(given), WOMEN_BY_FORM.has(given)];
  if (he === she || EITHER.has(given)) return null;
  return he ? 'he' : 'she';
}

/** Two names with the same key are one name in two spellings. */
export const nameKey = remember(name =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[\s.]+/)
    .filter(Boolean)
    .map(canonicalSpelling)
    .join(' '),
);

/** The last word of a name's key. */
export function surnameOf(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

/**
 * Whether two words of name keys may be one surname: equal once what transliterations disagree on is folded.
 *
 * @param loose whether h and g, w and v are one, too, as between Ukrainian and Russian
 */
export function isOneName(a: string, b: string, loose: boolean): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= LONG_ENOUGH && transliterated(a, loose) === transliterated(b, loose);
}

/** First names of one surname: Steve is short for Stephen, J. for Jan; Alexander and Aleksandar agree in consonants. */
export function mayBeOneGivenName(a: string, b: string): boolean {
  if (isOneName(a, b, true)) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  const lines = linesWith(a);
  if (linesWith(b).some(line => lines.includes(line))) return true;
  // Alexandra and Alexander, Daniela and Daniel are two.
  if (a.endsWith('a') !== b.endsWith('a')) return false;
  return Math.min(a.length, b.length) >= LONG_ENOUGH && consonants(a) === consonants(b);
}

function consonants(name: string): string {
  const folded = transliterated(name, true);
  return folded.charAt(0) + folded.slice(1).replace(/[aeiou]/g, '');
}

/** What the spellings of one name share, in Latin letters. @param loose as for {@link isOneName} */
export function transliterated(word: string, loose: boolean): string {
  const folded = foldedName(word);
  return loose ? folded.replace(/h/g, 'g').replace(/w/g, 'v') : folded;
}

const foldedName = remember(word =>
  word
    .replace(/q[uv]/g, 'kv')
    .replace(/(?<=.)w/g, 'v')
    .replace(/ks/g, 'x')
    .replace(/kh/g, 'h')
    .replace(/[yj]+|i[iy]*/g, 'i')
    .replace(/(.)\1/g, '$1'),
);
