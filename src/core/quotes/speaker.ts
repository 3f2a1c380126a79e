import { type Name, namesIn } from './names.ts';
import { isDescription, type People } from './people.ts';
import { type Gender, genderOf, isHonorific } from './titles.ts';

/** What a text tells of the speaker of a quotation beside a name. */
export interface SpeakerFacts {
  /** Who does not speak it: whose wife does, who is only told it. */
  others: readonly string[];
  /** What the title in front of the name says: “Mrs Marsh”. */
  titled: Gender | null;
  /** What pronouns say. */
  told: Gender | null;
}

const NOTHING: SpeakerFacts = { others: [], titled: null, told: null };

/** Of a speaker whom the text does not name only that somebody is not. */
export function notBy(other: string | null): SpeakerFacts {
  return other === null ? NOTHING : { ...NOTHING, others: [other] };
}

/** “Mrs Marsh”: somebody of that surname who is not the one known by it. */
export function withHonorific({ title, text }: Name): string {
  const honorific = title.find(isHonorific);
  return honorific ? `${honorific.charAt(0).toUpperCase()}${honorific.slice(1)} ${text}` : text;
}

/** Gathers what a text tells of its speakers while it is read. */
export class Speakers {
  private readonly owners = new Map<string, Set<string>>();
  private readonly titles = new Map<string, Gender | null>();

  constructor(private readonly people: People) {}

  /** Notes whose wife “his wife” is, or who else somebody described is not. */
  noteOwner(description: string, owner: string): void {
    this.owners.set(description, (this.owners.get(description) ?? new Set()).add(owner));
  }

  /** Notes what a title in front of a person's name says; two that disagree are two persons'. */
  noteTitles(person: string, titles: readonly string[]): void {
    const gender = genderOf(titles);
    if (gender === null) return;
    const known = this.titles.get(person);
    this.titles.set(person, known === undefined || known === gender ? gender : null);
  }

  /** @param told what pronouns say of the speaker */
  factsOf(speaker: string, told: Gender | null): SpeakerFacts {
    const titled = this.titles.get(speaker) ?? null;
    const others = isDescription(speaker) ? this.othersThan(speaker) : [];
    return others.length === 0 && titled === null && told === null ? NOTHING : { others, titled, told };
  }

  /** “a critic of Bo Marsh”, “Marsh’s wife”: not Bo Marsh; “the founder of Marsh Capital” may be. */
  private othersThan(description: string): string[] {
    const named = namesIn(description)
      .map(({ text }) => this.people.canonical(text))
      .filter(name => this.people.knows(name));
    return [...(this.owners.get(description) ?? []), ...named];
  }
}
