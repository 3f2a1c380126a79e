import {
  isOneName,
  LONG_ENOUGH,
  mayBeOneGivenName,
  nameKey,
  surnameOf,
  transliterated,
} from './name-forms.ts';
import { isFullName, type Name, PARTICLE_FIRST, thingsAmong } from './names.ts';
import { isHonorific, isOffice } from './titles.ts';

/** One person, under all the names a set of texts prints. */
interface Person {
  /** Spellings of the full name with how often each is printed. */
  forms: Map<string, number>;
  count: number;
  /** Offset at which the full name is printed first. */
  first: number;
  /** Lower-case words of office seen in front of the name. */
  titles: Set<string>;
}

/**
 * The people named in some texts: finds a full name for a surname and one spelling for all. The names of
 * an article lie over those of the corpus: the article's own people come first.
 */
export class People {
  private readonly persons = new Map<string, Person>();
  private readonly bySurname = new Map<string, string[]>();
  private readonly byGivenName = new Map<string, string[]>();
  /** Made when it is asked for. */
  private spellings: ReadonlyMap<string, string> | null = null;
  private readonly titlesOf = new Map<string, ReadonlySet<string>>();
  /** What {@link fullKey} gave, by what was asked: a text names the same few people again and again. */
  private readonly fullKeys = new Map<string, string | null>();

  /** @param wider people to fall back on where these texts give only a surname */
  constructor(
    names: readonly Name[],
    private readonly wider: People | null = null,
  ) {
    const things = thingsAmong(names);
    for (const name of names) {
      if (isFullName(name.text) && !things.has(nameKey(name.text))) this.add(name);
    }
    for (const name of names) if (!isFullName(name.text) && name.title.length > 0) this.addTitled(name);
  }

  /** The one name a person is shown and compared by, or the name as it is where nobody is known by it. */
  canonical(name: string): string {
    const key = nameKey(name);
    const full = this.fullKey(key);
    return (full && this.display(full)) ?? name;
  }

  /** The canonical name of a mention; a title makes a first name enough (“Sir Conrad”). */
  personOf(name: Name): string {
    const given = name.title.length > 0 ? this.givenName(nameKey(name.text)) : null;
    return (given && this.display(given)) ?? this.canonical(name.text);
  }

  /** The canonical names of all in these texts who bear a surname. */
  bearersOf(surname: string): string[] {
    const keys = this.bySurname.get(nameKey(surname)) ?? [];
    return keys.filter(key => key.includes(' ')).map(key => this.display(key) ?? key);
  }

  /** A surname printed before anybody here is introduced with it, while the wider texts know somebody else. */
  meansAnother(name: Name): boolean {
    const keys = (this.bySurname.get(nameKey(name.text)) ?? []).filter(key => key.includes(' '));
    if (keys.length === 0 || keys.some(key => (this.persons.get(key)?.first ?? 0) <= name.start))
      return false;
    const other = this.wider?.fullKey(nameKey(name.text)) ?? null;
    return other !== null && !keys.includes(other);
  }

  /** Whether a name, full or a surname, belongs to one of these people. */
  knows(name: string): boolean {
    return this.fullKey(nameKey(name)) !== null;
  }

  /** Words of office seen in front of a canonical name. */
  titles(name: string): ReadonlySet<string> {
    let titles = this.titlesOf.get(name);
    if (!titles) {
      titles = new Set([
        ...(this.persons.get(nameKey(name))?.titles ?? []),
        ...(this.wider?.titles(this.wider.canonical(name)) ?? []),
      ]);
      this.titlesOf.set(name, titles);
    }
    return titles;
  }

  /** A title makes a surname a person's, and tells their office. */
  private addTitled(name: Name): void {
    const key = nameKey(name.text);
    const full = this.bearer(surnameOf(key)) ?? this.givenName(key);
    const known = full === null ? undefined : this.persons.get(full);
    if (known) {
      // “Mr Adeyemi” may be the husband of the only Adeyemi named in full.
      for (const word of name.title) if (!isHonorific(word)) known.titles.add(word);
    } else if (!this.bySurname.has(key) && !/\s/.test(name.text) && !/^\p{Lu}{2,}$/u.test(name.text))
      this.add(name);
  }

  /** “Sir Conrad”, “Joel said”: the one person with that first name. */
  private givenName(given: string): string | null {
    const bearers = this.byGivenName.get(given) ?? [];
    return bearers.length === 1 ? (bearers[0] ?? null) : null;
  }

  private add(name: Name): void {
    const key = nameKey(name.text);
    let person = this.persons.get(key);
    if (!person) {
      person = { forms: new Map(), count: 0, first: name.start, titles: new Set() };
      this.persons.set(key, person);
      const surname = surnameOf(key);
      this.bySurname.set(surname, [...(this.bySurname.get(surname) ?? []), key]);
      const given = key.slice(0, key.indexOf(' '));
      if (key.includes(' ')) this.byGivenName.set(given, [...(this.byGivenName.get(given) ?? []), key]);
    }
    person.count++;
    person.forms.set(name.text, (person.forms.get(name.text) ?? 0) + 1);
    for (const word of name.title) person.titles.add(word);
  }

  private fullKey(key: string): string | null {
    let full = this.fullKeys.get(key);
    if (full === undefined) {
      full = this.findFullKey(key);
      this.fullKeys.set(key, full);
    }
    return full;
  }

  private findFullKey(key: string): string | null {
    if (this.persons.has(key)) return this.widerSelf(key) ?? key;
    if (key.includes(' ') && !PARTICLE_FIRST.test(key)) {
      return this.wider?.fullKey(key) ?? null;
    }
    const surname = surnameOf(key);
    if (this.bySurname.has(surname)) return this.bearer(surname);
    return this.givenName(key) ?? this.wider?.fullKey(key) ?? this.alike(surname);
  }

  /** Whom the wider texts name in full and these by a surname only, with no other office: “President Marsh”. */
  private widerSelf(key: string): string | null {
    if (key.includes(' ')) return null;
    const full = this.wider?.fullKey(key) ?? null;
    if (full === null || !full.includes(' ')) return null;
    const offices = [...(this.persons.get(key)?.titles ?? [])].filter(
      title => isOffice(title) && !isHonorific(title),
    );
    const known = this.wider?.persons.get(full)?.titles;
    return offices.every(office => known?.has(office)) ? full : null;
  }

  /** The person who is meant by a surname: the one named most; nobody where two are named alike often. */
  private bearer(surname: string): string | null {
    const keys = this.bySurname.get(surname) ?? [];
    const ranked = [...keys].sort((a, b) => this.countOf(b) - this.countOf(a));
    const [first, second] = ranked;
    if (first === undefined) return null;
    return second !== undefined && this.countOf(first) === this.countOf(second) ? null : first;
  }

  private countOf(key: string): number {
    return this.persons.get(key)?.count ?? 0;
  }

  /** The person whose surname is the same in another transliteration. */
  private alike(surname: string): string | null {
    if (surname.length < LONG_ENOUGH) return null;
    this.spellings ??= spellingsOf(this.bySurname.keys());
    const known = this.spellings.get(transliterated(surname, false));
    return known === undefined ? null : this.bearer(known);
  }

  private display(key: string): string | null {
    const wider = this.wider?.display(key) ?? null;
    if (wider !== null) return wider;
    const forms = this.persons.get(key)?.forms;
    if (!forms) return null;
    return [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0];
  }
}

/** Surnames by what all transliterations of each share; of several spellings, the one that is printed first. */
function spellingsOf(surnames: Iterable<string>): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const surname of surnames) {
    const shared = transliterated(surname, false);
    if (surname.length >= LONG_ENOUGH && !spellings.has(shared)) spellings.set(shared, surname);
  }
  return spellings;
}

/**
 * Whether two speakers may be one: one name is part of the other (a surname, a title more), or both are forms
 * of one name (Dmytro Halyshyn, Dmitri Galyshin; Steve and Stephen Rowe; NATO and its full name). Whom a text
 * only describes (“a neighbour”) may be anybody.
 */
export function samePerson(a: string, b: string): boolean {
  if (isDescription(a) || isDescription(b)) return true;
  const [x, y] = [wordsOfName(a), wordsOfName(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.every(word => long.includes(word))) return true;
  if (short.length === 1) {
    const [word = ''] = short;
    return (
      word === long.map(other => other.charAt(0)).join('') ||
      long.some(other => isOneName(other, word, false))
    );
  }
  // Halyshyn and Galyshin are one where Dmytro and Dmitri say so; Anna Hill and Anna Gill are two.
  const loose = short[0] !== long[0];
  if (!isOneName(short.at(-1) ?? '', long.at(-1) ?? '', loose)) return false;
  return short.slice(0, -1).every(word => long.slice(0, -1).some(other => mayBeOneGivenName(word, other)));
}

/** Whether a speaker is not named, only described: “a neighbour”, “the company”, “police”, “Marsh’s wife”. */
export function isDescription(speaker: string): boolean {
  return (/^\p{Ll}/u.test(speaker) && !PARTICLE_FIRST.test(speaker)) || /[’']s? \p{Ll}/u.test(speaker);
}

/** The words of a name that tell it from others, hyphens parted, without “Mrs”. */
function wordsOfName(name: string): string[] {
  const words = nameKey(name).split(/[ -]/);
  const telling = words.filter(word => !/^(?:of|the|for|and)$/.test(word) && !isHonorific(word));
  return telling.length > 0 ? telling : words;
}
