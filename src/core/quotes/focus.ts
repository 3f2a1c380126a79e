import { ROLES } from './cues.ts';
import type { Gender, Item } from './narration.ts';
import type { People } from './people.ts';
import { officeOf } from './titles.ts';

/** Who a text is talking about, sentence by sentence: what “he”, “she” and “the envoy” point back to. */
export class Focus {
  /** Subjects and speakers of the sentences before this one, the latest last. */
  private readonly past: string[] = [];
  private readonly genders = new Map<string, Gender>();
  private current: string | null = null;
  private previousSubject: string | null = null;
  /** How many persons were past when the paragraph began. */
  private pastAtBlock = 0;

  constructor(private readonly people: People) {}

  beginBlock(): void {
    this.pastAtBlock = this.past.length;
    // A quotation alone in its paragraph may belong to the subject of the paragraph before.
    this.previousSubject = this.past.at(-1) ?? null;
  }

  beginSentence(sentence: Item[]): void {
    this.current = this.findSubject(sentence);
  }

  /** @param speaker who spoke in the sentence, if anybody did */
  endSentence(speaker: string | null): void {
    const subject = speaker ?? this.current;
    this.previousSubject = subject ?? (this.current === null ? this.previousSubject : null);
    if (subject !== null && this.past.at(-1) !== subject) this.past.push(subject);
    this.current = null;
  }

  isPerson(name: string): boolean {
    return this.people.knows(name);
  }

  /** The subject of the sentence that is being read. */
  subject(): string | null {
    return this.current;
  }

  /** The subject or speaker of the sentence before, for a quotation that stands alone. */
  lastSubject(): string | null {
    return this.previousSubject;
  }

  /** The canonical name of whoever a mention means; null where that is not clear. */
  resolve(mention: Item): string | null {
    switch (mention.type) {
      case 'name':
        return this.latestBearer(this.people.personOf(mention.name));
      case 'pronoun':
        return this.antecedent(mention.gender);
      case 'role':
        return this.bearer(mention.role, mention.adjectives);
      default:
        return null;
    }
  }

  /** A surname that several bear means the one spoken of last. */
  private latestBearer(name: string): string {
    if (name.includes(' ')) return name;
    return this.past.slice(-FAR).findLast(person => person.endsWith(` ${name}`)) ?? name;
  }

  /** First person of the sentence outside an introduction like “Standing beside X,”. */
  private findSubject(sentence: Item[]): string | null {
    const according = sentence.findIndex(item => item.type === 'according');
    let object: Item | null = null;
    for (let i = Math.max(0, according); i < sentence.length; i++) {
      const item = sentence[i] as Item;
      if (item.type === 'quotation' && object) break;
      if (item.type === 'pronoun' && !item.subordinate) return this.resolve(item);
      if (item.type === 'role') return this.resolve(item);
      if (item.type !== 'name' || item.name.modifier || !this.people.knows(item.name.text)) continue;
      const pronounAfterComma = sentence[i + 1]?.type === 'comma' && sentence[i + 2]?.type === 'pronoun';
      const isSource = according !== -1 && i === according + 1;
      if (pronounAfterComma && !isSource) continue;
      if (!item.name.oblique || isSource) return this.resolve(item);
      object ??= item;
    }
    if (object) return this.resolve(object);
    const [first] = sentence;
    return first?.type === 'owner' ? this.antecedent(first.gender) : null;
  }

  private antecedent(gender: Gender): string | null {
    const candidates = [...this.past.slice(-MEMORY), ...(this.current === null ? [] : [this.current])];
    if (gender === 'it') return candidates.findLast(name => !this.people.knows(name)) ?? null;
    const fits = (name: string) => this.people.knows(name) && (this.genders.get(name) ?? gender) === gender;
    const found = candidates.findLast(fits) ?? null;
    if (found !== null) this.genders.set(found, gender);
    return found;
  }

  /** “the envoy”, “the Ukrainian president”: the latest person with that office, and those adjectives. */
  private bearer(role: string, adjectives: string[]): string | null {
    const wanted = adjectives.filter(word => !ROLES.has(word));
    const bears = (person: string) => {
      const titles = this.people.titles(person);
      const inOffice =
        titles.has(officeOf(role)) || (HEADS.has(role) && [...HEADS].some(head => titles.has(head)));
      const nations = wanted.filter(word => this.isNation(word));
      return inOffice && nations.every(word => titles.has(word));
    };
    return this.past.slice(-FAR).findLast(bears) ?? this.onlyCandidate();
  }

  /** An office nobody is known to hold is the person's whom this paragraph is about, if theirs is not known. */
  private onlyCandidate(): string | null {
    const latest = this.past.length > this.pastAtBlock ? (this.past.at(-1) ?? null) : null;
    return latest !== null && this.people.titles(latest).size === 0 ? latest : null;
  }

  private isNation(word: string): boolean {
    return /(?:an|ish|ese|ch|us|uk|eu)$/.test(word);
  }
}

/** How many persons an office may reach back over. */
const FAR = 40;
/** How many sentences a pronoun may reach back. */
const MEMORY = 4;
/** Offices that “the leader” may mean. */
const HEADS: ReadonlySet<string> = new Set([
  'president',
  'premier',
  'chancellor',
  'minister',
  'leader',
  'chief',
  'chair',
]);
