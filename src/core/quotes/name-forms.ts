import { remember } from '../text/remember.ts';
import { canonicalSpelling } from '../text/spelling.ts';

/** Shorter names have too many neighbours. */
export const LONG_ENOUGH = 6;

/**
 * English first names with the short forms that newspapers print for them, one person's to a line. A form
 * may stand in several lines (Alex).
 */
const SHORT_FORMS = `
  abigail abby abbie|albert al bert|alexander alex sandy|alexandra alex alexa sandra|alfred alf alfie fred
  amanda mandy|andrew andy drew|anthony antony tony|barbara barb|benjamin ben benny|bradley brad
  catherine katherine kathryn cathy kathy kate katie kath|charles charlie chuck|charlotte charlie lottie
  christine christina chris tina|christopher chris kit|cynthia cindy|daniel dan danny|deborah debra debbie deb
  david dave|donald don donnie|dorothy dot dottie|douglas doug|edward ed eddie ted teddy
  elizabeth elisabeth liz lizzie beth betty eliza libby|emily em|eugene gene|frances fran frankie
  francis frank|frederick fred freddie|gabriel gabe|geoffrey jeffrey geoff jeff|gerald gerry jerry|gregory greg
  harold harry hal|henry harry hank|isabella isabel bella izzy|jacob jake|jacqueline jackie|james jim jimmy jamie
  janet jan|jennifer jen jenny|jeremy jerry jez|jessica jess jessie|john johnny jack|jonathan jon jonny
  joseph joe joey|joshua josh|judith judy|kenneth ken kenny|kimberly kimberley kim|lawrence laurence larry
  leonard len lenny leo|louis lou|margaret maggie meg peggy|matthew matt|maureen mo|maxwell max|melanie mel
  michael mike mick mickey|mitchell mitch|natalie nat|nathan nathaniel nate nat|nicholas nick nicky
  nicola nicky|oliver ollie olly|pamela pam|patricia pat patty trish tricia|patrick pat paddy|penelope penny
  peter pete|philip phillip phil|rachel rach|raymond ray|rebecca becky bex|richard rich rick ricky dick
  robert rob bob bobby robbie bert|ronald ron ronnie|samantha sam sammy|samuel sam sammy|sandra sandy
  stephen steven steve stevie|stephanie steph|stuart stewart stu|susan suzanne sue susie|teresa theresa terry tess
  terence terrance terry|theodore theo ted|thomas tom tommy|timothy tim|valerie val|victoria vicky tori
  vincent vince|walter walt wally|william will bill billy willie|zachary zach zack
`;

const LINES_OF = new Map<string, Set<number>>();
SHORT_FORMS.trim()
  .split(/[|\n]/)
  .forEach((line, number) => {
    for (const form of line.trim().split(' ')) {
      LINES_OF.set(form, (LINES_OF.get(form) ?? new Set()).add(number));
    }
  });

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
  const lines = LINES_OF.get(a);
  if (lines && [...(LINES_OF.get(b) ?? [])].some(line => lines.has(line))) return true;
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
  const folded = word
    .replace(/q[uv]/g, 'kv')
    .replace(/(?<=.)w/g, 'v')
    .replace(/ks/g, 'x')
    .replace(/kh/g, 'h')
    .replace(/[yj]+|i[iy]*/g, 'i')
    .replace(/(.)\1/g, '$1');
  return loose ? folded.replace(/h/g, 'g').replace(/w/g, 'v') : folded;
}
