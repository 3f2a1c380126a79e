import type { Span } from '../article.ts';
import { FUNCTION_WORDS } from '../text/lexicon.ts';
import { BODY } from './body-nouns.ts';
import type { Item } from './narration.ts';
import type { People } from './people.ts';
import { isOwnedPerson, isPerson } from './persons.ts';
import { SPEAKS, SPOKEN } from './speaking.ts';
import { isOffice } from './titles.ts';

/** “’s former wife” */
const POSSESSED = /^(['’]s? )((?:\p{L}[\p{L}-]* ?){1,4})/u;

/**
 * What somebody is to an owner: “Marsh’s wife”, “the mayor’s critics”, where no name of their own follows.
 *
 * @param slice a part of the text that begins at `offset`
 * @param owner what the text calls the owner there
 * @param span where it does, in the text
 */
export function possessed(
  slice: string,
  offset: number,
  owner: string,
  span: Span,
  oblique: boolean,
): Item[] {
  const behind = span.end - offset;
  const [, apostrophe = '', thing = ''] = POSSESSED.exec(slice.slice(behind, behind + 80)) ?? [];
  const all = thing.trim().split(' ');
  const at = all.findIndex(word => isOffice(word) || isOwnedPerson(word));
  if (at === -1) return [];
  const words = `${apostrophe}${all.slice(0, at + 1).join(' ')}`;
  const next = slice.slice(behind + words.length, behind + words.length + 2);
  if (/^['’]|^ \p{Lu}/u.test(next)) return [];
  return [
    {
      type: 'role',
      role: (all[at] ?? '').toLowerCase(),
      adjectives: all.slice(0, at).map(word => word.toLowerCase()),
      words: `${owner}${words}`,
      owner,
      of: null,
      oblique,
      start: span.start,
      end: span.end + words.length,
    },
  ];
}

/** “Marsh’s wife” in canonical form, “Bo Marsh's wife”: texts print the owner and the apostrophe in many ways. */
export function inFull({ words, owner }: Item & { type: 'role' }, people: People): string {
  const isOwner = owner !== null && words.startsWith(owner) && /['’]/.test(words.charAt(owner.length));
  if (!isOwner || !people.knows(owner)) return words;
  return `${people.canonical(owner)}'${words.slice(owner.length + 1)}`;
}

/** Those around somebody who speak for them. */
const GROUPS = new Set(
  `family|household|camp|team|staff|office|entourage|circle|side|delegation|cabinet|estate|people|party|${BODY}`.split(
    '|',
  ),
);
/** “ camp”, “’s legal team”, “ family’s lawyers” */
const AROUND = /^(?:['’]s?)?(?: \p{Ll}[\p{Ll}-]+(?:['’]s)?){1,3}/u;
/** What may stand behind such words where the verb stands in front. */
const ENDS = /^(?:[.,;:!?)]|$| (?:on|in|at|after|before|as|when|who|to)(?!\p{L}))/u;

/**
 * Those around somebody, where they speak: “the Marsh family said”, “Marsh aides said”, “said the mayor’s legal team”.
 *
 * @param slice a part of the text that begins at `offset`
 * @param owner what the text calls that person there
 * @param span where it does, in the text
 */
export function entourage(
  slice: string,
  offset: number,
  owner: string,
  span: Span,
  oblique: boolean,
): Item[] {
  const [from, at] = [span.start - offset, span.end - offset];
  const words = AROUND.exec(slice.slice(at, at + AHEAD))?.[0].split(' ');
  if (!words) return [];
  let end = at + (words[0] as string).length;
  for (let i = 1; i < words.length; i++) {
    const noun = words[i] as string;
    // “Marsh and her aides said”: Marsh, too.
    if (FUNCTION_WORDS.has(noun)) return [];
    end += noun.length + 1;
    if (!GROUPS.has(noun) && !isPerson(noun)) continue;
    const start = /(?<!\p{L})the $/iu.test(slice.slice(Math.max(0, from - 5), from)) ? from - 4 : from;
    if (!speaks(slice, start, end)) continue;
    return [
      {
        type: 'role',
        role: noun,
        adjectives: words.slice(1, i),
        words: slice.slice(start, end).replace(/^The /, 'the '),
        owner,
        of: null,
        oblique,
        start: offset + start,
        end: offset + end,
      },
    ];
  }
  return [];
}

/** Whether a verb of saying stands behind a mention, or in front where nothing else goes on. */
function speaks(slice: string, start: number, end: number): boolean {
  const behind = slice.slice(end, end + AHEAD);
  return (
    SPEAKS.test(behind) || (ENDS.test(behind) && SPOKEN.test(slice.slice(Math.max(0, start - BEFORE), start)))
  );
}
/** Characters behind a name or a noun that are looked at. */
const AHEAD = 60;
/** Characters of a verb of saying in front. */
const BEFORE = 18;
