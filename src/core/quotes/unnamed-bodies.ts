import { BODY } from './body-nouns.ts';
import type { Item } from './narration.ts';
import { DETERMINERS, lowerFirst, type Opening } from './openings.ts';
import { SAID } from './speaking.ts';
import { isOblique } from './titles.ts';

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
  'iuy',
);

/** “the authority”, “The retailers’ federation”, “police”: a body in lower case. */
export function unnamedBodies(slice: string, offset: number, openings: readonly Opening[]): Item[] {
  const found: Item[] = [];
  let reached = 0;
  for (const start of placesOfBodies(slice, openings)) {
    if (start < reached) continue;
    UNNAMED_BODY.lastIndex = start;
    const body = UNNAMED_BODY.exec(slice)?.[0];
    if (body === undefined) continue;
    const end = start + body.length;
    reached = end;
    if (!NO_NOUN.test(slice.slice(end, end + 30))) continue;
    if (/\p{Lu}/u.test(body.slice(1).replace(/ of .*$/, ''))) continue;
    const words = lowerFirst(body);
    const oblique = isOblique(slice, start);
    found.push({ type: 'body', words, oblique, start: offset + start, end: offset + end });
  }
  return found;
}

/** Offsets at which a body in lower case may be spoken of, ascending. */
function placesOfBodies(slice: string, openings: readonly Opening[]): number[] {
  const places: number[] = [];
  for (const { word, start, words } of openings)
    if (DETERMINERS.has(word) && words.some(isBody)) places.push(start);
  for (const { index } of slice.matchAll(/police/gi)) places.push(index);
  for (const { index } of slice.matchAll(/ sa(?:ys|id) /gi)) {
    const start = slice.lastIndexOf(' ', index - 1) + 1;
    if (isBody(slice.slice(start, index))) places.push(start);
  }
  return places.sort((a, b) => a - b);
}

const BODIES = new Set(BODY.split('|'));

function isBody(word: string): boolean {
  return BODIES.has(word.toLowerCase());
}
