import type { Item } from './narration.ts';
import { isPerson } from './persons.ts';

/** “the editor of the Lantern, Fergal Moody” and “Parcelo’s boss, Imogen Tarrant” become the name at their end. */
export function collapse(text: string, items: Item[]): Item[] {
  const kept: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    // “Noor Halabi, a microbiologist, who said”: the name is said already.
    if (isApposed(text, kept.at(-2), kept.at(-1), item, items[i + 1])) continue;
    const end = leadsToName(text, item) ? Math.max(apposedName(items, i), namedAtOnce(text, items, i)) : -1;
    if (end === -1) kept.push(item);
    else i = end - 1;
  }
  return kept;
}

/** Whether a mention may only say whose or what the person is whose name follows. */
function leadsToName(text: string, item: Item): boolean {
  if (item.type !== 'name') return item.type === 'role' || item.type === 'described';
  return item.name.modifier && !OWNS_WORDS.test(text.slice(item.end, item.end + NEAR));
}

/** “Putin’s message, Witkoff said”: he is no message. */
export const OWNS_WORDS =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:words|phrase|voice|letter|statement|message|speech|remarks|post|answer|reply|response|demand)(?!\p{L})/u;

function isApposed(
  text: string,
  name: Item | undefined,
  comma: Item | undefined,
  item: Item,
  next: Item | undefined,
): boolean {
  if (name?.type !== 'name' || comma?.type !== 'comma') return false;
  if (item.type !== 'described' && (item.type !== 'role' || next?.type !== 'comma')) return false;
  // “In a letter to Hale, a neighbour said”
  if (next?.type === 'cue' && /^ (?:\p{Ll}+ly )?$/u.test(text.slice(item.end, next.start))) return false;
  return comma.start - name.end <= 1 && item.start - comma.end <= 1;
}

/** Index of the name that stands in apposition to the mention at `i`, or -1. */
function apposedName(items: Item[], i: number): number {
  let k = i + 1;
  for (let next = items[k]; next?.type === 'name' && next.name.oblique; next = items[++k]);
  const [comma, name] = [items[k], items[k + 1]];
  if (comma?.type !== 'comma' || name?.type !== 'name' || name.start - comma.end > 1 + titleLength(name))
    return -1;
  return comma.end - (items[i] as Item).end < NEAR ? k + 1 : -1;
}

/** Index behind the name that follows its owner and an office at once, “Marsh’s lawyer Imogen Tarrant”, “Bank of Lyria governor Imogen Tarrant”, or -1. */
function namedAtOnce(text: string, items: Item[], i: number): number {
  const [owner, name] = [items[i] as Item, items[i + 1]];
  if (name?.type !== 'name' || name.start - owner.end > NEAR) return -1;
  const between = text.slice(owner.end, name.start);
  // “Marsh’s rival Imogen Tarrant”
  const isKnown =
    name.name.title.length > 0 || isPerson(/^['’]s? (?:\p{Ll}+ )*(\p{Ll}+) $/u.exec(between)?.[1] ?? '');
  return isKnown && /^(?:['’]s?)? [\p{L} -]+$/u.test(between) ? i + 1 : -1;
}

/** Room for a title between the comma and the name: “Dr ”, “Professor ”. */
function titleLength(item: Item & { type: 'name' }): number {
  return item.name.title.length > 0 ? 12 : 0;
}

/** Characters an office may take up before the comma behind it. */
const NEAR = 50;
