import { OWNS_WORDS } from './appositions.ts';
import { ADVERB, isParticiple } from './cues.ts';
import type { Focus } from './focus.ts';
import { isTold, overhearer, saidOf } from './hearers.ts';
import { type Item, isMention, isOblique } from './narration.ts';
import { coordinated, isAnybody, isClause, isJoint } from './subjects.ts';

/** Finds who does what a cue verb in front of a quotation says. */
export class CueSubjects {
  /** @param items of one block, in reading order */
  constructor(
    private readonly text: string,
    private readonly items: readonly Item[],
    private readonly focus: Focus,
  ) {}

  /**
   * The person who does what the cue verb at `at` says.
   *
   * @param from the first item of its sentence that is looked at
   */
  of(at: number, from: number): string | null {
    const cue = this.items[at] as Item & { type: 'cue' };
    // “Reed quoted Ortiz as saying”: she says it.
    if (overhearer(this.text, this.items, at, from)) return null;
    const quotes = /\bas $/.test(this.text.slice(Math.max(0, cue.start - 4), cue.start));
    if (quotes) return this.nearestMention(at - 1, from) ?? null;
    const heard = saidOf(this.text, this.items, at, from);
    if (heard !== null) return this.focus.resolve(heard);
    if (isParticiple(cue.cue)) return this.focus.subject();
    const nearest = this.items[at - 1];
    if (isJoint(this.text, this.items, at)) return null;
    // “Hale left before Rush said”
    if (at > from && isClause(this.text, nearest, cue)) return this.focus.resolve(nearest as Item);
    if (nearest?.type === 'comma' && /^\s*who\b/.test(this.text.slice(nearest.end, cue.start))) {
      return this.antecedent(at - 2, from);
    }
    if (isAnybody(this.text, this.items, at, from)) return null;
    let i = at - 1;
    // “Rubio, who also attended, cautioned”: what stands between the commas is about the subject.
    if (nearest?.type === 'comma' && cue.start - nearest.end <= ADVERB) {
      i = at - 2;
      for (let k = at - 2; k >= from; k--) {
        if (this.items[k]?.type !== 'comma') continue;
        i = k - 1;
        break;
      }
    }
    const mention = this.nearestMention(coordinated(this.text, this.items, at, from) ?? i, from);
    if (mention !== undefined) return mention;
    const before = this.text.slice(Math.max(0, cue.start - SUBJECT), cue.start);
    return OTHER_SUBJECT.test(before) || isTold(this.items, at, from) ? null : this.focus.subject();
  }

  /** Whom “who” means behind a comma: “he spoke after Rush, who said”, “it was Rush, not Hale, who said”. */
  private antecedent(i: number, from: number): string | null {
    for (let k = i; k >= from; k--) {
      const item = this.items[k] as Item;
      if (!isMention(item)) continue;
      if (/\bnot $/.test(this.text.slice(Math.max(0, item.start - NEXT_TO), item.start))) continue;
      return item.type === 'name' && item.name.modifier ? null : this.focus.resolve(item);
    }
    return null;
  }

  /** “Hale’s post, in which he wrote”: whose it is. */
  private writer(i: number, from: number): string | null {
    for (let k = i - 1; k >= from; k--) {
      const item = this.items[k] as Item;
      const isOwner = item.type === 'name' && OWNS_WORDS.test(this.text.slice(item.end, item.end + SUBJECT));
      if (isOwner) return this.focus.resolve(item);
    }
    return null;
  }

  /** Who is mentioned last at or before `i` in the same clause; undefined where nobody is. */
  private nearestMention(i: number, from: number): string | null | undefined {
    for (let k = i; k >= from; k--) {
      const item = this.items[k] as Item;
      if (item.type === 'comma' || item.type === 'quotation') return undefined;
      if (
        item.type === 'pronoun' &&
        IN_WHICH.test(this.text.slice(Math.max(0, item.start - WHICH), item.start))
      )
        return this.writer(k, from) ?? this.focus.resolve(item);
      if (isMention(item) && !isOblique(item)) {
        return item.type === 'name' && item.name.modifier ? null : this.focus.resolve(item);
      }
    }
    return undefined;
  }
}

const IN_WHICH = /\bin which $/;
/** Characters of that. */
const WHICH = 10;
/** Room for a space and “not” in front of a mention. */
const NEXT_TO = 6;
/** Characters before a cue in which a subject without a name is looked for. */
const SUBJECT = 40;
/** “what the plaintiffs call”: somebody else is the subject, without a name. */
const OTHER_SUBJECT =
  /\b(?:the|some|many|most|critics|people|officials|supporters|opponents) (?:\p{Ll}+ )?(?!and|but|or|then|also|later)(?!\p{Ll}+ly )\p{Ll}+s $/u;
