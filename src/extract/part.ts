import { builtin } from './builtin.ts';
import { contains, parentElement } from './nodes.ts';

/** A paragraph at least as long is running text. In UTF-16 code units. */
const LONG = 60;
/** With less running text, a page is read as a whole. In UTF-16 code units. */
const PLENTY = 500;
/** The share of the page's running text that lies in the part. */
const NEARLY_ALL = 0.9;
/** What is around it is taken in as long as it has at most so many elements more. */
const FEW = 100;
/** A part with a larger share of the page's elements saves nothing. */
const MOST = 0.7;

/** What holds no running text of an article, however much of it there is. */
const BESIDE = ['comment', 'disqus', 'paywall', 'modal']
  .flatMap(name => [`[id*="${name}" i]`, `[class*="${name}" i]`])
  .concat('aside', 'footer', 'nav', 'dialog')
  .join();

/** A part of a page. */
export interface Part {
  root: Element;
  /** Roughly how much running text the page holds at all, in UTF-16 code units. */
  prose: number;
}

/** A paragraph of running text. */
interface Paragraph {
  /** What it stands in. */
  around: Element | null;
  /** Of its text, in UTF-16 code units. */
  length: number;
}

/**
 * The innermost part of a page that holds nearly all of its running text, with what stands close around it; null
 * where there is none, or hardly anything besides. Most of a page's elements lead elsewhere: to read only that part
 * costs a fraction.
 */
export function runningPart(document: Document): Part | null {
  const paragraphs = runningParagraphs(document);
  const prose = paragraphs.reduce((sum, { length }) => sum + length, 0);
  if (prose < PLENTY) return null;
  const inner = innermostWith(NEARLY_ALL * prose, paragraphs, prose / 2);
  if (!inner) return null;
  const root = withSurroundings(inner);
  return size(root) > MOST * size(document) ? null : { root, prose };
}

function runningParagraphs(document: Document): Paragraph[] {
  const known = new Map<Element, boolean>();
  const paragraphs: Paragraph[] = [];
  for (const paragraph of builtin(document, 'getElementsByTagName').call(document, 'p')) {
    const length = paragraph.textContent?.length ?? 0;
    if (length < LONG) continue;
    const around = paragraph.parentElement;
    if (!isBeside(around, known)) paragraphs.push({ around, length });
  }
  return paragraphs;
}

/** @param known what was found for elements before: most paragraphs stand in the same ones */
function isBeside(element: Element | null, known: Map<Element, boolean>): boolean {
  const unknown: Element[] = [];
  let up = element;
  while (up && !known.has(up)) {
    unknown.push(up);
    up = parentElement(up);
  }
  let beside = up !== null && known.get(up) === true;
  for (const inner of unknown.reverse()) {
    beside ||= builtin(inner, 'matches').call(inner, BESIDE);
    known.set(inner, beside);
  }
  return beside;
}

/**
 * The innermost element with so much running text around the place where half of the page's has gone by: what holds
 * most of it holds that place. In document order, its paragraphs stand together.
 */
function innermostWith(enough: number, paragraphs: readonly Paragraph[], half: number): Element | null {
  let end = 0;
  for (let sum = 0; sum < half; end++) sum += paragraphs[end]?.length ?? half;
  let start = end;
  let root = paragraphs[end - 1]?.around ?? null;
  for (let sum = 0; root; root = parentElement(root)) {
    for (; isIn(root, paragraphs[start - 1]); start--) sum += paragraphs[start - 1]?.length ?? 0;
    for (; isIn(root, paragraphs[end]); end++) sum += paragraphs[end]?.length ?? 0;
    if (sum >= enough) break;
  }
  return root;
}

function isIn(root: Element, paragraph: Paragraph | undefined): boolean {
  return paragraph?.around != null && contains(root, paragraph.around);
}

/** A first paragraph, a caption or a list of facts may stand beside the text. */
function withSurroundings(part: Element): Element {
  const most = size(part) + FEW;
  let root = part;
  for (let up = parentElement(part); up && up.localName !== 'body'; up = parentElement(up)) {
    if (size(up) > most) break;
    root = up;
  }
  return root;
}

function size(node: Document | Element): number {
  return builtin(node, 'getElementsByTagName').call(node, '*').length;
}
