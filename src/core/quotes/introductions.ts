import type { Focus } from './focus.ts';
import { type Item, isMention } from './narration.ts';

/**
 * Who speaks a quotation that is introduced without a verb: “Witkoff: “…””, “Monk’s verdict: “…””,
 * “And then: “…””.
 *
 * @param items of one block; the quotation is at `at`, its sentence begins at `from`
 */
export function introduced(
  text: string,
  items: Item[],
  focus: Focus,
  at: number,
  from: number,
): string | null {
  const quotation = items[at] as Item;
  const first = items[from] as Item;
  const mark = items[at - 1];
  if (mark === undefined || at - 1 < from) return null;
  const source = items.slice(from, at).findLast(item => item.type === 'name');
  if (source && isFor(text, source, quotation)) return focus.resolve(source);
  // “…,” said Deshpande. He “found no effect”: he goes on.
  if (mark.type === 'pronoun' && mark === first && quotation.start - mark.end <= 1) {
    const person = focus.resolve(mark);
    return person === focus.lastSpeaker() ? person : null;
  }
  const dash = /[–—]/.test(text.charAt(mark.start)) && quotation.end - mark.end > LONG;
  if (mark.type !== 'colon' && !dash) return null;
  const label = at - 2 === from && isMention(first) && mark.start - first.end <= 1;
  if (label || isOwner(text, first, mark)) return focus.resolve(first);
  const bare = items.slice(from, at).every(item => item.type === 'comma' || item === mark);
  if (!bare) return focus.subject();
  return GOES_ON.test(text.slice(Math.max(0, first.start - NEAR), first.start)) ? focus.lastSubject() : null;
}

/** “Standing beside X, she …”: the pronoun right behind the comma is the subject. */
export function leadsIn(sentence: readonly Item[], i: number): boolean {
  const [comma, pronoun] = [sentence[i + 1], sentence[i + 2]];
  return comma?.type === 'comma' && pronoun?.type === 'pronoun' && pronoun.start - comma.end <= 1;
}

/** “For Rafael Monk, who plays the plumber, it was “…””, “to Monk the play was “…””. */
function isFor(text: string, source: Item, quotation: Item): boolean {
  const leads =
    source.type === 'name' && FOR.test(text.slice(Math.max(0, source.start - NEAR), source.start));
  return leads && IT_WAS.test(text.slice(Math.max(0, quotation.start - NEAR), quotation.start));
}

const FOR = /(?:(?:^|[^\p{L}])(?:For|To)|[;,] (?:for|to)) (?:\p{Lu}\p{L}+\.? )?$/u;
const IT_WAS = /\b(?:it|(?:this|the) \p{Ll}+) (?:is|was)(?: an?| the)? $/u;

/** “Monk’s verdict:”, “Monk’s answer to the offer:”. */
function isOwner(text: string, owner: Item, colon: Item): boolean {
  if (owner.type !== 'name' || !owner.name.modifier || colon.start - owner.end > REACH) return false;
  return SPEECH.test(text.slice(owner.end, colon.end));
}

/** “And then:”, “And, to the galleries:”: the one who spoke last goes on. */
const GOES_ON = /(?:^|[.!?”"’»] ?|\n)(?:And|But|Then|Also|Later|Or)(?: \p{Ll}+){0,3}$/u;
/** What somebody says, as a noun. */
const SPEECH =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:verdict|answer|reply|response|message|words|view|advice|explanation|conclusion|reaction|comment|question|motto|warning|promise|tip)(?: (?:is|was)[\p{Ll} ]*| to [\p{L}.’' -]+|, [^.;:“”"]*)?:$/u;

/** Characters of a quotation that a dash may introduce. */
const LONG = 40;
/** Characters in which the words that let a speaker go on are looked for. */
const NEAR = 24;
/** Characters between an owner and the colon. */
const REACH = 60;
