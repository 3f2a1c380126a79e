import { isParticiple } from './cues.ts';
import type { FoundQuotation, QuotedText } from './find.ts';
import { Focus } from './focus.ts';
import { type Name, namesIn } from './names.ts';
import { type IndexedSpan, type Item, readBlock } from './narration.ts';
import type { People } from './people.ts';

/**
 * Says who speaks each quotation, from the words around it: a cue verb after it (“…,” X said), before it
 * (X said: “…”), the quotation before it in the same paragraph (“…,” X said. “…”), or a sentence about
 * one person right before a quotation that stands alone.
 *
 * @param names all names of the text, in order
 * @returns the canonical speaker of every quotation, null where the text does not say
 */
export function attribute(
  source: QuotedText,
  found: FoundQuotation[],
  names: Name[],
  people: People,
): (string | null)[] {
  const speakers: (string | null)[] = found.map(() => null);
  const focus = new Focus(people);
  let nameAt = 0;
  let quotationAt = 0;
  source.blocks.forEach((block, index) => {
    const inBlock: IndexedSpan[] = [];
    for (; found[quotationAt]?.block === index; quotationAt++) {
      const quotation = found[quotationAt] as FoundQuotation;
      if (!quotation.nested) inBlock.push({ ...quotation.outer, index: quotationAt });
    }
    const here: Name[] = [];
    while (names[nameAt] && (names[nameAt] as Name).start < block.end) here.push(names[nameAt++] as Name);
    const items = readBlock(source.text, block, inBlock, here);
    new BlockReader(source.text, block.start, items, found, speakers, focus).run();
    sign(source, index, inBlock, speakers, people);
  });
  return speakers;
}

/** A block quotation is signed by a line of its own: “— Joris Brandt”. */
function sign(
  { text, blocks }: QuotedText,
  index: number,
  quotations: IndexedSpan[],
  speakers: (string | null)[],
  people: People,
): void {
  const next = blocks[index + 1];
  if (blocks[index]?.kind !== 'blockquote' || !next || !/^[—–-]/.test(text.charAt(next.start))) return;
  const [name] = namesIn(text.slice(next.start, next.end));
  if (name) for (const quotation of quotations) speakers[quotation.index] = people.personOf(name);
}

/** Attributes the quotations of one block, sentence by sentence. */
class BlockReader {
  constructor(
    private readonly text: string,
    /** Offset at which the block begins. */
    private readonly start: number,
    private readonly items: Item[],
    private readonly found: FoundQuotation[],
    private readonly speakers: (string | null)[],
    private readonly focus: Focus,
  ) {}

  run(): void {
    let start = 0;
    this.focus.beginBlock();
    for (let i = 0; i < this.items.length; i++) {
      if (this.items[i]?.type !== 'end') continue;
      this.readSentence(start, i);
      start = i + 1;
    }
    if (start < this.items.length) this.readSentence(start, this.items.length);
  }

  /** Whether narration of this block stands behind the quotation at `at`, which opens the block. */
  private opensStory(at: number): boolean {
    if (this.items.slice(0, at).some(item => item.type !== 'quotation')) return false;
    return this.items.slice(at + 1).some(item => item.type === 'quotation' || isMention(item));
  }

  /** Items `from` to `to` (exclusive) are one sentence with its quotations. */
  private readSentence(from: number, to: number): void {
    const sentence = this.items.slice(from, to);
    this.focus.beginSentence(sentence);
    let speaker: string | null = null;
    for (let i = from; i < to; i++) {
      const item = this.items[i] as Item;
      if (item.type !== 'quotation') continue;
      speaker = this.after(i, to) ?? this.before(i, from) ?? speaker ?? this.across(i, from, to);
      this.speakers[item.index] = speaker;
      this.backfill(i, from, speaker);
    }
    this.focus.endSentence(speaker);
  }

  /** A quotation directly before this one, with nothing between them, is the same speaker's. */
  private backfill(at: number, from: number, speaker: string | null): void {
    for (let i = at - 1; i >= from && this.items[i]?.type === 'quotation'; i--) {
      const index = (this.items[i] as Item & { type: 'quotation' }).index;
      if (this.speakers[index] === null) this.speakers[index] = speaker;
    }
  }

  /** “…,” Witkoff told CNN / “…,” said the envoy / “…,” according to Rubio. */
  private after(at: number, to: number): string | null {
    const quotation = this.items[at] as Item;
    let i = at + 1;
    let limit = to;
    // “Why?” Rubio asked: the mark ends the sentence only to the eye.
    const end = this.items[i]?.type === 'end' ? i : to;
    if (end === i && this.speaksOn(quotation, end)) {
      i = end + 1;
      limit = Math.min(this.items.length, i + 3);
    }
    while (i < limit && this.items[i]?.type === 'comma') i++;
    const first = this.items[i];
    if (i >= limit || !first || first.start - quotation.end > REACH) return null;
    if (first.type === 'cue') {
      const adjacent = first.start - quotation.end <= 3 && !isParticiple(first.cue);
      return adjacent ? this.nextPerson(i, limit) : null;
    }
    if (first.type === 'according') return this.nextPerson(i, limit);
    if (!isMention(first)) return null;
    return this.speaksNext(i, limit) ? this.focus.resolve(first) : null;
  }

  /** Whether a sentence that a quotation's own mark seems to end goes on with its attribution. */
  private speaksOn(quotation: Item, end: number): boolean {
    const closing = this.text.slice(quotation.start, quotation.end);
    if (/[?!]["”’»]?$/.test(closing)) return true;
    // “We covered it.” Rubio said: only where nothing else follows that he may have said.
    const next = this.items.findIndex((item, i) => i > end && item.type === 'end');
    const rest = this.text.slice(quotation.end, this.items[next]?.start);
    return /[.…]["”’»]?$/.test(closing) && rest.length <= REACH && !/[:“"‘«]|\bthat\b/.test(rest);
  }

  /** Whether the mention at `i` is the subject of the next cue verb, perhaps with an apposition between. */
  private speaksNext(i: number, limit: number): boolean {
    const mention = this.items[i] as Item;
    let k = i + 1;
    while (k < limit && isOblique(this.items[k])) k++;
    const next = this.items[k];
    if (!next || k >= limit) return false;
    if (next.type === 'cue') return next.start - mention.end <= APPOSITION && !isParticiple(next.cue);
    if (next.type !== 'comma') return false;
    const closing = this.items.findIndex((item, at) => at > k && item.type === 'comma');
    const cue = this.items[closing + 1];
    const within = closing !== -1 && closing + 1 < limit && cue?.type === 'cue';
    return within && cue.start - mention.end < APPOSITION;
  }

  private nextPerson(i: number, limit: number): string | null {
    const cue = this.items[i] as Item;
    for (let k = i + 1; k < limit; k++) {
      const item = this.items[k] as Item;
      if (item.start - cue.end > APPOSITION || item.type === 'quotation') return null;
      if (isMention(item) && !(item.type === 'name' && item.name.modifier)) return this.focus.resolve(item);
    }
    return null;
  }

  /** Witkoff told CNN that “…” / described by Witkoff as “…” / According to Witkoff, “…” / Witkoff: “…” */
  private before(at: number, from: number): string | null {
    let institution: string | null = null;
    for (let i = at - 1; i >= from; i--) {
      const item = this.items[i] as Item;
      if (item.type === 'according') return this.nextPerson(i, at);
      if (item.type !== 'cue') continue;
      const subject = item.passive ? this.nextPerson(i, at) : this.subjectOf(i, from);
      if (subject !== null && this.focus.isPerson(subject)) return subject;
      // “Witkoff said that Moscow announced “…””: a person who speaks in the sentence comes first.
      institution ??= subject;
    }
    if (institution !== null) return institution;
    const colon = this.items[at - 1];
    const named = this.items[at - 2];
    if (colon?.type !== 'colon' || at - 1 < from) return null;
    const label = named && at - 2 >= from && isMention(named) && colon.start - named.end <= 1;
    return label ? this.focus.resolve(named) : this.focus.subject();
  }

  /** The person who does what the cue verb at `at` says. */
  private subjectOf(at: number, from: number): string | null {
    const cue = this.items[at] as Item & { type: 'cue' };
    if (isParticiple(cue.cue)) return this.focus.subject();
    const nearest = this.items[at - 1];
    if (nearest?.type === 'comma' && /^\s*who\b/.test(this.text.slice(nearest.end, cue.start))) {
      return this.nearestMention(at - 2, from) ?? null;
    }
    let i = at - 1;
    // “Rubio, who also attended, cautioned”: what stands between the commas is about the subject.
    if (nearest?.type === 'comma' && cue.start - nearest.end <= ADVERB) {
      const opening = this.items.findLastIndex((item, k) => k >= from && k < i && item.type === 'comma');
      i = opening === -1 ? at - 2 : opening - 1;
    }
    const mention = this.nearestMention(i, from);
    if (mention !== undefined) return mention;
    const before = this.text.slice(Math.max(0, cue.start - SUBJECT), cue.start);
    return OTHER_SUBJECT.test(before) ? null : this.focus.subject();
  }

  /** Who is mentioned last at or before `i` in the same clause; undefined where nobody is. */
  private nearestMention(i: number, from: number): string | null | undefined {
    for (let k = i; k >= from; k--) {
      const item = this.items[k] as Item;
      if (item.type === 'comma' || item.type === 'quotation') return undefined;
      if (isMention(item) && !isOblique(item)) {
        return item.type === 'name' && item.name.modifier ? null : this.focus.resolve(item);
      }
    }
    return undefined;
  }

  /** No cue in its own sentence: the sentence before says who speaks, if the quotation stands alone. */
  /** Whether items `from` to `to`, the first behind the offset `start`, are quotations with nothing between. */
  private isBlank(start: number, from: number, to: number): boolean {
    let end = start;
    for (let i = from; i < to; i++) {
      const item = this.items[i] as Item;
      if (item.type !== 'quotation' || /[\p{L}\p{N}]/u.test(this.text.slice(end, item.start))) return false;
      end = item.end;
    }
    const next = this.items[to]?.start ?? end;
    return !/[\p{L}\p{N}]/u.test(this.text.slice(end, Math.max(end, next)));
  }

  private across(at: number, from: number, to: number): string | null {
    const quotation = this.items[at] as Item & { type: 'quotation' };
    const previous = this.found[quotation.index - 1];
    if (previous?.continues) return this.speakers[quotation.index - 1] ?? null;
    const alone =
      this.isBlank(this.items[from - 1]?.end ?? this.start, from, at) &&
      this.isBlank(quotation.end, at + 1, to);
    return alone && !this.opensStory(at) ? this.focus.lastSubject() : null;
  }
}

/** Characters between a quotation and the mention that may speak it: room for a title and an adverb. */
const REACH = 60;
/** Characters between a subject and its verb: “he later said”. */
const ADVERB = 24;
/** Characters before a cue in which a subject without a name is looked for. */
const SUBJECT = 40;
/** “what the plaintiffs call”: somebody else is the subject, without a name. */
const OTHER_SUBJECT =
  /\b(?:the|some|many|most|critics|people|officials|supporters|opponents) (?:\p{Ll}+ )?(?!and|but|or|then|also|later)(?!\p{Ll}+ly )\p{Ll}+s $/u;
/** Characters of an apposition: “Witkoff, the president's special envoy to the region, said”. */
const APPOSITION = 120;

/** A name behind a preposition: “Ines Villaverde of the Concord Union said”. */
function isOblique(item: Item | undefined): boolean {
  return item?.type === 'name' && item.name.oblique;
}

function isMention(item: Item): boolean {
  return item.type === 'name' || item.type === 'pronoun' || item.type === 'role';
}
