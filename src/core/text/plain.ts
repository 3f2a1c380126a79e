/** Starts and ends of a direction of writing; left open, they turn what comes behind them. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text from outside as it can stand among somebody else's words: in one line, with no half characters (half a
 * surrogate pair has no encoding) and no control characters. Its words stay as they are.
 */
export function plain(text: string): string {
  return text
    .replace(DIRECTIONS, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
