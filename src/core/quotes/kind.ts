import type { QuotationKind } from '../result.ts';
import { type Word, wordsOf } from '../text/words.ts';

/** Words that only a clause has: auxiliaries and subject pronouns. */
const CLAUSE_WORDS = new Set(
  `am is are was were be been being do does did have has had will would shall should can could may might must
  i we you he she it they there who never let not`.split(/\s+/),
);
/** “I hate robots”: three words are a clause where the first is its subject. */
const SUBJECTS = new Set(['i', 'we', 'you', 'he', 'she', 'they', 'it']);
const LONG = 6;
const SHORT = 4;

/**
 * Tells a statement (a clause or more) from a phrase (a few quoted words). A title stays a phrase however
 * long it is: nearly all of its words begin with a capital.
 */
export function kindOf(text: string, words: readonly Word[] = wordsOf(text)): QuotationKind {
  if (words.length === SHORT - 1 && SUBJECTS.has(words[0]?.key ?? '')) return 'statement';
  if (words.length < SHORT || isTitle(text)) return 'phrase';
  if (words.length >= LONG) return 'statement';
  if (words.some(word => CLAUSE_WORDS.has(word.key))) return 'statement';
  return /^\p{Lu}/u.test(text) && /[.,!?]$/.test(text.trimEnd()) ? 'statement' : 'phrase';
}

const SIGNS =
  'sign|banner|placard|poster|sticker|plaque|badge|graffiti|slogan|T-shirt|shirt|headline|caption|inscription|label|motto|tattoo';
const INSCRIPTION = new RegExp(
  `\\b(?:${SIGNS})s?(?:\\s*:|(?:\\s[\\p{L}’'-]+){0,4}\\s(?:read|reads|reading|say|said|says|saying|bearing|words|declared|declaring|proclaimed|proclaiming),?:?)?\\s*$`,
  'iu',
);
const WORKS =
  'titled|entitled|headlined|film|movie|novel|book|song|album|single|play|sitcom|documentary|exhibition|podcast|poem|opera|musical|essay|memoir|painting|pamphlet';
const WORK = new RegExp(`\\b(?:${WORKS})\\s*,?\\s*$`, 'i');
const IMAGINED =
  /\b(?:as if to say|as though to say|imagined?\s(?:\p{L}+\s){0,3}saying|(?:would|might|could) (?:have said|say|think))\s*[:,]?\s*$/iu;

/** Names that go round: nobody is quoted with them. */
const NICKNAME = /\b(?:so-called|self-styled|self-described|nicknamed|(?:better )?known as)\s*$/i;

/** Of such words somebody speaks: “told us that the phrase “…” meant nothing”. */
const MENTIONED = /\bthat the (?:word|phrase|term|expression)\s*$/i;

/** In front of a title it is what somebody spoke in: “told CNN’s “State of the Union””, “said on “Meet the Press””. */
const BROADCAST = /(?:\p{Lu}{2,}(?: News)?(?:['’]s)?|\p{L}+ News['’]s|\bon|programme?|show)\s*$/u;

/** Without one of these words none of the patterns above matches; to look for them alone is quick. */
const TELLING = new RegExp(
  `\\b(?:${SIGNS}|${WORKS}|as (?:if|though)|imagine|would|might|could|so-called|self-|nicknamed|known|that the)`,
  'i',
);

/** How far before an opening mark the words that make it no speech are looked for, in characters. */
export const LEAD_IN = 80;

/**
 * Whether a quotation is a sign, a title or imagined speech, so that nobody is quoted.
 *
 * @param leadIn the text of its paragraph right before the opening mark
 * @param printed the quotation as printed, without its marks
 */
export function isUnspoken(leadIn: string, printed: string): boolean {
  if (isTitle(printed.replace(/[.,]$/, '')) && BROADCAST.test(leadIn)) return true;
  if (!TELLING.test(leadIn)) return false;
  return [INSCRIPTION, WORK, IMAGINED, NICKNAME, MENTIONED].some(pattern => pattern.test(leadIn));
}

/** “The Art of the Deal”: every long word capitalised, not the whole in capitals, no full stop. */
function isTitle(text: string): boolean {
  if (/[.,!?]$/.test(text.trimEnd().slice(-1))) return false;
  let long = 0;
  for (const [word] of text.matchAll(/\p{L}{4,}/gu)) {
    if (!/^\p{Lu}/u.test(word)) return false;
    long++;
  }
  return long >= 2 && text !== text.toUpperCase();
}
