import { isPerson } from './persons.ts';
import { ANY_HEAD, type Gender, genderOf, HEADS, isHonorific, isKin, isOffice, officeOf } from './titles.ts';

/** Offices of which a place or a body has one: who is known to hold another is not meant by “the mayor”. */
const ONE_OF_A_KIND = new Set(
  `president vice-president premier chancellor minister secretary king queen prince princess pope bishop archbishop
  mayor governor senator ambassador judge general sheriff chairman chairwoman chairperson`.split(/\s+/),
);

/** One word for a nation: “American”, “U.S.”. */
const NATIONS: Record<string, string> = { us: 'american', uk: 'british' };
const NATION = /(?:an|ish|ese|ch)$/;
/** Capitalised, these end like a nation’s adjective; nations in Europe are European. */
const NO_NATION =
  /^(?:christian|republican|anglican|lutheran|presbyterian|veteran|human|civilian|european|african|asian|north|south|west|.*ern)$/;

/** What somebody was, or will be, they may not be called elsewhere. */
const NOT_NOW = /^(?:former|ex|then|late|retired|future|incoming|acting|interim|deputy|would-be)$/;

function nationsAmong(words: Iterable<string>): string[] {
  return [...words]
    .map(word => NATIONS[word] ?? word)
    .filter(word => NATION.test(word) && !NO_NATION.test(word) && !isOffice(word));
}

/** Letters that a country and those who are of it begin with: “Ukraine”, “Ukrainian”. */
const STEM = 4;

/** Whether somebody with some titles is of another nation than an owner: “Ukraine’s leader” is no US president. */
export function isForeign(owner: string, titles: ReadonlySet<string>): boolean {
  const nations = nationsAmong(titles);
  return nations.length > 0 && !nations.some(nation => nation.startsWith(owner.slice(0, STEM).toLowerCase()));
}

/**
 * Whether a person may be meant by words that only describe somebody: “a neighbour” may be anybody, “the Russian
 * leader” is no envoy of the US, “a woman” is not Mr Marsh.
 *
 * @param titles words of office that the person is known by; none tell nothing
 */
export function mayMean(description: string, titles: ReadonlySet<string>, gender: Gender | null): boolean {
  if (isGroup(description)) return false;
  // “the mayor’s wife” is no mayor.
  const parts = description.split(/[’']s? (?=\p{L})/u);
  const words = (parts.at(-1) ?? '').split(' ');
  const at = words.findIndex(isOffice);
  const described = genderOf(words.slice(0, at === -1 ? words.length : at + 1));
  if (described !== null && gender !== null && described !== gender) return false;
  if (at === -1) return true;
  const capitals = words.slice(0, at).filter(word => /^\p{Lu}/u.test(word));
  const here = nationsAmong(capitals.map(officeOf));
  const there = nationsAmong(titles);
  if (here.length > 0 && there.length > 0 && !here.some(nation => there.includes(nation))) return false;
  const isKnown = parts.length > 1 || /^(?:the|his|her|its|their)$/.test(words[0] ?? '');
  if (!isKnown || words.some(word => NOT_NOW.test(word))) return true;
  return mayHold(words[at] ?? '', here.length > 0, titles);
}

/** “the Marsh camp”, “the Marsh lawyers”: nobody by that name, and no one person of another. */
function isGroup(description: string): boolean {
  if (!/^the \p{Lu}[^’']* \p{Ll}+$/u.test(description)) return false;
  const noun = description.slice(description.lastIndexOf(' ') + 1);
  return !isOffice(noun) && (noun.endsWith('s') || !isPerson(noun));
}

/** Whether somebody with some titles may hold an office that is spoken of as known: “the mayor”. */
function mayHold(word: string, isNational: boolean, titles: ReadonlySet<string>): boolean {
  const role = officeOf(word);
  const offices = [...titles].filter(title => isOffice(title) && !isHonorific(title));
  if (offices.length === 0) return true;
  if (ANY_HEAD.has(role)) return !isNational || offices.some(office => HEADS.has(office));
  return !(ONE_OF_A_KIND.has(role) || isKin(role)) || offices.includes(role);
}
