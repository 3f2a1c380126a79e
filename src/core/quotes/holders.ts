import { FUNCTION_WORDS } from '../text/lexicon.ts';
import { isForeign } from './described.ts';
import type { Item } from './narration.ts';
import type { People } from './people.ts';
import { HEADS, holdsOffice } from './titles.ts';

/** Whoever of some persons, the latest last, “the envoy”, “the Ukrainian president” or “Ukraine’s leader” means. */
export function bearerAmong(
  past: readonly string[],
  { role, adjectives, owner, of }: Item & { type: 'role' },
  people: People,
): string | null {
  // “Hale’s envoy” is not Hale.
  const possessor = owner === null ? null : people.canonical(owner);
  const isPlace = owner !== null && HEADS.has(role) && /^\p{Lu}/u.test(owner) && !people.knows(owner);
  const bears = (person: string) => {
    const titles = people.titles(person);
    if (person === possessor || (isPlace && isForeign(owner, titles))) return false;
    if (owner === null && adjectives.length === 0 && isCalled(person, role)) return true;
    return holdsOffice(titles, role, adjectives);
  };
  // “the founder of Quist Capital” is the Quist spoken of.
  const eponym = (person: string) => of?.split(' ').includes(person.slice(person.lastIndexOf(' ') + 1));
  return past.findLast(bears) ?? past.findLast(eponym) ?? null;
}

/** “a senior Lyrian official”, whom the text goes on to call “the official”. */
function isCalled(person: string, role: string): boolean {
  if (!/^an? /.test(person)) return false;
  const words = person.split(' ');
  const at = words.indexOf(role);
  return at !== -1 && !words.slice(1, at).some(word => FUNCTION_WORDS.has(word));
}

/** Whoever of some persons holds an office that speaks: “the health secretary”. */
export function holderAmong(past: readonly string[], office: string, people: People): string | null {
  const [article, ...words] = office.toLowerCase().split(' ');
  const role = words.pop();
  if (article !== 'the' || role === undefined) return null;
  return past.findLast(person => holdsOffice(people.titles(person), role, words)) ?? null;
}
