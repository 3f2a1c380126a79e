/** Words at each end of a passage that name it in a link; fewer are often on a page twice. */
const ENDS = 5;

/**
 * The address of a report, opened at a passage: a text fragment (WICG, Scroll to Text Fragment), which
 * Chrome and Firefox scroll to and others ignore.
 *
 * @param passage as the report prints it; a long one is named by its first and last words
 * @returns null where the address is not a web address: a pack may come from anywhere
 */
export function passageLink(url: string, passage: string): string | null {
  const address = webAddress(url);
  if (address === null) return null;
  const words = passage.split(/\s+/).filter(word => word !== '');
  if (words.length === 0) return address;
  const parts =
    words.length <= 2 * ENDS
      ? [words.join(' ')]
      : [words.slice(0, ENDS).join(' '), words.slice(-ENDS).join(' ')];
  const [base, fragment = ''] = address.split('#', 2);
  return `${base}#${fragment}:~:text=${parts.map(encode).join(',')}`;
}

/** An address that is safe to link to, or null. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** A hyphen beside a comma would say that the words before it are only context; half a surrogate pair has no code. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
