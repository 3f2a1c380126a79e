import type { Reading } from '../quotes/reading.ts';
import type { DiffPiece } from '../result.ts';
import type { Hunk } from './hunks.ts';
import type { Query } from './query.ts';

/**
 * Writes hunks out as pieces of printed text. The `=` and `-` pieces joined are the quotation as printed;
 * every piece but the last ends in the white space that parts it from the next.
 */
export function toDiff(hunks: Hunk[], query: Query, report: Reading): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  const { article, quotation } = query;
  let at = quotation.start;
  hunks.forEach((hunk, i) => {
    if (hunk.quotation.length > 0) {
      const rest = hunks.slice(i + 1).find(later => later.quotation.length > 0);
      const next = rest
        ? (article.words[rest.quotation[0] as number]?.start ?? quotation.end)
        : quotation.end;
      const end = rest ? beforeNext(article.text, at, next) : quotation.end;
      pieces.push([hunk.common ? '=' : '-', article.text.slice(at, end)]);
      at = end;
    }
    if (!hunk.common && hunk.passage.length > 0) {
      const apart = pieces.length > 0 && !/\s$/.test(pieces.at(-1)?.[1] ?? '') ? ' ' : '';
      pieces.push(['+', `${apart}${printed(report, hunk.passage)} `]);
    }
  });
  const last = pieces.at(-1);
  if (last?.[0] === '+') last[1] = last[1].trimEnd();
  return pieces;
}

/** An opening mark or bracket in front of a word belongs to it, not to the piece before. */
function beforeNext(text: string, from: number, next: number): number {
  let end = next;
  while (end > from && /[^\s\p{L}\p{N}]/u.test(text.charAt(end - 1)) && !/[-’']/.test(text.charAt(end - 1)))
    end--;
  return /\s/.test(text.charAt(end - 1)) ? end : next;
}

/** Words of a report as printed, with the marks that stand right behind them. */
export function printed(report: Reading, words: number[]): string {
  const runs: string[] = [];
  let first = 0;
  for (let i = 0; i < words.length; i++) {
    const adjacent = i + 1 < words.length && words[i + 1] === (words[i] as number) + 1;
    if (adjacent) continue;
    runs.push(report.text.slice(startOf(report, words[first] as number), endOf(report, words[i] as number)));
    first = i + 1;
  }
  return runs.join(' ');
}

/** Where a word begins in a report's text. */
export function startOf(report: Reading, word: number): number {
  return report.words[word]?.start ?? 0;
}

/** Where a word ends in a report's text, the marks that stand right behind it included. */
export function endOf(report: Reading, word: number): number {
  const end = report.words[word]?.end ?? 0;
  const limit = report.words[word + 1]?.start ?? report.text.length;
  const tail = /^[.,;:!?…%)\]’']*/.exec(report.text.slice(end, Math.min(limit, end + 4)))?.[0] ?? '';
  return end + tail.length;
}
