import { PackError } from './pack-error.ts';

/** Lists and objects within each other: a pack has three, and what goes far beyond is no pack. */
const DEPTH = 16;

/**
 * Refuses JSON that nests too deep before it is parsed: a few megabytes of `[` take a parser more memory than a
 * browser gives a page. What is no JSON otherwise is left for the parser to tell.
 *
 * @throws PackError with the place, in UTF-16 code units from 1
 */
export function checkDepth(json: string): void {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case '"':
        at = endOfString(json, at);
        break;
      case '[':
      case '{':
        depth++;
        if (depth > DEPTH) throw new PackError('', `nests more than ${DEPTH} deep at character ${at + 1}`);
        break;
      case ']':
      case '}':
        depth--;
    }
  }
}

/** Where the string that begins at an index ends: at its closing quotation mark, or with the text. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
