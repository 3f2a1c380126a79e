/** Longer blocks are prose that merely opens with such words. In UTF-16 code units. */
const LONGEST = 200;

/** What a reader-facing label promises: more of the same outlet. Matched at the start of a block. */
const INVITATION = '(?:also (?:read|watch|see)|(?:read|see|watch) (?:also|more|next)|more on this)';
const TOPIC = '(?:related(?: (?:stor(?:y|ies)|articles?|news|posts?|content|coverage))?|read|watch|listen)';

/** Said with these marks after it, a label is a label whatever stands behind. */
const LABEL = new RegExp(`^(?:${INVITATION}|${TOPIC})\\s?[:：|¦]`, 'iu');

/** A dash may also belong to a sentence ("Related – though distinct – questions remain."). */
const DASHED_LABEL = new RegExp(`^(?:${INVITATION}|${TOPIC})\\s[-–—]\\s`, 'iu');
const SENTENCE_END = /[.!?…]["'”’»]?$/u;

/** All labels begin so, and few blocks do. */
const OPENING = /^(?:also|listen|more|read|related|see|watch)/i;

const BARE_LABEL = new RegExp(`^(?:${INVITATION}|related(?: [a-z]+)?)\\s?[-–—:：|¦»›>]*$`, 'iu');

/**
 * Whether a block of an article is the outlet's own link furniture ("ALSO READ: …", "Related: …")
 * and so none of the article's text.
 *
 * @param block a whole block's text, white space collapsed and trimmed
 */
export function isFurniture(block: string): boolean {
  if (block.length > LONGEST || !OPENING.test(block)) return false;
  if (LABEL.test(block) || BARE_LABEL.test(block)) return true;
  return DASHED_LABEL.test(block) && !SENTENCE_END.test(block);
}

/**
 * Whether a block is only such a label, with nothing behind it: what it announces stands in the blocks
 * that follow.
 *
 * @param block a whole block's text, white space collapsed and trimmed
 */
export function isFurnitureLabel(block: string): boolean {
  return block.length <= LONGEST && BARE_LABEL.test(block);
}
