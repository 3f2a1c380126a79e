import { FUNCTION_WORDS } from '../text/lexicon.ts';
import { ROLES } from './cues.ts';

const SHORTENED: Record<string, string> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  gen: 'general',
  prof: 'professor',
  dr: 'doctor',
  col: 'colonel',
  lt: 'lieutenant',
  sgt: 'sergeant',
  capt: 'captain',
  rev: 'reverend',
  cllr: 'councillor',
  councilor: 'councillor',
};

/** One word for an office however it is shortened: `gov` → `governor`. */
export function officeOf(word: string): string {
  const plain = word.toLowerCase().replace(/\./g, '');
  return SHORTENED[plain] ?? plain;
}

function isOffice(word: string): boolean {
  return ROLES.has(word) || ROLES.has(officeOf(word));
}

/** How much of the text beside a name is looked at, in characters. */
const BESIDE = 60;

/** Words of office right before a name: “US special envoy Steve Witkoff”, “the leader, Priya Tolland”. */
export function titleBefore(text: string, start: number): string[] {
  const before = /((?:[\p{L}.-]+ ){0,4}[\p{L}.-]+),? $/u.exec(
    text.slice(Math.max(0, start - BESIDE), start),
  )?.[1];
  if (!before) return [];
  const words = before.split(' ').map(officeOf);
  const office = words.findLastIndex(isOffice);
  if (office === -1 || words.length - 1 - office > (words[office + 1] === 'of' ? 2 : 0)) return [];
  return withoutGrammar(words.slice(Math.max(0, office - 2), office + 1));
}

/** Words of office in an apposition behind a name: “Rolf Eikeland, the privacy commissioner, said”. */
export function titleAfter(text: string, end: number): string[] {
  const after = /^, (?:who is )?((?:[\p{L}’'.-]+ ?){1,9})/u.exec(text.slice(end, end + BESIDE))?.[1];
  if (!after) return [];
  const words = after.trim().split(' ').map(officeOf);
  const office = words.findIndex(isOffice);
  return office === -1 ? [] : withoutGrammar(words.slice(Math.max(0, office - 3), office + 1));
}

function withoutGrammar(words: string[]): string[] {
  return words.filter(word => !FUNCTION_WORDS.has(word) || word === 'us');
}

const OBLIQUE =
  /(?:^|\s)(?:in|at|to|from|with|of|for|on|beside|alongside|against|near|after|before|behind|between|about|like) (?:(?:the|a|an|his|her|its|their) )?$/i;

/** Whether a preposition stands before a name and its title: “at a news conference in Port Lyria”. */
export function isOblique(text: string, start: number, title: string[]): boolean {
  let before = text.slice(Math.max(0, start - 2 * BESIDE), start);
  for (let i = 0; i < title.length; i++) before = before.replace(/\S+ $/, '');
  return OBLIQUE.test(before);
}
