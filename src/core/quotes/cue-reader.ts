import { CueSubjects } from './cue-subjects.ts';
import { ADVERB, isParticiple } from './cues.ts';
import type { Focus } from './focus.ts';
import { isTold, isToldBy, isToldOf } from './hearers.ts';
import { introduced } from './introductions.ts';
import { type Item, isMention, isOblique } from './narration.ts';
import { isAnybody } from './subjects.ts';

/** Reads who speaks a quotation from the cue verb beside it, in the same sentence. */
export class CueReader {
  private readonly subjects: CueSubjects;

  /** @param items of one block, in reading order */
  constructor(
    private readonly text: string,
    private readonly items: Item[],
    private readonly focus: Focus,
  ) {
    this.subjects = new CueSubjects(text, items, focus);
  }

  /** “…,” Witkoff told CNN / “…,” said the envoy / “…,” according to Rubio. */
  after(at: number, sentenceEnd: number): string | null {
    const to = Math.min(sentenceEnd, at + WINDOW);
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
    if (this.isCued(at)) return null;
    const other = NEW_CLAUSE.test(this.text.slice(quotation.end, first.start));
    if (other && !PUT_IT.test(this.text.slice(first.end, first.end + ADVERB))) return null;
    if (first.type === 'cue') {
      const adjacent = first.start - quotation.end <= 3 && !isParticiple(first.cue);
      return adjacent ? this.nextPerson(i, limit) : null;
    }
    if (first.type === 'according') return this.nextPerson(i, limit);
    // “a source close to Tom Reed said”, “Tom Reed’s spokeswoman said”: not he.
    if (!isMention(first) || isOblique(first) || (first.type === 'name' && first.name.modifier)) return null;
    const named = first.type === 'pronoun' ? this.namedBehind(i, to) : null;
    if (named !== null) return named;
    const next = this.items[i + 1];
    // “…,” Witkoff was told by Putin.
    if (next?.type === 'cue' && i + 1 < limit && isToldBy(next)) return this.nextPerson(i + 1, limit);
    if (!this.speaksNext(i, limit)) return null;
    const speaker = this.focus.resolve(first);
    return first.type === 'pronoun' && this.isObject(i + 2, limit, speaker) ? null : speaker;
  }

  /** “…,” he told Witkoff: he is somebody else. */
  private isObject(i: number, limit: number, person: string | null): boolean {
    const [verb, object] = [this.items[i - 1], this.items[i]];
    if (i >= limit || verb?.type !== 'cue' || object?.type !== 'name' || object.name.modifier) return false;
    return object.start - verb.end <= ADVERB && this.focus.resolve(object) === person;
  }

  /** “…,” he, Rubio, said / “…,” he said to NBC, Rubio insisted: who the pronoun at `i` is, is said behind it. */
  private namedBehind(i: number, limit: number): string | null {
    for (let k = i + 1; k + 2 < limit && this.items[k]?.type !== 'quotation'; k++) {
      const [comma, name, next] = [this.items[k], this.items[k + 1], this.items[k + 2]];
      if (comma?.type !== 'comma' || name?.type !== 'name' || name.start - comma.end > 1) continue;
      const verb = next?.type === 'comma' ? this.items[k + 3] : next;
      if (
        verb?.type === 'cue' &&
        verb.start - name.end <= ADVERB &&
        !isParticiple(verb.cue) &&
        !name.name.modifier
      )
        return this.focus.resolve(name);
    }
    return null;
  }

  /** “Hale said “…” while Rush said “…””: the cue right in front is the nearer one. */
  private isCued(at: number): boolean {
    const [before, quotation] = [this.items[at - 1], this.items[at] as Item];
    const isNear = before?.type === 'cue' && quotation.start - before.end <= NEXT_TO;
    // “Petrov agreed to “…”, says Hale”
    return isNear && this.text.slice(before.end, quotation.start) !== ' to ';
  }

  /** Whether a sentence that a quotation's own mark seems to end goes on with its attribution. */
  private speaksOn(quotation: Item, end: number): boolean {
    const closing = this.text.slice(quotation.start, quotation.end);
    if (/[?!]["”’»]?$/.test(closing)) return true;
    // “We covered it.” Rubio said: only where nothing else follows that he may have said.
    const next = this.indexOf('end', end + 1, this.items.length);
    const rest = this.text.slice(
      quotation.end,
      Math.min(this.items[next]?.start ?? 0, quotation.end + 2 * REACH),
    );
    return (
      /[.…]["”’»]?$/.test(closing) && rest !== '' && rest.length <= REACH && !/[:“"‘«]|\bthat\b/.test(rest)
    );
  }

  /** Whether the mention at `i` is the subject of the next cue verb, perhaps with an apposition between. */
  private speaksNext(i: number, limit: number): boolean {
    const mention = this.items[i] as Item;
    let k = i + 1;
    while (k < limit && isOblique(this.items[k])) k++;
    const next = this.items[k];
    if (!next || k >= limit) return false;
    if (next.type === 'cue')
      return next.start - mention.end <= APPOSITION && !isParticiple(next.cue) && !isToldOf(next);
    if (next.type !== 'comma') return false;
    // “the mayor, Josephine Tarn, said”
    const verb = this.items[k + 1];
    const isVerb = verb?.type === 'cue' && k + 1 < limit && verb.start - next.end <= ADVERB;
    if (isVerb && !isParticiple(verb.cue)) return true;
    // “Hale, speaking at the harbour, said”
    const closing = this.indexOf('comma', k + 1, limit);
    const cue = this.items[closing + 1];
    const within = closing !== -1 && closing + 1 < limit && cue?.type === 'cue' && !isParticiple(cue.cue);
    return within && cue.start - mention.end < APPOSITION;
  }

  /** Index of the next item of a type from `i` on, within the window; -1 where there is none. */
  private indexOf(type: Item['type'], i: number, limit: number): number {
    for (let k = i; k < Math.min(limit, i + WINDOW); k++) if (this.items[k]?.type === type) return k;
    return -1;
  }

  private nextPerson(i: number, limit: number): string | null {
    const cue = this.items[i] as Item;
    for (let k = i + 1; k < limit; k++) {
      const item = this.items[k] as Item;
      if (item.start - cue.end > APPOSITION || item.type === 'quotation') return null;
      if (!isMention(item) || (item.type === 'name' && item.name.modifier)) continue;
      return isOblique(item) && cue.type !== 'according' ? null : this.focus.resolve(item);
    }
    return null;
  }

  /** Witkoff told CNN that “…” / described by Witkoff as “…” / According to Witkoff, “…” / Witkoff: “…” */
  before(at: number, sentenceStart: number): string | null {
    const from = Math.max(sentenceStart, at - WINDOW);
    if (HEARD.test(this.text.slice((this.items[at] as Item).start - ADVERB, (this.items[at] as Item).start)))
      return null;
    let institution: string | null = null;
    let addressed = false;
    let end = 0;
    for (let i = at - 1; i >= from; i--) {
      const item = this.items[i] as Item;
      if (item.type === 'according') return this.nextPerson(i, at);
      if (item.type !== 'cue') continue;
      // “Witkoff smiled when Moscow announced “…””
      if (institution !== null && OTHER_CLAUSE.test(this.text.slice(item.end, end))) return institution;
      end = item.start;
      if (item.passive === 'bare') {
        const agent = this.agentBehind(at);
        if (agent !== null) return agent;
        if (isToldOf(item)) addressed = true;
        // “Witkoff said he was told “…””: whoever told him.
        if (addressed && /^[,:]?(?: that)? $/.test(this.text.slice(item.end, this.items[at]?.start)))
          return null;
        continue;
      }
      if (isTold(this.items, i, from)) addressed = true;
      // “Hale said that Petrov had agreed that “…””: Hale tells what to.
      if (item.cue.startsWith('agree') && this.isReported(i, from)) continue;
      const subject = item.passive === 'by' ? this.nextPerson(i, at) : this.subjects.of(i, from);
      if (subject !== null && this.focus.isPerson(subject)) return subject;
      if (institution === null && item.passive === null && isAnybody(this.text, this.items, i, from))
        return null;
      // “Witkoff said that Moscow announced “…””: a person who speaks in the sentence comes first.
      institution ??= subject;
    }
    return institution ?? (addressed ? null : introduced(this.text, this.items, this.focus, at, from));
  }

  /** Whether the verb at `i` stands in what somebody says: “Hale said that Petrov had agreed”. */
  private isReported(i: number, from: number): boolean {
    for (let k = i - 1; k >= from; k--) {
      const item = this.items[k] as Item;
      if (item.type === 'quotation') return false;
      if (item.type === 'cue')
        return item.passive === null && !NEW_CLAUSE.test(this.text.slice(item.end, this.items[i]?.start));
    }
    return false;
  }

  /** Who is called “…” by whom: the person behind the quotation. */
  private agentBehind(at: number): string | null {
    const quotation = this.items[at] as Item;
    const [agent] = this.items.slice(at + 1, at + 2);
    const by = /^,? by /.test(this.text.slice(quotation.end, quotation.end + 5));
    return by && agent && isMention(agent) && agent.start - quotation.end <= REACH
      ? this.focus.resolve(agent)
      : null;
  }

  /** “Not “a single house” was lost to it, said Barry Nolan.”: narration stands between. */
  closing(at: number, sentenceEnd: number): string | null {
    const to = Math.min(sentenceEnd, at + WINDOW);
    for (let i = at + 1; i + 2 < to; i++) {
      const [item, next, last] = [
        this.items[i] as Item,
        this.items[i + 1] as Item,
        this.items[i + 2] as Item,
      ];
      if (item.type === 'quotation' || item.type === 'cue' || item.type === 'according') return null;
      if (item.type !== 'comma' || item.start - (this.items[at] as Item).end <= 1) continue;
      const cue = next.type === 'cue' ? next : last;
      const mention = next.type === 'cue' ? last : next;
      const close = next.start - item.end <= 1 && last.start - next.end <= ADVERB;
      if (
        !close ||
        cue.type !== 'cue' ||
        cue.passive !== null ||
        isParticiple(cue.cue) ||
        !isMention(mention)
      )
        continue;
      const isName = mention.type === 'name' && mention.name.modifier;
      const ends = !this.items[i + 3] || ['end', 'comma'].includes(this.items[i + 3]?.type ?? 'end');
      if (!isName && !isOblique(mention) && ends) return this.focus.resolve(mention);
    }
    return null;
  }
}

/** Items beside a quotation that are looked at: a sentence without end stays linear. */
const WINDOW = 60;
/** Room for a space, a colon or “that” between a cue and its quotation. */
const NEXT_TO = 6;
/** Words that begin another clause: what follows is not the quotation's attribution. */
const NEW_CLAUSE = /\b(?:while|and|but|as|when|after|before|because|which|whose|although|though)\b/i;
/** The same, or a mark. */
const OTHER_CLAUSE = new RegExp(`[,;]|${NEW_CLAUSE.source}`, 'i');
/** “…, as Marsh once put it” */
const PUT_IT = /^ (?:\p{Ll}+ )?puts? it(?!\p{L})/u;
/** Characters between a quotation and the mention that may speak it: room for a title and an adverb. */
const REACH = 60;
/** “Witkoff said he had heard “…””: from somebody. */
const HEARD = /\b(?:over)?heard(?: that)?[:,]? $/;
/** Characters of an apposition: “Witkoff, the president's special envoy to the region, said”. */
const APPOSITION = 120;
