import type { Reading } from '../quotes/reading.ts';
import { QUANTIFIERS } from '../text/lexicon.ts';
import { governors } from './context.ts';
import { runsTogether } from './elision.ts';
import type { Governor } from './governing.ts';
import type { Hunk } from './hunks.ts';
import { isMadeOrder } from './mood.ts';
import { HEARSAY, narrated, SUPPOSED, UNSAID, WISHED, WISHES } from './narrated.ts';
import type { Query } from './query.ts';
import { keyAt } from './speech.ts';

/**
 * Whether words that govern a common run stand outside the common words on one side only, or an ellipsis
 * runs two of the outlet's sentences into one.
 */
export function isTurned({ article, quotation }: Query, report: Reading, hunks: Hunk[]): boolean {
  // A phrase says nothing of anybody by itself.
  const isStatement = quotation.kind === 'statement';
  const isNested = quotation.nested;
  const common = hunks.filter(hunk => hunk.common);
  const [here, there] = [new Set(common.flatMap(h => h.quotation)), new Set(common.flatMap(h => h.passage))];
  const turned = common.some(({ quotation, passage }) => {
    const first = quotation[0] as number;
    const ours = outside(here, governors(article, first, quotation.at(-1) as number));
    const theirs = outside(there, governors(report, passage[0] as number, passage.at(-1) as number));
    const [told, toldThere] = [narrated(article, first), narrated(report, passage[0] as number)];
    return (
      !covers(ours, told, theirs) ||
      !covers(theirs, toldThere, isNested ? withoutAttribution(ours) : ours) ||
      isNegated(ours, told) !== isNegated(theirs, toldThere) ||
      told.has(UNSAID) !== toldThere.has(UNSAID) ||
      isOnlyHeard(told, toldThere) ||
      isMadeOrder(article, first, report, passage[0] as number) ||
      (isStatement && (isFewer(told, theirs, toldThere) || isFewer(toldThere, ours, told))) ||
      (isOnlySupposed(told, toldThere) && isPlain(theirs, report, passage[0] as number)) ||
      (isOnlySupposed(toldThere, told) && isPlain(ours, article, first)) ||
      isOnlyWished(told, theirs, toldThere) ||
      isOnlyWished(toldThere, ours, told)
    );
  });
  return turned || common.some((hunk, i) => i > 0 && runsTogether(report, common[i - 1] as Hunk, hunk));
}

/** “He says ‘…’”: what stands in front of a quotation inside another says whose it is, and takes nothing from it. */
function withoutAttribution(keys: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...keys].filter(key => !/^(?:says?|said|tells?|told|writes?|wrote)$/.test(key)));
}

/** Whether all that governs one side governs the other, too, inside its quotation or in the narration. */
function covers(inside: ReadonlySet<string>, told: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...other].every(key => inside.has(key) || told.has(key) || (told.has(WISHED) && WISHES.has(key)));
}

/** Whether one text tells of some, or of most, where the other says it of all. */
function isFewer(
  told: ReadonlySet<string>,
  inside: ReadonlySet<string>,
  other: ReadonlySet<string>,
): boolean {
  return [...told].some(key => QUANTIFIERS.has(key) && !inside.has(key) && !other.has(key));
}

/** Whether one text tells of a hope or a fear where the other says that it is so. */
function isOnlyWished(
  told: ReadonlySet<string>,
  inside: ReadonlySet<string>,
  other: ReadonlySet<string>,
): boolean {
  return told.has(WISHED) && inside.size === 0 && !other.has(WISHED);
}

/**
 * Whether the outlet only has it from others that the words were said, where the page says that they were: such an outlet
 * vouches for nothing. A page that is more careful than its outlet claims less than is so.
 */
function isOnlyHeard(told: ReadonlySet<string>, toldThere: ReadonlySet<string>): boolean {
  return toldThere.has(HEARSAY) && !told.has(HEARSAY);
}

/** Whether one text tells of what may be, or must, where the other says nothing of the kind. */
function isOnlySupposed(told: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return told.has(SUPPOSED) && !other.has(SUPPOSED);
}

/** Whether nothing makes a run less than sure: not “have to” either. */
function isPlain(inside: ReadonlySet<string>, reading: Reading, first: number): boolean {
  return inside.size === 0 && reading.quotationOf[first] !== -1 && keyAt(reading, first - 1) !== 'to';
}

function isNegated(inside: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  return inside.has('not') || told.has('not');
}

function outside(words: ReadonlySet<number>, governors: readonly Governor[]): Set<string> {
  return new Set(governors.filter(({ word }) => word === null || !words.has(word)).map(({ key }) => key));
}
