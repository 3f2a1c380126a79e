import picocolors from 'picocolors';
import type { DiffPiece } from '../core/result.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** A page's text may hold escape sequences and marks that turn the line's direction. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ');
}

/** Signs tell removed words from added ones where there is no colour. */
export function showDiff(diff: DiffPiece[], colors: Colors = picocolors.createColors(false)): string {
  return diff
    .map(([kind, text]) => {
      const space = /\s*$/.exec(text)?.[0] ?? '';
      const words = plain(text.trimEnd());
      if (kind === '=') return words + space;
      const paint = kind === '-' ? colors.red : colors.green;
      return paint(kind === '-' ? `[-${words}-]` : `{+${words}+}`) + space;
    })
    .join('');
}
