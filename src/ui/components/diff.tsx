import type { DiffPiece } from '../../core/result.ts';
import { words } from '../../words.ts';

/**
 * A quotation and an outlet's passage in one text. Words that only one of them has are struck out
 * (article) or underlined (report), and say so to those who hear the text.
 */
export function Diff({ pieces }: { pieces: readonly DiffPiece[] }) {
  let at = 0;
  return pieces.map(([side, text]) => {
    const key = at;
    at += text.length;
    return side === '=' ? text : <OneSided key={key} side={side} text={text} />;
  });
}

function OneSided({ side, text }: { side: '-' | '+'; text: string }) {
  const Mark = side === '-' ? 'del' : 'ins';
  // The spaces around part it from its neighbours: a line through them would look torn.
  const [, before, marked, after] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return (
    <>
      {before}
      <Mark>
        <span class="unseen">{`[${words(side === '-' ? 'onlyInArticle' : 'onlyInReport')}: `}</span>
        {marked}
        <span class="unseen">]</span>
      </Mark>
      {after}
    </>
  );
}
