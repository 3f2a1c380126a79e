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

/**
 * The innermost part of a page that holds nearly all of its running text, with what stands close around it; null
 * where there is none, or hardly anything besides. Most of a page's elements lead elsewhere: to read only that part
 * costs a fraction.
 */
export function runningPart(document: Document): Part | null {
  const paragraphs = runningParagraphs(document);
  const prose = lengthOfAll(paragraphs);
  if (prose < PLENTY) return null;
  const enough = NEARLY_ALL * prose;
  let root = middleOf(paragraphs, prose / 2);
  while (root && lengthOfAll(paragraphs.filter(it => contains(root as Element, it))) < enough) {
    root = parentElement(root);
  }
  if (!root) return null;
  root = withSurroundings(root);
  return size(root) > MOST * size(document) ? null : { root, prose };
}

function runningParagraphs(document: Document): Element[] {
  /** By what is around the paragraphs: most have that in common. */
  const beside = new Map<Element | null, boolean>();
  return [...builtin(document, 'getElementsByTagName').call(document, 'p')].filter(paragraph => {
    if (lengthOf(paragraph) < LONG) return false;
    const around = parentElement(paragraph);
    const isBeside = beside.get(around) ?? paragraph.closest(BESIDE) !== null;
    beside.set(around, isBeside);
    return !isBeside;
  });
}

/** What holds most of the running text holds the paragraph in its middle. */
function middleOf(paragraphs: readonly Element[], half: number): Element | null {
  let sum = 0;
  const middle = paragraphs.find(paragraph => {
    sum += lengthOf(paragraph);
    return sum >= half;
  });
  return middle ? parentElement(middle) : null;
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

function lengthOfAll(elements: readonly Element[]): number {
  return elements.reduce((sum, element) => sum + lengthOf(element), 0);
}

function lengthOf({ textContent }: Element): number {
  return textContent?.length ?? 0;
}

function size(node: Document | Element): number {
  return builtin(node, 'getElementsByTagName').call(node, '*').length;
}
