import type { Block, Span } from '../article.ts';
import { sentences } from '../text/sentences.ts';
import { wordsOf } from '../text/words.ts';
import { CUES } from './cues.ts';
import type { Name } from './names.ts';
import { isOffice } from './titles.ts';

/** What attribution looks at in a block, in reading order. Offsets in the text. */
export type Item = Span &
  (
    | { type: 'name'; name: Name }
    | { type: 'pronoun'; gender: Gender; subordinate: boolean }
    /** “His answer was short: “…””: he is what the sentence is about. */
    | { type: 'owner'; gender: Gender }
    /** “the US special envoy”: the words between “the” and the noun of office, and the noun. */
    | { type: 'role'; role: string; adjectives: string[] }
    | { type: 'cue'; cue: string; passive: boolean }
    | { type: 'according' }
    | { type: 'comma' }
    | { type: 'colon' }
    | { type: 'quotation'; index: number }
    | { type: 'end' }
  );

export type Gender = 'he' | 'she' | 'it';

const SUBORDINATE = /\b(?:what|which|that|as|when|because|where|if|whom|while)\s$/i;
const DETERMINERS = new Set('the a an his her their its this that our my your no any'.split(' '));

/** Splits a block into items; quotations in it are one item each, their words are not looked at. */
export function readBlock(text: string, block: Block, quotations: IndexedSpan[], names: Name[]): Item[] {
  const items: Item[] = quotations.map(({ index, start, end }) => ({ type: 'quotation', index, start, end }));
  const outside = (span: Span) => !isInside(quotations, span);
  const slice = text.slice(block.start, block.end);
  const offices = roles(slice, block.start);
  // “the Severby manager” is one mention, not two.
  const named = names.filter(
    name => !offices.some(office => office.start < name.start && name.end < office.end),
  );
  const found = named
    .map((name): Item => ({ type: 'name', name, start: name.start, end: name.end }))
    .concat(
      offices,
      institutionPronouns(slice, block.start),
      pronouns(slice, block.start),
      owners(slice, block.start),
      cues(text, block, names),
      punctuation(slice, block.start),
    );
  const kept = items.concat(found.filter(outside));
  for (const { end } of sentences(text, block)) {
    if (outside({ start: end, end })) kept.push({ type: 'end', start: end, end });
  }
  return collapse(kept.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** “the editor of the Lantern, Fergal Moody” and “Parcelo’s boss, Imogen Tarrant” become the name at their end. */
function collapse(items: Item[]): Item[] {
  const kept: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const leads = item.type === 'role' || (item.type === 'name' && item.name.modifier);
    const end = leads ? apposedName(items, i) : -1;
    if (end === -1) kept.push(item);
    else i = end - 1;
  }
  return kept;
}

/** Index of the name that stands in apposition to the mention at `i`, or -1. */
function apposedName(items: Item[], i: number): number {
  let k = i + 1;
  for (let next = items[k]; next?.type === 'name' && next.name.oblique; next = items[++k]);
  const [comma, name] = [items[k], items[k + 1]];
  if (comma?.type !== 'comma' || name?.type !== 'name' || name.start - comma.end > 1 + titleLength(name))
    return -1;
  return comma.end - (items[i] as Item).end < NEAR ? k + 1 : -1;
}

/** Room for a title between the comma and the name: “Dr ”, “Professor ”. */
function titleLength(item: Item & { type: 'name' }): number {
  return item.name.title.length > 0 ? 12 : 0;
}

/** Characters an office may take up before the comma behind it. */
const NEAR = 50;

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

function pronouns(slice: string, offset: number): Item[] {
  return [...slice.matchAll(/\b(?:he|she)\b/gi)].map(match => ({
    type: 'pronoun',
    gender: match[0].toLowerCase() as Gender,
    subordinate: SUBORDINATE.test(slice.slice(Math.max(0, match.index - 10), match.index)),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** “It added:”: the institution that spoke last. */
function institutionPronouns(slice: string, offset: number): Item[] {
  return [...slice.matchAll(/\bIt (?=(?:also )?(?:added|said|warned|noted|stated|continued)\b)/g)].map(
    match => ({
      type: 'pronoun',
      gender: 'it',
      subordinate: false,
      start: offset + match.index,
      end: offset + match.index + 2,
    }),
  );
}

function owners(slice: string, offset: number): Item[] {
  return [...slice.matchAll(/\b(?:His|Her)\b/g)].map(match => ({
    type: 'owner',
    gender: match[0] === 'His' ? 'he' : 'she',
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function roles(slice: string, offset: number): Item[] {
  const found: Item[] = [];
  for (const match of slice.matchAll(/\b[Tt]he ((?:\p{L}[\p{L}-]* ?){1,4})/gu)) {
    const words = (match[1] ?? '').trim().split(' ');
    const at = words.findIndex(isOffice);
    if (at === -1) continue;
    // “the president Donald Trump”, “the mayor’s office”: the name speaks, or nobody.
    if (/^\p{Lu}/u.test(words[at + 1] ?? '')) continue;
    const length = 'the '.length + words.slice(0, at + 1).join(' ').length;
    const end = match.index + length;
    if (/^['’]/.test(slice.slice(end, end + 1))) continue;
    found.push({
      type: 'role',
      role: (words[at] ?? '').toLowerCase(),
      adjectives: words.slice(0, at).map(word => word.toLowerCase()),
      start: offset + match.index,
      end: offset + end,
    });
  }
  return found;
}

function cues(text: string, block: Block, names: Name[]): Item[] {
  const found: Item[] = [];
  const words = wordsOf(text.slice(block.start, block.end));
  words.forEach((word, i) => {
    const start = block.start + word.start;
    const end = block.start + word.end;
    if (word.key === 'according' && words[i + 1]?.key === 'to') found.push({ type: 'according', start, end });
    if (!CUES.has(word.key) || DETERMINERS.has(words[i - 1]?.key ?? '')) return;
    if (isInside(names, { start, end }) || text.charAt(start - 1) === '-' || text.charAt(end) === '-') return;
    const after = text.slice(end, end + 24);
    found.push({ type: 'cue', cue: word.key, passive: /^(?: [\p{L}]+)? by\b/u.test(after), start, end });
  });
  return found;
}

function punctuation(slice: string, offset: number): Item[] {
  return [...slice.matchAll(/[,:—–](?=\s|$|["“‘])/g)].map(match => ({
    type: match[0] === ':' ? 'colon' : 'comma',
    start: offset + match.index,
    end: offset + match.index + 1,
  }));
}
