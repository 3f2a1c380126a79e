/** Elements whose end tag may be missing, or that have none: a page with many of these is not nested. */
const UNCLOSED = new Set(
  `area base br col embed hr img input link meta param source track wbr html head body p li dt dd tr td th thead tbody
  tfoot colgroup caption option optgroup rb rp rt rtc`.split(/\s+/),
);
/** Elements that hold text, in which a tag is none. */
const TEXT = 'script|style|textarea|title|xmp|iframe|noembed|noframes';
const TAG = new RegExp(
  `<!--[^]*?(?:-->|$)|<(?<text>${TEXT})\\b[^]*?(?:</\\k<text>|$)|<(?<slash>/?)(?<name>[a-z][a-z0-9-]*)`,
  'gi',
);

/**
 * How deep the elements of a page are nested at most, by its tags alone: linear, where making a document of them takes
 * time with the square of the depth. Elements that close by themselves are not counted.
 *
 * @param most at this depth the rest is not looked at
 */
export function nestingOf(html: string, most: number): number {
  const open = new Map<string, number>();
  let [depth, deepest] = [0, 0];
  for (const { groups, 0: tag, index } of html.matchAll(TAG)) {
    const name = groups?.name?.toLowerCase();
    if (name === undefined || UNCLOSED.has(name)) continue;
    const end = html.indexOf('>', index + tag.length);
    if (end === -1) break;
    const isDrawn = (open.get('svg') ?? 0) + (open.get('math') ?? 0) > 0;
    // “<path/>” is closed, “<b/>” is not.
    if (isDrawn && html.charAt(end - 1) === '/') continue;
    const count = (open.get(name) ?? 0) + (groups?.slash ? -1 : 1);
    if (count < 0) continue;
    open.set(name, count);
    depth += groups?.slash ? -1 : 1;
    deepest = Math.max(deepest, depth);
    if (deepest >= most) break;
  }
  return deepest;
}
