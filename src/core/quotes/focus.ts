import { Bodies } from './bodies.ts';
import { bearerAmong, holderAmong } from './holders.ts';
import { leadsIn } from './introductions.ts';
import { genderOfGivenName, nameKey } from './name-forms.ts';
import type { Name } from './names.ts';
import type { Item } from './narration.ts';
import type { People } from './people.ts';
import { inFull } from './possessed.ts';
import { questionIn } from './question.ts';
import { sayerOf } from './sayer.ts';
import { type SpeakerFacts, Speakers, withHonorific } from './speaker.ts';
import { type Gender, genderOf, isKin, isOffice } from './titles.ts';

/** Who a text is talking about, sentence by sentence: what “he”, “she” and “the envoy” point back to. */
export class Focus {
  /** Subjects and speakers of the sentences before this one, and relatives named in them, the latest last. */
  private readonly past: string[] = [];
  private readonly genders = new Map<string, Gender>();
  /** Whom the text only describes: “a neighbour”, “the bishop”. */
  private readonly unnamed = new Set<string>();
  private readonly bodies: Bodies;
  private readonly speakers: Speakers;
  private current: string | null = null;
  private previousSubject: string | null = null;
  private previousSpeaker: string | null = null;
  /** How many persons were past when the paragraph began. */
  private pastAtBlock = 0;
  /** The sentence begins with something that is no person: a quotation behind it may be anybody's. */
  private isAboutThing = false;
  /** Who asks in this sentence: “he” is somebody else. */
  private asker: string | null = null;

  constructor(
    private readonly people: People,
    names: readonly Name[],
  ) {
    this.bodies = new Bodies(names.filter(({ text }) => !people.knows(text)));
    this.speakers = new Speakers(people);
  }

  beginBlock(): void {
    this.pastAtBlock = this.past.length;
    // A quotation alone in its paragraph may belong to the subject of the paragraph before.
    this.previousSubject = this.past.at(-1) ?? null;
  }

  beginSentence(sentence: Item[]): void {
    this.asker = null;
    this.current = null;
    const [first] = sentence;
    this.isAboutThing =
      first?.type === 'name' &&
      !first.name.oblique &&
      !first.name.modifier &&
      !this.people.knows(first.name.text);
    const owner = first?.type === 'owner' ? this.antecedent(first.gender) : null;
    for (const item of sentence) this.noteRelative(item);
    const { asker, asked } = questionIn(sentence);
    this.asker = asker && this.resolve(asker);
    this.current = (asked && this.resolve(asked)) ?? this.findSubject(sentence) ?? owner;
  }

  /** @param speaker who spoke in the sentence, if anybody did */
  endSentence(speaker: string | null): void {
    const subject = speaker ?? this.current;
    this.previousSpeaker = speaker;
    this.previousSubject = subject ?? (this.isAboutThing ? null : this.previousSubject);
    if (subject !== null && this.past.at(-1) !== subject) this.past.push(subject);
    this.current = null;
    this.asker = null;
  }

  isPerson(name: string): boolean {
    return this.unnamed.has(name) || this.people.knows(name);
  }

  /** Who spoke in the sentence before, if anybody did. */
  lastSpeaker(): string | null {
    return this.previousSpeaker;
  }

  /** Whom the text spoke of last. */
  latest(): string | null {
    return this.past.at(-1) ?? null;
  }

  /** The subject of the sentence that is being read. */
  subject(): string | null {
    return this.current;
  }

  /** The subject or speaker of the sentence before, for a quotation that stands alone. */
  lastSubject(): string | null {
    return this.previousSubject;
  }

  /** The canonical name of whoever a mention means, or the words it describes them with; null where that is not clear. */
  resolve(mention: Item): string | null {
    switch (mention.type) {
      case 'name':
        return this.titled(mention.name);
      case 'pronoun':
        return this.antecedent(mention.gender);
      case 'role':
        return this.bearer(mention) ?? this.describe(inFull(mention, this.people), mention.owner);
      case 'described':
        if (mention.body !== null && !this.people.knows(mention.body)) return mention.body;
        return this.describe(mention.words);
      case 'body':
        return this.bodies.named(mention.words) ?? mention.words;
      default:
        return null;
    }
  }

  /** @param owner “his”, “her” or “the mayor”, for whose wife it is */
  private describe(words: string, owner: string | null = null): string {
    this.unnamed.add(words);
    const gender = owner === 'his' ? 'he' : owner === 'her' ? 'she' : null;
    const person =
      gender === null
        ? holderAmong(this.past.slice(-FAR), owner ?? OF_HOLDER.exec(words)?.[1] ?? '', this.people)
        : this.lastOf(gender);
    if (person !== null) this.speakers.noteOwner(words, person);
    return words;
  }

  /** Notes that whom the text describes is not somebody: who quotes “the bishop” is no bishop. */
  noteOther(description: string, other: string): void {
    if (description !== other) this.speakers.noteOwner(description, other);
  }

  /** What the text tells of a speaker beside the name. */
  factsOf(speaker: string): SpeakerFacts {
    return this.speakers.factsOf(speaker, this.genders.get(speaker) ?? null);
  }

  private titled(name: Name): string {
    const person = this.named(name);
    this.speakers.noteTitles(person, name.title);
    return person;
  }

  /** A surname that several bear means the one its title fits, or the one spoken of last. */
  private named(name: Name): string {
    if (this.people.meansAnother(name)) return name.text;
    const gender = genderOf(name.title);
    const bearers = name.text.includes(' ') ? [] : this.people.bearersOf(name.text);
    const fitting = bearers.filter(person => gender === null || (this.genderOf(person) ?? gender) === gender);
    if (fitting.length === 0 && bearers.length > 0) return this.relativeOf(gender) ?? withHonorific(name);
    if (gender !== null && bearers.length > 1) {
      const [only] = fitting.length === 1 ? fitting : [];
      return (
        only ?? this.past.slice(this.pastAtBlock).findLast(person => fitting.includes(person)) ?? name.text
      );
    }
    const person = this.people.personOf(name);
    if (gender !== null && (this.genderOf(person) ?? gender) !== gender) return withHonorific(name);
    if (name.placed && bearers.length === 0 && NATIVE.test(person) && !person.includes(' '))
      return this.describe(`the ${person}`);
    if (person.includes(' ')) return person;
    return this.past.slice(-FAR).findLast(past => past.endsWith(` ${person}`)) ?? person;
  }

  /** “His wife, Ivy, …. Mrs Dunmore said”: the relative without a surname. */
  private relativeOf(gender: Gender | null): string | null {
    const fits = (person: string) => !person.includes(' ') && this.genderOf(person) === gender;
    return this.past.slice(-FAR).findLast(fits) ?? null;
  }

  private genderOf(person: string): Gender | null {
    const titled = genderOf(this.people.titles(person));
    return this.genders.get(person) ?? titled ?? genderOfGivenName(nameKey(person));
  }

  /** “with his wife, Enid”: she may be meant by the next “she” without having been a subject. */
  private noteRelative(item: Item): void {
    if (item.type !== 'name' || !item.name.title.some(isKin)) return;
    const person = this.resolve(item);
    if (person !== null && this.people.knows(person)) this.past.push(person);
  }

  /** Who says what the sentence tells, or the first person of it outside an introduction like “Standing beside X,”. */
  private findSubject(sentence: Item[]): string | null {
    const sayer = sayerOf(sentence);
    if (sayer !== null) return this.resolve(sayer);
    const according = sentence.findIndex(item => item.type === 'according');
    let object: Item | null = null;
    for (let i = Math.max(0, according); i < sentence.length; i++) {
      const item = sentence[i] as Item;
      if (item.type === 'quotation' && object) break;
      if (item.type === 'pronoun' && !item.subordinate) return this.resolve(item);
      if (item.type === 'described') return this.resolve(item);
      const isSource = according !== -1 && i === according + 1;
      // What is said of “her husband” may still be about her.
      if (item.type === 'role' && (isSource || !item.oblique))
        return item.owner === null || OWN.test(item.owner)
          ? this.resolve(item)
          : (this.bearer(item) ?? this.counterpart(item));
      if (item.type === 'body' && (isSource || !item.oblique)) return this.resolve(item);
      if (item.type !== 'name' || item.name.modifier || !this.people.knows(item.name.text)) continue;
      if (!isSource && (leadsIn(sentence, i) || this.resolve(item) === this.asker)) continue;
      if (!item.name.oblique || isSource) return this.resolve(item);
      object ??= item;
    }
    return object ? this.resolve(object) : null;
  }

  /** “Her guest”: as the text goes on, “he” is the guest and “she” still the host; of “her husband” she may tell. */
  private counterpart(item: Item & { type: 'role' }): string | null {
    if ((item.owner !== 'his' && item.owner !== 'her') || isKin(item.role)) return null;
    const gender = item.owner === 'his' ? 'she' : 'he';
    if ((genderOf([item.role]) ?? gender) !== gender) return null;
    const person = this.resolve(item);
    if (person !== null) this.genders.set(person, gender);
    return person;
  }

  private antecedent(gender: Gender | 'it'): string | null {
    if (gender === 'it') {
      const bodies = new Set(this.candidates().filter(name => !this.isPerson(name)));
      return bodies.size === 1 ? ([...bodies][0] ?? null) : null;
    }
    const found = this.lastOf(gender);
    if (found !== null) this.genders.set(found, gender);
    return found;
  }

  private candidates(): string[] {
    return [...this.past.slice(-MEMORY), ...(this.current === null ? [] : [this.current])];
  }

  private lastOf(gender: Gender): string | null {
    const fits = (name: string) =>
      this.isPerson(name) && name !== this.asker && (this.genderOf(name) ?? gender) === gender;
    return this.candidates().findLast(fits) ?? null;
  }

  /** “the envoy”, “the Ukrainian president”: the latest person with that office, and those adjectives. */
  private bearer(item: Item & { type: 'role' }): string | null {
    const known = bearerAmong(this.past.slice(-FAR), item, this.people);
    return known ?? (item.owner === null && isOffice(item.role) ? this.onlyCandidate() : null);
  }

  /** An office nobody is known to hold is the person's whom this paragraph is about, if theirs is not known. */
  private onlyCandidate(): string | null {
    const latest = this.past.length > this.pastAtBlock ? (this.past.at(-1) ?? null) : null;
    return latest !== null && this.people.knows(latest) && this.people.titles(latest).size === 0
      ? latest
      : null;
  }
}

/** “my grandmother”, “our reporter”: who writes is no one the text speaks of. */
const OWN = /^(?:my|our)$/;
/** “a neighbour of the mayor”, “an adviser to the health secretary” */
const OF_HOLDER = / (?:of|to|for) (the \p{Ll}+(?: \p{Ll}+)*)$/u;
/** How many persons an office may reach back over. */
const FAR = 40;
/** How many sentences a pronoun may reach back. */
const MEMORY = 4;
/** “the Dane” is somebody by their country. */
const NATIVE =
  /(?:ian|[^s]ish|ese|ch|[a-z]man|woman|Dane|Swede|Scot|Finn|Pole|Turk|Greek|Briton|Spaniard|Serb|Croat)$/;
