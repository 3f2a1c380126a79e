import type { Selected } from '../../core/selection.ts';
import { builtin } from '../../extract/builtin.ts';
import { isBlockLevel } from '../../extract/context.ts';
import { ELEMENT_NODE } from '../../extract/nodes.ts';
import { squeeze } from '../follow-text.ts';
import { focusedElement } from './focus.ts';

/** Longer than any quotation, so that nobody takes what is cut here for the whole; in UTF-16 code units. */
const PLENTY = 10_000;
/** How much of what the browser gives and of what the page has selected is compared, white space left out. */
const TELLING = 200;

/** What the reader has selected, and where that stands. */
export interface Selection extends Pick<Selected, 'text' | 'before' | 'after'> {
  /** Empty where only the words are known: in a frame of another site, say. */
  ranges: Range[];
}

/**
 * Finds what the reader has selected, in the page, in its frames of the same site, or in a text field.
 *
 * @param given the selected words as the browser gives them, on one line
 */
export function readSelection(given: string): Selection {
  const range = given.length > PLENTY ? null : findSelected(document, squeeze(given).slice(0, TELLING));
  if (range) return { ...around(range), ranges: [range] };
  return { text: given.slice(0, PLENTY), before: '', after: '', ranges: fieldRange() };
}

/** Where a text comes from. */
export type Origin = Pick<Selected, 'url' | 'site' | 'language'>;

/** Where the page comes from, as far as that is known without an article in it. */
export function readOrigin(): Origin {
  const { href, hostname } = location;
  const [language = null] = /^[a-z]{2,3}(?![a-z])/i.exec(builtin(document, 'documentElement').lang) ?? [];
  const site = hostname.replace(/^www\./, '') || null;
  return { url: href, site, language: language?.toLowerCase() ?? null };
}

/** The selected range whose text begins with `start`. */
function findSelected(document: Document, start: string): Range | null {
  const selection = document.defaultView?.getSelection();
  if (selection && selection.rangeCount > 0 && squeeze(selection.toString()).startsWith(start)) {
    return selection.getRangeAt(0).cloneRange();
  }
  for (const frame of builtin(document, 'querySelectorAll').call(document, 'iframe, frame')) {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    const found = inner && findSelected(inner, start);
    if (found) return found;
  }
  return null;
}

function around(range: Range): Pick<Selected, 'text' | 'before' | 'after'> {
  const before = range.cloneRange();
  before.setStartBefore(blockOf(range.startContainer));
  before.setEnd(range.startContainer, range.startOffset);
  const after = range.cloneRange();
  after.setEndAfter(blockOf(range.endContainer));
  after.setStart(range.endContainer, range.endOffset);
  // Unlike a range, the selection knows where one paragraph ends and the next begins.
  const text = (range.startContainer.ownerDocument?.defaultView?.getSelection() ?? range).toString();
  return {
    text: text.slice(0, PLENTY),
    before: before.toString().slice(-PLENTY),
    after: after.toString().slice(0, PLENTY),
  };
}

/** The nearest block-level element, or the outermost that has a parent. */
function blockOf(node: Node): Node {
  let at = node;
  for (;;) {
    const parent = builtin(at, 'parentNode');
    const isBlock = at.nodeType === ELEMENT_NODE && isBlockLevel(at as Element);
    if (isBlock || !parent || parent.nodeType !== ELEMENT_NODE) return at;
    at = parent;
  }
}

/** What is selected in a text field is no part of the page's text; the field itself is. */
function fieldRange(): Range[] {
  const field = focusedElement(document);
  if (!field || !/^(?:textarea|input)$/.test(field.localName)) return [];
  const range = builtin(field.ownerDocument, 'createRange').call(field.ownerDocument);
  range.selectNode(field);
  return [range];
}
