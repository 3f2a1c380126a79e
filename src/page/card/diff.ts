import type { DiffPiece } from '../../core/result.ts';
import { words } from '../../words.ts';
import { element } from './dom.ts';

/**
 * A quotation and an outlet's passage in one text, as in the popup: words that only one of them has are struck
 * out (article) or underlined (report), and say so to those who hear the text.
 */
export function diffNodes(pieces: readonly DiffPiece[]): (HTMLElement | string)[] {
  return pieces.flatMap(([side, text]) => (side === '=' ? [text] : oneSided(side, text)));
}

/** The spaces around part it from its neighbours: a line through them would look torn. */
function oneSided(side: '-' | '+', text: string): (HTMLElement | string)[] {
  const [, before = '', marked = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const [tag, heard] =
    side === '-' ? (['del', 'onlyInArticle'] as const) : (['ins', 'onlyInReport'] as const);
  const unseen = (of: string) => element('span', { className: 'unseen' }, of);
  return [before, element(tag, {}, unseen(`[${words(heard)}: `), marked, unseen(']')), after];
}
