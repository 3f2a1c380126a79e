import { canonicalSpelling } from './spelling.ts';

/** Closed classes of English words, as keys of `words.ts`. Words of other languages count as content. */
function set(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(canonicalSpelling));
}

/** Words that carry grammar, not matter: two texts that share only these share nothing. */
export const FUNCTION_WORDS = set(`
  a an the this that these those it its i me my mine we us our ours you your yours he him his she her hers
  they them their theirs who whom whose which what there here
  am is are was were be been being do does did doing have has had having will would shall should can could may
  might must 'd 's let
  and or but so yet for of in on at to from by with as into onto over under about after before than then if
  because while when where how why whether through between against during up down out off
  not no nor very too also just only still even more most much many some any all each every other such own same`);

/** Words that turn what they govern into its opposite. */
export const NEGATIONS = set('not no never none nobody nothing nowhere neither nor without');

/** Verbs and adjectives that deny what follows them. */
export const DENIALS = set(`
  hardly barely scarcely rarely seldom unlikely impossible refuse refuses refused refusing deny denies denied
  denying reject rejects rejected rejecting fail fails failed failing doubt doubts doubted doubting prevent
  prevents prevented preventing forbid forbids forbade forbidden stop stops stopped cease ceased avoid avoided
  lack lacks lacked oppose opposes opposed instead
  unable unwilling reluctant decline declines declined neglect neglects neglected forget forgets forgot against
  unfit hesitate hesitates hesitated abandon abandons abandoned cancel cancels cancelled ban bans banned block
  blocks blocked reverse reversed resist resisted too`);

/** Words that call false what stands in their sentence, before them or behind. */
export const FALSEHOODS = set(`
  lie lies false untrue myth fiction nonsense absurd wrong fabrication hoax rumour rumours ridiculous allegation
  mistake madness crazy illegal falsehood`);

/** Adjectives that take away what they stand before: “the alleged victory”. */
export const PRIVATIVES = set(`
  alleged supposed fake apparent former potential purported pretended imaginary called proclaimed would-be`);

/** Modals and verbs of wanting: what follows them has not happened. */
export const MODALS = set(`
  may might could should must can want wants wanted try tries tried hope hopes hoped plan plans planned`);

/** Words that make what they govern depend on something, or merely possible. */
export const CONDITIONS = set(`
  if unless until till provided providing assuming supposing whether otherwise except once whenever lest
  maybe perhaps possibly hopefully possible likely probably supposedly allegedly apparently conceivable`);

/** Words that say how much of what they govern is meant. */
export const QUANTIFIERS = set(`
  some few fewer several most many half almost nearly only barely hardly scarcely virtually practically partly
  little less least handful percent majority minority`);

/** Prepositions end a quantifier's reach; “of” does not (“some of the”). */
export const PREPOSITIONS = set(
  'for in on at to from by with into onto over under about after before against through between during',
);

export const AUXILIARIES = set(
  'am is are was were will would shall should can could may might must have has had do does did',
);

export const PERSONAL_PRONOUNS = set('i we you he she it they');

/** Weight of a word as evidence that two texts are one: a function word tells little. */
export function weight(key: string): number {
  return weightOf(isContent(key) ? 1 : 0);
}

/** The same for a word of which it is known whether it is one of matter (1) or not (0). */
export function weightOf(matter: number): number {
  return matter === 1 ? 1 : FUNCTION_WEIGHT;
}
const FUNCTION_WEIGHT = 0.35;

export function isContent(key: string): boolean {
  return !FUNCTION_WORDS.has(key);
}
