import type { Block } from '../article.ts';
import { CueReader } from './cue-reader.ts';
import type { FoundQuotation, QuotedText } from './find.ts';
import { Focus } from './focus.ts';
import { hearerOf } from './hearers.ts';
import { Interview } from './interview.ts';
import { namesIn } from './names.ts';
import { type IndexedSpan, type Item, isMention } from './narration.ts';
import type { People } from './people.ts';
import { quotedIn } from './quoted.ts';
import type { ParsedText } from './reading.ts';
import { notBy, type SpeakerFacts } from './speaker.ts';

/** Whom a text gives a quotation to. */
export interface Attributed {
  /** Canonical name, or null where the text does not say. */
  speaker: string | null;
  facts: SpeakerFacts;
}

/**
 * Says who speaks each quotation, from the words around it: a cue verb after it (“…,” X said), before it
 * (X said: “…”), the quotation before it in the same paragraph (“…,” X said. “…”), or a sentence about
 * one person right before a quotation that stands alone.
 */
export function attribute({ source, found, names, items }: ParsedText, people: People): Attributed[] {
  const speakers: (string | null)[] = found.map(() => null);
  const hearers: (string | null)[] = found.map(() => null);
  const focus = new Focus(people, names);
  const interview = new Interview();
  source.blocks.forEach((block, index) => {
    const turn = interview.read(source.text, block, focus.latest());
    if (turn?.asks) return;
    const introduced = /:\s*$/.test(source.text.slice(Math.max(0, block.start - 4), block.start));
    const isSetOff = block.kind === 'heading' || (block.kind === 'blockquote' && !introduced);
    const here = items[index] ?? [];
    new BlockReader(source.text, block.start, isSetOff, here, found, speakers, hearers, focus).run();
    const quotations = here.filter(item => item.type === 'quotation');
    if (turn) for (const { index } of quotations) speakers[index] ??= turn.speaker;
    sign(source, index, quotations, speakers, people);
  });
  // A quotation that goes on in the next paragraph is its speaker's.
  for (let i = found.length - 2; i >= 0; i--) {
    if (found[i]?.continues) speakers[i] = speakers[i + 1] ?? speakers[i] ?? null;
  }
  quoteThemselves(source.text, found, speakers);
  return speakers.map((speaker, i) => ({
    speaker,
    facts: speaker === null ? notBy(hearers[i] ?? null) : focus.factsOf(speaker),
  }));
}

/** What a speaker puts before words of their own: “I told them: ‘No’”. */
const OWN =
  /\b(?:I|we|We)(?: (?:just|always|also|then|once|even|only|simply|have|had|really))? (?:said|say|told|tell|thought|think|asked|ask|wrote|replied|answered|shouted|screamed|yelled)(?: to)?(?: (?:him|her|them|you|myself|everyone|everybody|people|\p{Lu}\p{L}+|(?:the|my|our|his|her) \p{Ll}+))?(?: that)?[,:]? ?$/u;

/** Words inside a quotation that its speaker says to have said are the speaker's, too. */
function quoteThemselves(text: string, found: FoundQuotation[], speakers: (string | null)[]): void {
  let outer = -1;
  found.forEach(({ nested, outer: { start } }, i) => {
    if (!nested) outer = i;
    else if (OWN.test(text.slice(Math.max(found[outer]?.start ?? start, start - LEAD_IN), start))) {
      speakers[i] ??= speakers[outer] ?? null;
    }
  });
}

/** Characters in front of a nested quotation that may say whose it is. */
const LEAD_IN = 60;

/** A block quotation is signed by a line of its own: “— Joris Brandt”. */
function sign(
  { text, blocks }: QuotedText,
  index: number,
  quotations: IndexedSpan[],
  speakers: (string | null)[],
  people: People,
): void {
  const next = blocks[index + 1];
  if (blocks[index]?.kind !== 'blockquote' || !next) return;
  const line = text.slice(next.start, next.end);
  const dashed = /^[—–-]/.test(line) && line.length <= SIGNATURE;
  // “Volodymyr Zelenskyy, president”: a line of its own that is no sentence.
  const bare = line.length <= SIGNATURE && !/[:©/]|[.!?…”"]$/.test(line);
  const isOwn = next.kind === 'blockquote' || (next.kind === 'paragraph' && CREDIT.test(line));
  if (!dashed && !(bare && isOwn)) return;
  const [name] = namesIn(line);
  if (name && (dashed || next.kind === 'blockquote' || people.knows(name.text)))
    for (const { index: at, start } of quotations) {
      // “Hale: “…” Well said. — Bo Marsh”: the block itself says whose the words are.
      const isAlone = start - (blocks[index] as Block).start <= 1;
      speakers[at] = (isAlone ? null : speakers[at]) ?? people.personOf(name);
    }
}

/** Attributes the quotations of one block, sentence by sentence. */
class BlockReader {
  private readonly cues: CueReader;

  constructor(
    private readonly text: string,
    /** Offset at which the block begins. */
    private readonly start: number,
    /** A heading, or a block quotation that nothing introduces: who spoke in the paragraph before says nothing of it. */
    private readonly isSetOff: boolean,
    private readonly items: Item[],
    private readonly found: FoundQuotation[],
    private readonly speakers: (string | null)[],
    private readonly hearers: (string | null)[],
    private readonly focus: Focus,
  ) {
    this.cues = new CueReader(text, items, focus);
  }

  run(): void {
    let start = 0;
    this.focus.beginBlock();
    for (let i = 0; i < this.items.length; i++) {
      if (this.items[i]?.type !== 'end') continue;
      this.readSentence(start, i);
      start = i + 1;
    }
    if (start < this.items.length) this.readSentence(start, this.items.length);
    this.backfillSentences();
  }

  /** “We will stay.” “We always did,” Hale said: the sentence before is his, too. */
  private backfillSentences(): void {
    const quotations = this.items.filter(item => item.type === 'quotation');
    for (let i = quotations.length - 2; i >= 0; i--) {
      const [item, next] = [quotations[i], quotations[i + 1]];
      if (!item || !next || this.speakers[item.index] !== null) continue;
      const between = this.text.slice(item.end, next.start);
      // “We wrote.” Okafor smiled. “Twice,” she said.
      const aside =
        i === 0 && item.start - this.start <= 1 && between.length <= ASIDE && !between.includes(':');
      if (aside || between.trim() === '') this.speakers[item.index] = this.speakers[next.index] ?? null;
    }
  }

  /** Whether narration of this block stands behind the quotation at `at`, which opens the block. */
  private opensStory(at: number): boolean {
    if (at > SIDE_BY_SIDE || this.items.slice(0, at).some(item => item.type !== 'quotation')) return false;
    for (let i = at + 1; i < this.items.length; i++) {
      const item = this.items[i] as Item;
      if (item.type === 'quotation' || isMention(item)) return true;
    }
    return false;
  }

  /** Items `from` to `to` (exclusive) are one sentence with its quotations. */
  private readSentence(from: number, to: number): void {
    const sentence = this.items.slice(from, to);
    this.focus.beginSentence(sentence);
    let speaker: string | null = null;
    for (let i = from; i < to; i++) {
      const item = this.items[i] as Item;
      if (item.type !== 'quotation') continue;
      const cued = this.cues.after(i, to) ?? this.cues.before(i, from);
      const quoted = quotedIn(this.text, this.items, this.focus, i, from, to);
      if (quoted !== null && cued !== null) this.focus.noteOther(quoted, cued);
      speaker = quoted ?? cued ?? this.cues.closing(i, to) ?? speaker ?? this.across(i, from, to);
      this.speakers[item.index] = speaker;
      if (speaker === null)
        this.hearers[item.index] = hearerOf(this.text, this.items, this.focus, i, from, to);
      this.backfill(i, from, speaker);
    }
    this.focus.endSentence(speaker);
  }

  /** A quotation directly before this one, with nothing between them, is the same speaker's. */
  private backfill(at: number, from: number, speaker: string | null): void {
    for (let i = at - 1; i >= from && this.items[i]?.type === 'quotation'; i--) {
      const index = (this.items[i] as Item & { type: 'quotation' }).index;
      if (speaker === null || this.speakers[index] !== null) return;
      this.speakers[index] = speaker;
    }
  }

  /** Whether items `from` to `to`, the first behind the offset `start`, are quotations with nothing between. */
  private isBlank(start: number, from: number, to: number): boolean {
    if (to - from > SIDE_BY_SIDE) return false;
    let end = start;
    for (let i = from; i < to; i++) {
      const item = this.items[i] as Item;
      if (item.type !== 'quotation' || /[\p{L}\p{N}]/u.test(this.text.slice(end, item.start))) return false;
      end = item.end;
    }
    const next = this.items[to]?.start ?? end;
    return !/[\p{L}\p{N}]/u.test(this.text.slice(end, Math.max(end, next)));
  }

  /** No cue in its own sentence: the sentence before says who speaks, if the quotation stands alone. */
  private across(at: number, from: number, to: number): string | null {
    const quotation = this.items[at] as Item & { type: 'quotation' };
    const previous = this.found[quotation.index - 1];
    if (previous?.continues) return this.speakers[quotation.index - 1] ?? null;
    const alone =
      this.isBlank(this.items[from - 1]?.end ?? this.start, from, at) &&
      this.isBlank(quotation.end, at + 1, to);
    return alone && !this.isSetOff && !this.opensStory(at) ? this.focus.lastSubject() : null;
  }
}

/** How many quotations may stand side by side with nothing between and still be one person's. */
const SIDE_BY_SIDE = 8;

/** Characters of a remark between two quotations of one person. */
const ASIDE = 40;

/** A caption below the block that is a name and an office: “Maud Ferreira, mayor of Wenlow”. */
const CREDIT = /^\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){1,3}(?:, (?:the )?\p{Ll}[\p{L} ]*)?$/u;

/** Characters of a line that names the speaker of a block quotation. */
const SIGNATURE = 80;
