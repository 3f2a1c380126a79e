import { FUNCTION_WORDS } from '../text/lexicon.ts';
import type { Item } from './narration.ts';
import { DETERMINERS, endOf, lowerFirst, type Opening, OWNERS, openingsIn } from './openings.ts';
import { isOwnedPerson, isPerson } from './persons.ts';
import { entourage, possessed } from './possessed.ts';
import { SAID, SPEAKS, SPOKEN } from './speaking.ts';
import { isOblique, isOffice } from './titles.ts';
import { unnamedBodies } from './unnamed-bodies.ts';

/** Persons and bodies that a text speaks of without their name. Offsets begin at `offset`. */
export function unnamedMentions(slice: string, offset: number): Item[] {
  const openings = openingsIn(slice);
  return [
    ...roles(slice, offset, openings),
    ...described(slice, offset, openings),
    ...unnamedBodies(slice, offset, openings),
  ];
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
function roles(slice: string, offset: number, openings: readonly Opening[]): Item[] {
  const found: Item[] = [];
  for (const { word: owner, start, next, words } of openings) {
    if (!DETERMINERS.has(owner)) continue;
    const isOwned = owner !== 'the';
    let at = officeAmong(words, isOwned);
    if (at === -1 && !isOwned) at = speakerAmong(slice, start, next, words);
    if (at === -1) continue;
    // “the president Donald Trump”, “the mayor’s office”: the name speaks, or nobody.
    const behind = at + 1 < OF_ROLE ? (words[at + 1] ?? '') : '';
    if (/^\p{Lu}/u.test(behind) && !isArticle(behind)) continue;
    const role = nounOf(words[at] as string);
    const office = endOf(words, next, at + 1) - (words[at] as string).length + role.length;
    const end = office + (OF_OFFICE.exec(slice.slice(office, office + 60))?.[0].length ?? 0);
    const mention = lowerFirst(slice.slice(start, end));
    if (/^['’]/.test(slice.slice(end, end + 1))) {
      // “the mayor’s wife”
      const span = { start: offset + start, end: offset + end };
      const oblique = isOblique(slice, start);
      const owned = possessed(slice, offset, mention, span, oblique);
      found.push(...(owned.length > 0 ? owned : entourage(slice, offset, mention, span, oblique)));
      continue;
    }
    found.push({
      type: 'role',
      role: role.toLowerCase(),
      adjectives: words.slice(0, at).map(word => word.toLowerCase()),
      words: mention,
      owner: isOwned ? owner : null,
      of: OF_NAME.exec(slice.slice(end, end + 40))?.[1] ?? null,
      oblique: isOblique(slice, start),
      start: offset + start,
      end: offset + end,
    });
  }
  return found;
}

/** Words behind a determiner among which one may say what office is meant. */
const OF_ROLE = 4;

/** Index of the first that names an office, or behind “her” somebody's relative; -1 where none does. */
function officeAmong(words: readonly string[], isOwned: boolean): number {
  for (let i = 0; i < words.length && i < OF_ROLE; i++) {
    const word = words[i] as string;
    const noun = nounOf(word);
    if (noun === '' || isArticle(word)) return -1;
    if (isOffice(noun) || (isOwned && isOwnedPerson(noun))) return i;
    if (noun.length < word.length) return -1;
  }
  return -1;
}

/** The same where somebody without an office speaks: “the driver said”, “the 68-year-old, who came alone, added”. */
function speakerAmong(slice: string, start: number, next: number, words: readonly string[]): number {
  for (let i = 0; i < words.length && i < OF_ROLE; i++) {
    const word = words[i] as string;
    if (isArticle(word)) return -1;
    if (!isPerson(word) && !word.endsWith('-year-old')) continue;
    const end = endOf(words, next, i + 1);
    const isSubject = SPEAKS.test(slice.slice(end, end + 30));
    const isInverted =
      SPOKEN.test(slice.slice(Math.max(0, start - 18), start)) && ENDS.test(slice.slice(end, end + 2));
    if (isSubject || isInverted) return i;
  }
  return -1;
}
/** Behind the noun of a subject that stands behind its verb. */
const ENDS = /^(?:[.,;:!?]|$)/;

function isArticle(word: string): boolean {
  if (word.length > 5) return false;
  const lower = word.toLowerCase();
  return DETERMINERS.has(lower) || lower === 'a' || lower === 'an';
}

/** A word without the apostrophe that makes it an owner. */
function nounOf(word: string): string {
  const mark = word.search(/['’]/);
  return mark === -1 ? word : word.slice(0, mark);
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
function described(slice: string, offset: number, openings: readonly Opening[]): Item[] {
  const found: Item[] = [];
  for (const { word, start, next, words: behind } of openings) {
    if (OWNERS.has(word)) continue;
    const isHead = !ARTICLES.has(word);
    const length = isHead ? 0 : lengthToHead(behind);
    if (!isHead && length === 0) continue;
    const head = isHead ? next - 1 : endOf(behind, next, length);
    const tail = tailOf(slice.slice(head, head + 70));
    // “the man” is known already, “the man posing as Marsh” is not.
    const isThe = word === 'the';
    if ((isHead || isThe) && !(isThe ? /^ \p{Ll}+(?:ing|ed) .*\p{Lu}/u : /\p{Lu}/u).test(tail)) continue;
    const end = head + tail.length;
    const before = slice.slice(Math.max(0, start - 18), start);
    const speaks =
      SPEAKS.test(slice.slice(end, end + 30)) ||
      SPOKEN.test(before) ||
      (!isHead && !isThe && /(?:^|[.!?”"] )$/.test(before));
    if (!speaks) continue;
    const words = lowerFirst(slice.slice(start, end));
    const body = /^ for (?:the )?(\p{Lu}.*)$/u.exec(tail)?.[1];
    const spokesman = /spokes\p{Ll}+$/u.test(slice.slice(start, head));
    found.push({
      type: 'described',
      words,
      body: spokesman && body !== undefined ? body : null,
      start: offset + start,
      end: offset + end,
    });
  }
  return found;
}

/** Behind these a noun says who is meant; the other words that open a mention do so themselves. */
const ARTICLES = new Set(['a', 'an', 'one', 'another', 'the']);

/** Most words in front of the noun that says what somebody is. */
const ADJECTIVES = 5;

/** How many words of a phrase there are up to the noun for a person, or 0. */
function lengthToHead(words: readonly string[]): number {
  let length = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    // “a post credits Lyrian President Bo Marsh”
    const isOfName = /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(words[i + 1] ?? '');
    if (isPerson(word) && !isOfName) length = i + 1;
    else if (length > 0 || i >= ADJECTIVES || endsPhrase(word)) break;
  }
  return length;
}

/** Whether no adjective or noun of the same phrase can stand at a word. */
function endsPhrase(word: string): boolean {
  return (
    /^(?:said|says|told)$/.test(word) ||
    (FUNCTION_WORDS.has(word) && !/^(?:of|the|his|her|former)$/.test(word))
  );
}
