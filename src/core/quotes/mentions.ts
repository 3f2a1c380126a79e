import { FUNCTION_WORDS } from '../text/lexicon.ts';
import { BODY } from './body-nouns.ts';
import type { Item } from './narration.ts';
import { isPerson } from './persons.ts';
import { entourage, possessed } from './possessed.ts';
import { SAID, SPEAKS, SPOKEN } from './speaking.ts';
import { isOblique, isOffice } from './titles.ts';

/** Persons and bodies that a text speaks of without their name. Offsets begin at `offset`. */
export function unnamedMentions(slice: string, offset: number): Item[] {
  return [...roles(slice, offset), ...described(slice, offset), ...bodies(slice, offset)];
}

/** Mentions in order, without those that lie in another. */
export function withoutInner(mentions: Item[]): Item[] {
  let reached = 0;
  return mentions
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      // “a spokesman for the president”: one mention, not two.
      const isInner = start < reached;
      reached = Math.max(reached, end);
      return !isInner;
    });
}

/** “the Ukrainian president”, “her husband”: who bears an office or is somebody's relative. */
function roles(slice: string, offset: number): Item[] {
  const found: Item[] = [];
  for (const match of slice.matchAll(
    /(?<![\p{L}’'-])(the|his|her|its|their) ((?:(?!(?:the|an?|his|her|its|their) )\p{L}[\p{L}-]* ?){1,4})/giu,
  )) {
    const words = (match[2] ?? '').trim().split(' ');
    const isOwned = !/^the$/i.test(match[1] ?? '');
    const at = words.findIndex(word => isOffice(word) || (isOwned && isPerson(word)));
    if (at === -1) continue;
    // “the president Donald Trump”, “the mayor’s office”: the name speaks, or nobody.
    if (/^\p{Lu}/u.test(words[at + 1] ?? '')) continue;
    const office = match.index + `${match[1]} ${words.slice(0, at + 1).join(' ')}`.length;
    const end = office + (OF_OFFICE.exec(slice.slice(office, office + 60))?.[0].length ?? 0);
    const mention = lowerFirst(slice.slice(match.index, end));
    if (/^['’]/.test(slice.slice(end, end + 1))) {
      // “the mayor’s wife”
      const span = { start: offset + match.index, end: offset + end };
      const oblique = isOblique(slice, match.index);
      const owned = possessed(slice, offset, mention, span, oblique);
      found.push(...(owned.length > 0 ? owned : entourage(slice, offset, mention, span, oblique)));
      continue;
    }
    found.push({
      type: 'role',
      role: (words[at] ?? '').toLowerCase(),
      adjectives: words.slice(0, at).map(word => word.toLowerCase()),
      words: mention,
      owner: isOwned ? (match[1] ?? '').toLowerCase() : null,
      of: OF_NAME.exec(slice.slice(end, end + 40))?.[1] ?? null,
      oblique: isOblique(slice, match.index),
      start: offset + match.index,
      end: offset + end,
    });
  }
  return found;
}

/** “the founder of Quist Capital” */
const OF_NAME = /^ of (?:the )?(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)/u;

/** “for Agriculture”, “of the island” behind an office that speaks. */
const OF_OFFICE =
  /^ (?:for|of) (?:the )?(?:\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*|\p{Ll}+)(?= (?:said|says|told|added|warned|called)(?!\p{L})|['’])/u;

/** What else is said of somebody without a name, up to the verb or a mark: “close to Marsh”, “posing as Marsh”. */
const TAIL = new RegExp(
  `^ (?:for|from|of|to|in|at|with|behind|beside|around|close|familiar|near|outside|dressed|disguised|known|named|(?!saying|telling|warning)\\p{Ll}{2,}ing) (?:(?! (?:when|while|after|before|because|as|is|was|are|were) )[^,.:;!?“”"‘]){1,60}?(?=[,.:;!?]|$| (?:who|on|as|${SAID}|yesterday|last|outside|afterwards|later)(?!\\p{L}))`,
  'u',
);

/** The same in a clause, where it names somebody: “who knows Marsh”. */
const WHO = new RegExp(
  `^ who [^,.:;!?“”"‘]{0,60}?\\p{Lu}[^,.:;!?“”"‘]{0,30}?(?=[.!?]|$| (?:${SAID})(?!\\p{L}))`,
  'u',
);

function tailOf(behind: string): string {
  return (TAIL.exec(behind) ?? WHO.exec(behind))?.[0] ?? '';
}

/** “a neighbour”, “one of the barmen”, “a source close to the actress”, where they speak. */
function described(slice: string, offset: number): Item[] {
  const found: Item[] = [];
  for (const match of slice.matchAll(SOMEBODY)) {
    const isHead = !/^(?:an?|one|another|the) $/i.test(match[0]);
    const head = isHead ? match.index + match[0].length : headOf(slice, match.index + match[0].length);
    if (head === null) continue;
    const tail = tailOf(slice.slice(head, head + 70));
    // “the man” is known already, “the man posing as Marsh” is not.
    const isThe = /^the/i.test(match[0]);
    if ((isHead || isThe) && !(isThe ? /^ \p{Ll}+(?:ing|ed) .*\p{Lu}/u : /\p{Lu}/u).test(tail)) continue;
    const end = head + tail.length;
    const before = slice.slice(Math.max(0, match.index - 18), match.index);
    const speaks =
      SPEAKS.test(slice.slice(end, end + 30)) ||
      SPOKEN.test(before) ||
      (!isHead && !isThe && /(?:^|[.!?”"] )$/.test(before));
    if (!speaks) continue;
    const words = lowerFirst(slice.slice(match.index, end));
    const body = /^ for (?:the )?(\p{Lu}.*)$/u.exec(tail)?.[1];
    const spokesman = /spokes\p{Ll}+$/u.test(slice.slice(match.index, head));
    found.push({
      type: 'described',
      words,
      body: spokesman && body !== undefined ? body : null,
      start: offset + match.index,
      end: offset + end,
    });
  }
  return found;
}

const SOMEBODY =
  /(?<![\p{L}’'-])(?:(?:an?|one|another|the) (?=\p{L})|(?:some(?:one|body)|those|people|sources|critics|opponents|supporters|allies|aides|advis[eo]rs|friends|relatives|lawyers|rivals|admirers|enemies)(?= ))/giu;

/** Most words in front of the noun that says what somebody is. */
const ADJECTIVES = 5;

/** @returns where the noun for a person ends in the phrase that begins at an offset, or null */
function headOf(slice: string, start: number): number | null {
  const words =
    /^[\p{L}’'-]+(?: [\p{L}’'-]+){0,6}/u.exec(slice.slice(start, start + 80))?.[0].split(' ') ?? [];
  let end = start;
  let head: number | null = null;
  for (const [i, word] of words.entries()) {
    end += word.length + (i > 0 ? 1 : 0);
    if (isPerson(word)) head = end;
    else if (
      head !== null ||
      i >= ADJECTIVES ||
      (FUNCTION_WORDS.has(word) && !/^(?:of|the|his|her|former)$/.test(word))
    )
      break;
  }
  return head;
}

/** A noun behind it would be the head of the phrase: “the company town”. */
const NO_NOUN = new RegExp(
  `^(?:[,.:;!?”"’']? |[,.:;!?]|$)(?!['’]s)(?=$|.{0,2}[“"‘]|(?:${SAID}|accepts?|has|had|is|was|will|would|also|later|then|did|does|which|who|that|in|on|at|and|but|\\p{Ll}+ly)(?!\\p{L}))`,
  'u',
);

/** “the ministry of culture”, “police”, and as headlines have it, “council says”. */
const UNNAMED_BODY = new RegExp(
  [
    `(?<![\\p{L}’'-])(?:(?:the|its|his|her|their) (?:\\p{Ll}[\\p{Ll}-]*['’]?s?['’]? ){0,3}?`,
    `(?:${BODY})(?: of (?:the )?\\p{L}+(?: of (?:the )?\\p{L}+)?)?`,
    `|police|(?:^|(?<=[;•,] ))(?:${BODY})(?= (?:says|said) ))(?![\\p{L}-]|['’])`,
  ].join(''),
  'giu',
);

/** Most paragraphs have none of these words; to look for them alone is quick. */
const HAS_BODY = new RegExp(`\\b(?:${BODY}|police)`, 'i');

/** “the authority”, “The retailers’ federation”, “police”: a body in lower case. */
function bodies(slice: string, offset: number): Item[] {
  const found: Item[] = [];
  if (!HAS_BODY.test(slice)) return found;
  for (const match of slice.matchAll(UNNAMED_BODY)) {
    const end = match.index + match[0].length;
    if (!NO_NOUN.test(slice.slice(end, end + 30))) continue;
    if (/\p{Lu}/u.test(match[0].slice(1).replace(/ of .*$/, ''))) continue;
    const words = lowerFirst(match[0]);
    const oblique = isOblique(slice, match.index);
    found.push({ type: 'body', words, oblique, start: offset + match.index, end: offset + end });
  }
  return found;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
