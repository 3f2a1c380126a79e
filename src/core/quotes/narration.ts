import type { Block, Span } from '../article.ts';
import type { Word } from '../text/words.ts';
import { collapse } from './appositions.ts';
import { CUES, isParticiple } from './cues.ts';
import { unnamedMentions, withoutInner } from './mentions.ts';
import type { Name } from './names.ts';
import { entourage, possessed } from './possessed.ts';
import type { Gender } from './titles.ts';

/** What attribution looks at in a block, in reading order. Offsets in the text. */
export type Item = Span &
  (
    | { type: 'name'; name: Name }
    | { type: 'pronoun'; gender: Gender | 'it'; subordinate: boolean }
    /** “His answer was short: “…””: he is what the sentence is about. */
    | { type: 'owner'; gender: Gender }
    /** “the US special envoy”: the words between “the” and the noun of office, the noun, and all of it. */
    | {
        type: 'role';
        role: string;
        adjectives: string[];
        words: string;
        /** “her husband”, “its chairman”: the pronoun, or the name of “Marsh’s wife”; null for “the envoy”. */
        owner: string | null;
        /** “Quist Capital” behind “the founder of”. */
        of: string | null;
        oblique: boolean;
      }
    /** “a neighbour”; for a spokesman, the name behind “for”. */
    | { type: 'described'; words: string; body: string | null }
    /** “the authority”, “police”. */
    | { type: 'body'; words: string; oblique: boolean }
    | { type: 'cue'; cue: string; passive: Passive }
    /** “according to”, “in a letter from”: who comes next speaks. */
    | { type: 'according' }
    | { type: 'comma' }
    | { type: 'colon' }
    | { type: 'quotation'; index: number }
    | { type: 'end' }
  );

/** Whose words a cue in the passive gives: “called by X”, “was called … (by X)”. */
type Passive = 'by' | 'bare' | null;

const SUBORDINATE = /\b(?:what|which|that|as|when|because|where|if|whom|while|whether|why|how)\s$/i;
const DETERMINERS = new Set('the a an his her their its this that our my your no any'.split(' '));

/** Whether an item means a person or an institution. */
export function isMention(item: Item): boolean {
  return ['name', 'pronoun', 'role', 'described', 'body'].includes(item.type);
}

/** A name behind a preposition: “Ines Villaverde of the Concord Union said”. */
export function isOblique(item: Item | undefined): boolean {
  if (item?.type === 'role' || item?.type === 'body') return item.oblique;
  return item?.type === 'name' && item.name.oblique;
}

/**
 * Splits a block into items; quotations in it are one item each, their words are not looked at.
 *
 * @param names those in the block, in order
 * @param words those of the block, in order
 * @param ends where its sentences end
 */
export function readBlock(
  text: string,
  block: Block,
  quotations: IndexedSpan[],
  names: Name[],
  words: readonly Word[],
  ends: readonly number[],
): Item[] {
  const slice = text.slice(block.start, block.end);
  const unnamed = unnamedIn(slice, block.start, names);
  const items: Item[] = quotations.map(({ index, start, end }) => ({ type: 'quotation', index, start, end }));
  const add = (item: Item) => {
    if (!isInside(quotations, item)) items.push(item);
  };
  for (const name of names) {
    // “the Severby manager” is one mention, not two.
    if (!isInside(unnamed, name)) add({ type: 'name', name, start: name.start, end: name.end });
  }
  unnamed.forEach(add);
  pronouns(slice, block.start).forEach(add);
  cues(text, words, names).forEach(add);
  if (HAS_SOURCE.test(slice)) sources(slice, block.start).forEach(add);
  punctuation(slice, block.start).forEach(add);
  for (const end of ends) add({ type: 'end', start: end, end });
  return collapse(
    text,
    items.sort((a, b) => a.start - b.start || a.end - b.end),
  );
}

/** Persons and bodies without a name of their own that a block speaks of, those beside a name among them. */
function unnamedIn(slice: string, offset: number, names: readonly Name[]): Item[] {
  const found = unnamedMentions(slice, offset);
  for (const name of names)
    if (name.modifier) found.push(...possessed(slice, offset, name.text, name, name.oblique));
  for (const name of names) found.push(...entourage(slice, offset, name.text, name, name.oblique));
  return withoutInner(found);
}

/** A quotation's outer span with its index among all found. */
export interface IndexedSpan extends Span {
  index: number;
}

/** Whether a span touches the inside of one of some spans that lie in order, without overlap. */
function isInside(spans: Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const first = spans[low];
  return first !== undefined && first.start < end && start < first.end;
}

/** “he”, “she”, an “it” that speaks, and a “His” or “Her” that begins a sentence. */
function pronouns(slice: string, offset: number): Item[] {
  const found: Item[] = [];
  for (const { 0: word, index } of slice.matchAll(/\b(?:s?he|it|his|her)\b/gi)) {
    const span = { start: offset + index, end: offset + index + word.length };
    const lower = word.toLowerCase();
    if (lower === 'he' || lower === 'she') {
      const subordinate = SUBORDINATE.test(slice.slice(Math.max(0, index - 10), index));
      found.push({ type: 'pronoun', gender: lower, subordinate, ...span });
    } else if (lower === 'it') {
      const speaks = word.endsWith('t') && ADDS.test(slice.slice(index + word.length, index + NEAR));
      if (speaks) found.push({ type: 'pronoun', gender: 'it', subordinate: false, ...span });
    } else if (word === 'His' || word === 'Her') {
      found.push({ type: 'owner', gender: word === 'His' ? 'he' : 'she', ...span });
    }
  }
  return found;
}

/** “It added:”, “…”, it said”: behind the institution that spoke last. */
const ADDS = /^ (?:also |later )?(?:added|adds|said|says|warned|noted|stated|continued|insisted|promised)\b/;
/** Room for that. */
const NEAR = 24;

/** “In a letter from the minister”, “in the words of its director”. */
function sources(slice: string, offset: number): Item[] {
  return [...slice.matchAll(SOURCE)].map(match => ({
    type: 'according',
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

const SOURCE =
  /\b(?:(?:letter|statement|e-?mail|note|message|memo|post|tweet|press release) (?:from|by)|in the words of)(?= )/gi;

/** Few paragraphs have one of these words there. */
const HAS_SOURCE = / (?:from|by) |in the words of/i;

function cues(text: string, words: readonly Word[], names: Name[]): Item[] {
  const found: Item[] = [];
  words.forEach(({ key, start, end }, i) => {
    if (key === 'according' && words[i + 1]?.key === 'to') found.push({ type: 'according', start, end });
    if (!CUES.has(key)) return;
    const before = words[i - 1];
    const isNoun = before !== undefined && start - before.end <= 1 && makesNoun(before.key, key);
    if (isNoun || isInside(names, { start, end })) return;
    if (text.charAt(start - 1) === '-' || text.charAt(end) === '-') return;
    if (key.startsWith('agree') && AGREED_TO.test(text.slice(end, end + 5))) return;
    found.push({ type: 'cue', cue: key, passive: passiveOf(text, start, end), start, end });
  });
  return found;
}

/** “agreed to language “…””: what somebody is ready to do. */
const AGREED_TO = /^ to \p{L}/u;

/** “a report”, “Marsh’s claim”, “the secretary of state”, but “accused of saying”. */
function makesNoun(before: string, cue: string): boolean {
  if (before === "'s") return !/(?:ed|ing|said|told|wrote|spoke)$/.test(cue);
  return DETERMINERS.has(before) || (before === 'of' && !isParticiple(cue));
}

function passiveOf(text: string, start: number, end: number): Passive {
  if (/^(?: [\p{L}]+)? by\b/u.test(text.slice(end, end + 24))) return 'by';
  return /(?:ed|told|held|put|written|sworn) $/.test(
    text.slice(start, end + 1).replace(/[^\p{L}]?$/u, ' '),
  ) &&
    /\b(?:was|were|is|are|been|being|be|gets?|got)(?: \p{Ll}+ly| also| once| never| not)? $/u.test(
      text.slice(Math.max(0, start - 30), start),
    )
    ? 'bare'
    : null;
}

function punctuation(slice: string, offset: number): Item[] {
  const found: Item[] = [];
  MARK.lastIndex = 0;
  while (MARK.test(slice)) {
    const end = MARK.lastIndex;
    const type = slice.charAt(end - 1) === ':' ? 'colon' : 'comma';
    found.push({ type, start: offset + end - 1, end: offset + end });
  }
  return found;
}
const MARK = /[,:—–](?=\s|$|["“‘])/g;
