import type { Change, Relation, Verdict } from './core/result.ts';
import type { MessageKey, PluralKey } from './words.ts';

/** What the interface calls each verdict. A quotation without one is told apart by its place. */
export const VERDICT_WORDS: Record<Exclude<Verdict, null>, MessageKey> = {
  differs: 'verdictDiffers',
  partly: 'verdictPartly',
  'only-here': 'verdictOnlyHere',
  corroborated: 'verdictCorroborated',
};

/** How a single outlet stands to a quotation, told by the verdict it would give alone. */
export const STANDING_WORDS: Record<Exclude<Verdict, null>, MessageKey> = {
  differs: 'verdictDiffers',
  partly: 'verdictPartly',
  'only-here': 'standingAbsent',
  corroborated: 'relationSame',
};

/** How many quotations have a verdict; `null` stands under its own name. */
export const COUNT_WORDS: Record<Exclude<Verdict, null> | 'null', PluralKey> = {
  differs: 'countDiffers',
  partly: 'countPartly',
  'only-here': 'countOnlyHere',
  corroborated: 'countCorroborated',
  null: 'countNotJudged',
};

/** What an outlet carries of a quotation. */
export const RELATION_WORDS: Record<Relation, MessageKey> = {
  same: 'relationSame',
  part: 'relationPart',
  reworded: 'relationReworded',
};

/** What differs, to stand in a list. */
export const CHANGE_WORDS: Record<Change, MessageKey> = {
  negation: 'changeNegation',
  number: 'changeNumber',
  name: 'changeName',
  wording: 'changeWording',
  addition: 'changeAddition',
  omission: 'changeOmission',
  context: 'changeContext',
  speaker: 'changeSpeaker',
};
