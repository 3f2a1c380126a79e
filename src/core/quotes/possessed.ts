import type { Span } from '../article.ts';
import type { Item } from './narration.ts';
import { isPerson } from './persons.ts';
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
  const at = all.findIndex(word => isOffice(word) || isPerson(word));
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
