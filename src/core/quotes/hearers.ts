import { isParticiple } from './cues.ts';
import type { Focus } from './focus.ts';
import { type Item, isMention, isOblique } from './narration.ts';

/** Verbs whose object is who is spoken to, or of: in the passive, their subject does not speak. */
const ADDRESSING =
  /^(?:t(?:ell|old)|ask|warn|remind|assur|advis|urg|admonish|thank|threaten|promis|call|brand|dub|label|describ|accus|blam|prais|criticis|criticiz|denounc|slam|hail|welcom)/;

/** Whether who stands right behind a cue verb, or before its passive, is spoken to or of. */
export function isAddressing(cue: string): boolean {
  return ADDRESSING.test(cue);
}

/** “heard”, “had read”: behind somebody who takes in the words of others. */
const HEARS =
  /^,?(?: \p{Ll}+){0,2} (?:heard|hears|overheard|overhears|read|reads|received|listened to|watched|saw|was (?:sent|handed|shown|read|given))(?! (?:out|aloud|from))(?!\p{L})(?<rest>[^.;“"‘]*)$/u;

/** Characters between a quotation and the verb beside it that says who is told it. */
const REACH = 60;
/** Characters between such a verb and its object: room for “at” and a title. */
const BESIDE = 24;

/**
 * Who hears or reads a quotation that the text gives to nobody: “Witkoff was told, “…””, “they shouted at Witkoff:
 * “…””, “Witkoff heard “…””. That person does not speak it.
 *
 * @param items of one block; the quotation is at `at`, its sentence from `from` to `to` (exclusive)
 */
export function hearerOf(
  text: string,
  items: readonly Item[],
  focus: Focus,
  at: number,
  from: number,
  to: number,
): string | null {
  const quotation = items[at] as Item;
  for (let i = at - 1; i >= from; i--) {
    const item = items[i] as Item;
    if (item.type === 'quotation' || quotation.start - item.end > 2 * REACH) break;
    if (item.type === 'cue') {
      const hearer = addressed(text, items, i, from, at);
      if (hearer) return focus.resolve(hearer);
      const overhears = overhearer(text, items, i, from);
      if (overhears) return focus.resolve(overhears);
    } else if (takesIn(item, text.slice(item.end, quotation.start))) return focus.resolve(item);
  }
  for (let i = at + 1; i < to; i++) {
    const item = items[i] as Item;
    if (item.type === 'quotation' || item.start - quotation.end > REACH) break;
    if (item.type === 'cue') {
      const hearer = addressed(text, items, i, at + 1, to);
      return hearer ? focus.resolve(hearer) : null;
    }
    const end = /^[^,.;:“"‘—–]*/u.exec(text.slice(item.end, item.end + REACH))?.[0] ?? '';
    if (takesIn(item, end)) return focus.resolve(item);
  }
  return null;
}

function takesIn(item: Item, behind: string): boolean {
  return isMention(item) && (HEARS.test(behind.replace(/[,:]? (?:that )?$/, '')) || PASSES_ON.test(behind));
}

/** Who is spoken to by the cue verb at `i`, among the items `from` to `to` (exclusive). */
function addressed(text: string, items: readonly Item[], i: number, from: number, to: number): Item | null {
  const cue = items[i] as Item & { type: 'cue' };
  if (cue.passive !== null) {
    const subject = items[i - 1];
    return i - 1 >= from && subject && isMention(subject) && isAddressing(cue.cue) ? subject : null;
  }
  const object = items[i + 1];
  if (i + 1 >= to || !object || !isMention(object)) return null;
  const between = text.slice(cue.end, object.start);
  const isTo = /^ (?:\p{Ll}+ )?(?:to|at) (?:(?:Mr|Mrs|Ms|Dr|the) )?$/u.test(between);
  return isTo || (isAddressing(cue.cue) && /^ (?:\p{Lu}?\p{L}+\.? )?$/u.test(between)) ? object : null;
}

/** “Witkoff was told”: he does not speak; “Witkoff was quoted” tells that he does. */
export function isToldOf(cue: Item & { type: 'cue' }): boolean {
  return cue.passive === 'bare' && isAddressing(cue.cue);
}

/** “Witkoff was told by Putin”: Putin speaks. */
export function isToldBy(cue: Item & { type: 'cue' }): boolean {
  return cue.passive === 'by' && isAddressing(cue.cue);
}

/** “They told Witkoff”, “They shouted at Witkoff”: nobody is named before the cue at `at`, and he is its object. */
export function isTold(items: readonly Item[], at: number, from: number): boolean {
  const [cue, object] = [items[at] as Item & { type: 'cue' }, items[at + 1]];
  if (!object || !isMention(object) || object.start - cue.end > BESIDE) return false;
  if (!isOblique(object) && !isAddressing(cue.cue)) return false;
  return !items.slice(from, at).some(item => isMention(item) && !isOblique(item));
}

/** Others who speak, between a mention and a cue: “overheard somebody say”, “mocked those who say”. */
const OTHERS =
  /\b(?:over)?hear[ds]? |\b(?:those|people|anyone|anybody|someone|everyone|\p{Ll}{3,}s) who (?:\p{Ll}+ )?$/u;
/** “shared a post that ”: somebody else wrote it. */
const PASSES_ON =
  /^ (?:\p{Ll}+ )?(?:retweet|repost|shared|forward|cited|quot|held|wore|receiv|liked|saw|got)\p{Ll}*(?: up)? (?:an?|the|one) (?:[\p{L}-]+ ){0,3}(?:post|tweet|message|report|article|story|sign|placard|banner|poster|letter|note|shirt|cap|headline|meme|email|text|video|clip)(?: that| which)? (?:(?:said|says|read|reads)[,:]?(?: that)? )?$/u;

/** “Witkoff overheard somebody say”: who stands before the cue at `at` and does not speak; null where nobody does. */
export function overhearer(text: string, items: readonly Item[], at: number, from: number): Item | null {
  const cue = items[at] as Item;
  let i = at - 1;
  // “a post”, “a report”: nouns that look like verbs of saying.
  while (i > from && items[i]?.type === 'cue') i--;
  const hearer = items[i];
  if (i < from || !hearer || !isMention(hearer)) return null;
  const between = text.slice(hearer.end, cue.start);
  return OTHERS.test(between) || PASSES_ON.test(between) ? hearer : null;
}

/**
 * “Hale recalled Rush saying”, “Hale mocked Rush for saying”, “Hale listened to Rush say”: who speaks is the object of
 * the verb in front, if any.
 */
export function saidOf(text: string, items: readonly Item[], at: number, from: number): Item | null {
  const [verb, object, cue] = [items[at - 2], items[at - 1], items[at] as Item & { type: 'cue' }];
  if (at - 1 < from || !object || !isMention(object)) return null;
  const between = text.slice(object.end, cue.start);
  if (/^(?:say|tell|claim)$/.test(cue.cue))
    return between === ' ' && LISTENS.test(text.slice(Math.max(0, object.start - BESIDE), object.start))
      ? object
      : null;
  if (!isParticiple(cue.cue) || isOblique(object)) return null;
  if (between === ' for ' && object.type === 'name') return object;
  if (at - 2 < from || verb?.type !== 'cue' || verb.passive !== null) return null;
  const isObject = object.start - verb.end <= BESIDE && SAID_OF.test(verb.cue);
  return isObject && /^ (?:of )?$/.test(between) ? object : null;
}
const SAID_OF =
  /^(?:recall|remember|accus|blam|suspect|quot|report|describ|criticis|criticiz|denounc|mention)/;
/** In front of whom somebody hears speak. */
const LISTENS =
  /\b(?:listen(?:s|ed|ing)? to|watch(?:es|ed|ing)?|hear[ds]?|hearing|saw) (?:\p{Lu}?\p{L}+\.? )?$/u;
