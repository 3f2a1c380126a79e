import type { Random } from '../../../test/browser/rig/sites/random.ts';
import { builtWord, share } from './vocabulary.ts';

/** Somebody who is quoted. */
export interface Person {
  first: string;
  last: string;
  /** What stands in front of the whole name. */
  title: string;
}

const FIRST =
  `Anna Ben Carla David Elena Felix Grace Hugo Ines Jonas Karin Luis Maria Noah Olga Paul Rosa Samuel
  Tessa Umar Vera Walter Yusuf Zoe Amir Bianca Cedric Daria Erik Farah Gustav Hanna Ivan Julia Kwame Leila Marco
  Nadia Oscar Petra`.split(/\s+/);
const TITLES =
  `President|Prime Minister|Foreign Minister|Finance Minister|Senator|Governor|Mayor|Professor|Dr|
  General|Chief Executive|Police Commissioner|Judge|Bishop|union leader|party spokesman|head coach|economist|
  campaigner|company director`.split(/\s*\|\s*/);

/** Surnames in use; some are famous and stand in many stories. */
const SURNAMES = 4000;

/** Somebody, by chance somebody who stands in other stories under the same surname. */
export function makePerson(random: Random): Person {
  const surname = builtSurname(Math.floor(SURNAMES ** share(random)));
  return { first: random.pick(FIRST), last: surname, title: random.pick(TITLES) };
}

function builtSurname(number: number): string {
  const ending = ['', 'man', 'berg', 'son', 'ov', 'ez'][number % 6] ?? '';
  return capital(builtWord(number + 300)) + ending;
}

/** A word with its first letter in upper case. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An outlet with its address and its manner. */
export interface Outlet {
  name: string;
  site: string;
  /** Its opening and its closing quotation mark. */
  marks: readonly [string, string];
}

const NAMES = 'Herald Times Post Courier Tribune Echo Gazette Observer Dispatch Chronicle'.split(' ');
const MARKS = [
  ['“', '”'],
  ['“', '”'],
  ['“', '”'],
  ['"', '"'],
  ['"', '"'],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
] as const;

/** How many outlets there are. */
export const OUTLETS = 400;

/** The outlet of a number below {@link OUTLETS}. */
export function outletOf(number: number): Outlet {
  const place = builtWord(number + 5000);
  const paper = NAMES[number % NAMES.length] ?? '';
  return {
    name: `The ${capital(place)} ${paper}`,
    site: `${place}-${paper.toLowerCase()}.example`,
    marks: MARKS[number % MARKS.length] ?? MARKS[0],
  };
}
