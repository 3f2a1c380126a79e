import type { Span } from '../article.ts';

/**
 * Marks of one family close each other; those of another family may stand in between. A straight mark may also close a curly one and the other way round
 * (mixed pairs, `"…”`, are common), where the opening mark's own kind does not follow.
 */
export type Family = 'curly' | 'straight' | 'single' | 'angle' | 'single-angle' | 'corner' | 'white-corner';

/** A character that may begin or end a quotation, with what its neighbours allow it to be. */
export interface Mark {
  /** Offset in the text. */
  at: number;
  family: Family;
  opens: boolean;
  closes: boolean;
  /** It can close a quotation that is open, but is no sign that an opening mark was forgotten. */
  weak: boolean;
}

const FAMILIES: Record<Family, string> = {
  curly: '“”„‟',
  straight: '"＂',
  single: "'‘’‚‛",
  angle: '«»',
  'single-angle': '‹›',
  corner: '「」',
  'white-corner': '『』',
};
const FAMILY_OF = new Map<string, Family>();
for (const [family, marks] of Object.entries(FAMILIES)) {
  for (const mark of marks) FAMILY_OF.set(mark, family as Family);
}
const MARK = new RegExp(`[${Object.values(FAMILIES).join('')}]`, 'g');

const LETTER = /[\p{L}\p{N}]/u;
/** What may stand right before an opening mark besides white space. */
const BEFORE_OPENING = /[\s([{—–\-:/"“‘'«„]/;

/** The quotation marks of a block in reading order; apostrophes, feet and inches are left out. */
export function scanMarks(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
    const at = block.start + match.index;
    const family = FAMILY_OF.get(match[0]) as Family;
    const before = at > block.start ? text.charAt(at - 1) : ' ';
    const after = at + 1 < block.end ? text.charAt(at + 1) : ' ';
    if (isMeasure(text, block, at)) continue;
    const mark: Mark = { at, family, ...readShape(match[0], before, after, text.slice(at + 1, at + 7)) };
    if (mark.opens || mark.closes) marks.push(mark);
  }
  return marks;
}

/** Feet and inches: 5'10", 6’ 2”. */
function isMeasure(text: string, block: Span, at: number): boolean {
  if (!/\d/.test(text.charAt(at - 1))) return false;
  const around = text.slice(Math.max(block.start, at - 6), Math.min(block.end, at + 6));
  const local = at - Math.max(block.start, at - 6);
  for (const match of around.matchAll(/\d['’′]\s?\d{1,2}["”″]/g)) {
    if (local >= match.index && local < match.index + match[0].length) return true;
  }
  return false;
}

function readShape(
  mark: string,
  before: string,
  after: string,
  rest: string,
): Pick<Mark, 'opens' | 'closes' | 'weak'> {
  const spaceBefore = /\s/.test(before);
  const spaceAfter = /\s/.test(after);
  switch (mark) {
    case '“':
    case '‟':
      // Closes where „ is open; the finder decides.
      return { opens: !spaceAfter || spaceBefore, closes: !spaceBefore, weak: true };
    case '”':
      return {
        opens: spaceBefore && LETTER.test(after),
        closes: !spaceBefore || spaceAfter,
        weak: spaceBefore,
      };
    case '„':
    case '‚':
    case '「':
    case '『':
      return { opens: true, closes: false, weak: false };
    case '」':
    case '』':
      return { opens: false, closes: true, weak: false };
    case '«':
    case '‹':
    case '»':
    case '›':
      return readAngle(mark, before, after);
    case '"':
    case '＂':
      return readStraight(before, after, spaceBefore, spaceAfter);
    default:
      return readSingle(mark, before, after, ELIDED.test(rest));
  }
}

/** « opens and » closes in most languages; in German and Danish the other way round, and ›‹ stand inside »«. */
function readAngle(mark: string, before: string, after: string) {
  const opener = mark === '«' || mark === '‹';
  const mayOpen = BEFORE_OPENING.test(before) || (mark === '›' && before === '»');
  return {
    opens: opener || (mayOpen && !/\s/.test(after)),
    closes: !opener || !/\s/.test(before),
    weak: true,
  };
}

function readStraight(before: string, after: string, spaceBefore: boolean, spaceAfter: boolean) {
  if (spaceBefore && spaceAfter) return { opens: true, closes: true, weak: true };
  const opens =
    !spaceAfter && (BEFORE_OPENING.test(before) || (/[.,!?;…]/.test(before) && LETTER.test(after)));
  return { opens, closes: !spaceBefore, weak: !/[.,!?;…]/.test(before) };
}

/** What an apostrophe stands before: ’twas, ’em, rock ’n’ roll, the ’90s. */
const ELIDED = /^(?:twas|tis|til|till|em|cause|cos|n|bout|round|twere|\d\d?s?)(?![\p{L}\p{N}])/iu;

function readSingle(mark: string, before: string, after: string, isElision: boolean) {
  if (LETTER.test(before) && LETTER.test(after)) return { opens: false, closes: false, weak: true };
  const opens = mark !== '’' && BEFORE_OPENING.test(before) && (LETTER.test(after) || /["“([…]/.test(after));
  return { opens: opens && !isElision, closes: !/\s/.test(before) && !LETTER.test(after), weak: true };
}
