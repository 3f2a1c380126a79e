import { builtin } from '../extract/builtin.ts';
import { Contexts } from '../extract/context.ts';
import { ELEMENT_NODE, nodeWalker } from '../extract/nodes.ts';

/** The text of one block of the live page, without its white space. */
export interface LiveBlock {
  text: string;
  /** Whether a quotation may stand in it. */
  quoting: boolean;
  /** What it is made of, in order; `start` is the offset of the node's text in `text`. */
  pieces: { node: Text; start: number }[];
}

/** Elements whose text is never shown as such. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);

/** What a quotation may begin or end with. An apostrophe counts only where a word begins. */
const MARK = /["＂“”„‟«»‹›「」『』‘‚‛]|(?:^|[\s([{—–-])'\p{L}/u;

/**
 * White space tells nothing: a framework that writes the same text anew often writes it with other line
 * breaks.
 */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Reads what a part of the page says now, block by block, open shadow roots included. No layout is asked for. */
export function liveBlocks(root: Node): LiveBlock[] {
  const document = (root.ownerDocument ?? root) as Document;
  const contexts = new Contexts();
  const walker = nodeWalker(document, root);
  const blocks: LiveBlock[] = [];
  let element: Node | null = null;
  let open: LiveBlock | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (builtin(node, 'nodeType') === ELEMENT_NODE) {
      const shadow = builtin(node as Element, 'shadowRoot');
      if (shadow) blocks.push(...liveBlocks(shadow));
      continue;
    }
    const parent = builtin(node, 'parentNode');
    const text = squeeze((node as Text).data);
    if (text === '' || !parent || SILENT.has((parent as Element).localName)) continue;
    const { block, kind, quote, isLeftOut } = contexts.of(node as Text);
    if (isLeftOut) continue;
    if (!open || block !== element) {
      open = { text: '', quoting: kind === 'blockquote', pieces: [] };
      blocks.push(open);
      element = block;
    }
    open.pieces.push({ node: node as Text, start: open.text.length });
    open.text += text;
    open.quoting ||= quote !== null || MARK.test((node as Text).data);
  }
  return blocks;
}

/**
 * The range of a stretch of a block's text.
 *
 * @param start offset in the block's text, white space not counted
 * @param end exclusive; greater than `start`
 */
export function rangeIn({ pieces }: LiveBlock, start: number, end: number): Range | null {
  const first = pieces.findLast(piece => piece.start <= start);
  const last = pieces.findLast(piece => piece.start < end);
  if (!first || !last) return null;
  const document = first.node.ownerDocument;
  const range = builtin(document, 'createRange').call(document);
  range.setStart(first.node, offsetIn(first.node, start - first.start));
  range.setEnd(last.node, offsetIn(last.node, end - last.start - 1) + 1);
  return range;
}

/** Where in a node's data its character number `index` stands, white space not counted. */
function offsetIn({ data }: Text, index: number): number {
  let left = index;
  for (const { index: at } of data.matchAll(/\S/g)) {
    if (left-- === 0) return at;
  }
  return data.length;
}
