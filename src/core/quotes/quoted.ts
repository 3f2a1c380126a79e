import { FUNCTION_WORDS } from '../text/lexicon.ts';
import { OWNS_WORDS } from './appositions.ts';
import type { Focus } from './focus.ts';
import { saidOf } from './hearers.ts';
import { type Item, isMention } from './narration.ts';
import { isOffice } from './titles.ts';

/** Few sentences have one of these words beside a quotation. */
const MAY_QUOTE =
  /quot|citing|using|borrowing|phras(?:e|ing)|imitat|mimic|impersonat|parrot|translating|interpreting|reading|repeating|recounting|relaying|recalling|words|voice|message|answer|reply|response|demand|puts? it|(?:statement|remark|comment|claim|assertion|that) of |what /i;

/** In front of whom the speaker quotes: “quoting President Putin”, “in the words of a Kremlin aide”. */
const QUOTES =
  /\b(?:quoting|paraphrasing|imitating|mimicking|impersonating|parroting|(?:translating|interpreting)(?: for)?|to quote|to paraphrase|in the words of|reading (?:out |aloud )?(?:from )?an? \p{Ll}+ (?:by|from)) (?:from )?(?:(?!with |to |of |by |from |about |who |that |in )[\p{L}.’-]+ ){0,4}$/iu;
/** In front of whom the speaker cites, perhaps with a title between: “citing union leader Pavel Novak”. */
const CITES = /\bciting (?<title>(?:[\p{L}.’-]+ ){0,4})$/iu;
/** In front of an owner, and behind: “in Putin’s words”, “reading out Putin’s letter”. */
const TAKES_FROM =
  /\b(?:in|quoting|with|using|to use|borrowing|(?:reading|repeating|reciting)(?: out| aloud| from)?) (?:\p{Lu}[\p{L}.]+ )?$/iu;
/** “repeating what Putin had told him” */
const WHAT = /\b(?:repeating|recounting|relaying|recalling) what (?:\p{Lu}[\p{L}.]+ )?$/iu;
/** In front of whose words they are, as the text says: “noted the statement of President Putin that”. */
const WORDS_OF =
  /\b(?:(?:the|these|those|earlier|recent) (?:\p{Ll}+ )?(?:words|statement|remarks?|comments?|claim|assertion)|and that) of (?:(?!the (?:words|statement) )[\p{L}.’-]+ ){0,5}$/iu;
/** Behind them: “, President of Ruritania, that”. */
const THAT = /^(?:, [^.;:“"‘]{1,80},)?(?: that|:) $/u;
/** In front of whom, and behind: “what Putin had said in Wenlow: “…””. */
const WHAT_HE = /\bwhat (?:\p{Lu}[\p{L}.]+ )?$/iu;
const HAD_SAID = /^ (?:had |has )?(?:said|told|written|wrote)(?!\p{L})[^.,;:“"‘]{0,60}: $/u;
/** “as Putin put it” */
const AS = /(?:^|[^\p{L}])as (?:\p{L}+ ){0,3}$/iu;
const PUT_IT = /^ (?:\p{Ll}+ )?puts? it(?!\p{L})/u;
/** “Putin’s message, Witkoff said, was “…””: from the owner to the quotation. */
const WAS =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:words|message|answer|reply|response|demand)(?:,[^,.;:]{1,60},)? (?:was|were|is|are)(?: that)?[:,]? $/u;
/** “Witkoff quoted Putin: “…”” */
const QUOTED = /\bquote[ds] (?:\p{L}+ ){0,3}$/u;

/** Characters in front of a mention in which it may say that the speaker quotes it. */
const LEAD = 70;

/**
 * Whom the one who speaks a quotation quotes in it: “Quoting Putin, Witkoff said “…””, “Putin’s answer, Witkoff said,
 * was “…””, “…,” Witkoff recalled Putin saying. The words are not the speaker's own. Null where nobody is quoted.
 *
 * @param items of one block; the quotation is at `at`, its sentence from `from` to `to` (exclusive)
 */
export function quotedIn(
  text: string,
  items: readonly Item[],
  focus: Focus,
  at: number,
  from: number,
  to: number,
): string | null {
  const quotation = items[at] as Item;
  const [first, last] = narrationAround(items, at, from, to);
  const start = items[first]?.start ?? quotation.start;
  const [before, after] = [
    text.slice(Math.max(0, start - LEAD), quotation.start),
    text.slice(quotation.end, items[last]?.start ?? quotation.end + 2 * LEAD),
  ];
  const mayQuote = MAY_QUOTE.test(before) || MAY_QUOTE.test(after);
  for (let i = first; i < last; i++) {
    const item = items[i] as Item;
    if (i === at || !isMention(item)) continue;
    const isSource = mayQuote && (isQuoted(text, item, quotation) || isCited(text, item, focus));
    if (isSource || (i > at && isRetold(text, items, i)) || isOwner(text, item, quotation))
      return focus.resolve(item);
  }
  return null;
}

/** The narration of a sentence beside a quotation, up to the next quotation on each side. */
function narrationAround(items: readonly Item[], at: number, from: number, to: number): [number, number] {
  let first = at;
  while (first > from && items[first - 1]?.type !== 'quotation') first--;
  let last = at + 1;
  while (last < to && items[last]?.type !== 'quotation') last++;
  return [first, last];
}

/**
 * Whether the text says of words whose they are.
 *
 * @param before the text in front of a mention
 * @param upTo the text from there to the words
 */
function areTheirs(before: string, upTo: string): boolean {
  if (upTo.length >= 2 * LEAD) return false;
  return (THAT.test(upTo) && WORDS_OF.test(before)) || (HAD_SAID.test(upTo) && WHAT_HE.test(before));
}

function isQuoted(text: string, mention: Item, quotation: Item): boolean {
  const before = text.slice(Math.max(0, mention.start - LEAD), mention.start);
  const behind = text.slice(mention.end, mention.end + LEAD);
  if (mention.type === 'name' && mention.name.modifier) {
    if (TAKES_FROM.test(before) && OWNS_WORDS.test(behind)) return true;
    const upTo = quotation.start - mention.end;
    return upTo > 0 && upTo < 2 * LEAD && WAS.test(text.slice(mention.end, quotation.start));
  }
  if (QUOTES.test(before)) return true;
  if (areTheirs(before, mention.end < quotation.start ? text.slice(mention.end, quotation.start) : ''))
    return true;
  if (AS.test(before) && PUT_IT.test(behind)) return mention.end < quotation.start;
  if (WHAT.test(before)) return /^ (?:had |has )?(?:told|said)(?!\p{L})/u.test(behind);
  return QUOTED.test(before) && /^[:,]? $/.test(text.slice(mention.end, quotation.start));
}

/** Behind whose name the words are said to be that person's: “’s, not Rubio’s”, “’s own words”. */
const OWN = /^['’]s?(?: own)?(?: (?:words|phrase|line|quote))?(?=[.,;:!?)]|$| (?:and |but )?not(?!\p{L}))/u;
const ARE = /^ (?:is|are|was|were) (?:\p{Lu}[\p{L}.]+ )?$/u;
const WORDS_ARE =
  /\b(?:words|phrase|line|sentence|quote|quotation) (?:is|are|was|were) (?:\p{Lu}[\p{L}.]+ )?$/u;

/** From an owner to a quotation: “’s claim that”. Behind a colon mostly stands what somebody says to it. */
const SAYING =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:words|phrase|line|remarks?|statement|claim|assertion|comments?|promise|pledge|vow|threat|warning|assurance|view|belief|message|accusation|allegation|argument|contention|complaint|suggestion|prediction|declaration)(?<mark>:|,? that)? $/u;
/** In front of an owner whose words behind a colon are: “read out Putin’s message: “…””. */
const RECITES =
  /\b(?:quote[ds]|reads?|repeat(?:ed|s)|recall(?:ed|s)|recite[ds]|cite[ds])(?: out| aloud| from)? (?:\p{Lu}[\p{L}.]+ )?$/u;

/** “Witkoff repeated Putin’s claim that “…””, “The words “…” are Putin’s, not Witkoff’s”, “The words are Putin’s: “…”” */
function isOwner(text: string, mention: Item, quotation: Item): boolean {
  if (mention.type !== 'name' || !mention.name.modifier) return false;
  if (mention.start > quotation.end)
    return (
      ARE.test(text.slice(quotation.end, mention.start)) &&
      OWN.test(text.slice(mention.end, mention.end + LEAD))
    );
  const between = text.slice(mention.end, quotation.start);
  const before = text.slice(Math.max(0, mention.start - LEAD), mention.start);
  const saying = between.length < LEAD ? SAYING.exec(between) : null;
  if (saying) return saying.groups?.mark !== ':' || RECITES.test(before);
  return /^['’]s?: $/.test(between) && WORDS_ARE.test(before);
}

/** “…,” Witkoff said, citing Putin: whom he has it from. “Citing figures Putin gave” and “citing CNN” lend no words. */
function isCited(text: string, mention: Item, focus: Focus): boolean {
  const { title } = CITES.exec(text.slice(Math.max(0, mention.start - LEAD), mention.start))?.groups ?? {};
  if (title === undefined || (mention.type === 'name' && mention.name.modifier)) return false;
  const words = title.trimEnd().split(' ');
  // “citing surgeon Daniel Roth.”: whatever he is, no more is said of him.
  const isTitle = ENDS.test(text.charAt(mention.end)) && !words.some(word => FUNCTION_WORDS.has(word));
  const person = focus.resolve(mention);
  return (
    (title === '' || isTitle || isOffice(words.at(-1) ?? '')) && person !== null && focus.isPerson(person)
  );
}
const ENDS = /^[.,;:)]?$/;

/** “…,” Witkoff said Putin told him / “…,” Witkoff recalled Putin saying. */
function isRetold(text: string, items: readonly Item[], i: number): boolean {
  const [verb, mention, retelling] = [items[i - 1], items[i] as Item, items[i + 1]];
  if (verb?.type !== 'cue' || retelling?.type !== 'cue' || mention.type === 'pronoun') return false;
  if (saidOf(text, items, i + 1, i - 1) !== null) return true;
  const isClause = /^ (?:that )?(?:\p{Lu}[\p{L}.]+ )?$/u.test(text.slice(verb.end, mention.start));
  return isClause && TOLD.test(text.slice(mention.end, retelling.end + NEXT));
}
/** Characters behind “told” in which it ends its clause. */
const NEXT = 12;
const TOLD =
  /^ (?:had |has |once |later )?(?:told (?:him|her|them|us|me)(?:[.,]| (?:in|on|at|during)(?!\p{L}))|said[.,])/u;
