import type { DiffPiece } from '../../core/result.ts';
import { words } from '../words.ts';

/**
 * A quotation and an outlet's passage in one text. Words that only one of them has are struck out
 * (article) or underlined (report), and say so to those who hear the text.
 */
export function Diff({ pieces }: { pieces: readonly DiffPiece[] }) {
  let at = 0;
  return pieces.map(([side, text], index) => {
    const key = at;
    at += text.length + 1;
    const gap = needsSpace(pieces[index - 1]?.[1], text) ? ' ' : '';
    return [gap, side === '=' ? text : <OneSided key={key} side={side} text={text} />];
  });
}

function OneSided({ side, text }: { side: '-' | '+'; text: string }) {
  const Mark = side === '-' ? 'del' : 'ins';
  return (
    <Mark>
      <span class="unseen">{`[${words(side === '-' ? 'onlyInArticle' : 'onlyInReport')}: `}</span>
      {text}
      <span class="unseen">]</span>
    </Mark>
  );
}

/** Pieces are runs of words; what parts them is theirs only where it is more than a space. */
function needsSpace(before: string | undefined, after: string): boolean {
  return before !== undefined && !/\s$/.test(before) && !/^[\s,.;:!?…)\]”’]/.test(after);
}
