/** A word with which a mention of somebody without a name may begin, and what stands behind it. */
export interface Opening {
  /** “the”, “her”, “another”, “critics”: in lower case. */
  word: string;
  /** Offset of the word in the slice that it was found in. */
  start: number;
  /** Offset of the words behind it. */
  next: number;
  /** The words behind it, as far as nothing but single spaces parts them, {@link MOST} at most. */
  words: readonly string[];
}

/** A phrase of so many words is long. */
export const MOST = 7;

/** Those of them that say whose somebody is. */
export const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'my', 'our']);

/** Those of them behind which an office or a body may stand. */
export const DETERMINERS: ReadonlySet<string> = new Set(['the', ...OWNERS]);

const OPENING = new RegExp(
  `\\b(?:${[...DETERMINERS].join('|')}|an?|one|another|some(?:one|body)|those|people|sources|critics|opponents|supporters|allies|aides|advis[eo]rs|friends|relatives|lawyers|rivals|admirers|enemies)(?= )`,
  'gi',
);

/** Letters and marks that make one word with what follows: “in-the” opens nothing. */
const GLUED = /[\p{L}’'-]/u;

const PHRASE = new RegExp(`(?:\\d{1,3}-year-old|[\\p{L}’'-]+)(?: [\\p{L}’'-]+){0,${MOST - 1}}`, 'uy');

/** All of a stretch of text, in order. */
export function openingsIn(slice: string): Opening[] {
  const found: Opening[] = [];
  for (const { 0: word, index: start } of slice.matchAll(OPENING)) {
    if (start > 0 && GLUED.test(slice.charAt(start - 1))) continue;
    const next = start + word.length + 1;
    PHRASE.lastIndex = next;
    const words = PHRASE.exec(slice)?.[0].split(' ') ?? [];
    found.push({ word: word.toLowerCase(), start, next, words });
  }
  return found;
}

/** Offset behind some of the words in a row that begin at another. */
export function endOf(words: readonly string[], start: number, count: number): number {
  let end = start + count - 1;
  for (let i = 0; i < count; i++) end += (words[i] as string).length;
  return end;
}

/** “The mayor” as it stands in the middle of a sentence. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
