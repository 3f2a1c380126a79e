import { nodeWalker } from '../extract/nodes.ts';

/** Room between the top of the view and the start of a range that is too long for the view, in CSS pixels. */
const MARGIN = 16;

/**
 * Scrolls a range to the middle of the window, and of each scrolling element around it. Smoothly, unless the
 * reader has asked their system for less motion.
 *
 * An element's own `scrollIntoView` would centre the paragraph, which may be longer than the window.
 *
 * @returns false where the range is not rendered (in a closed `<details>`, say): nothing is opened for it
 */
export function scrollToRange(range: Range): boolean {
  const elements = elementsAround(range);
  if (!isRendered(elements)) return false;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const { top, height } = range.getBoundingClientRect();
  let shift = 0;
  for (const element of elements) {
    const style = getComputedStyle(element);
    if (scrolls(element, style)) {
      const view = element.getBoundingClientRect().top + element.clientTop;
      const wanted = top + shift - restingPlace(view, element.clientHeight, height);
      const by = clamp(element.scrollTop + wanted, 0, furthest(element)) - element.scrollTop;
      element.scrollBy({ top: by, behavior });
      shift -= by;
    }
    if (style.position === 'fixed') return true;
  }
  scrollBy({ top: top + shift - restingPlace(0, innerHeight, height), behavior });
  return true;
}

/**
 * Text in a closed `<details>` still has client rects; its element knows better. One without a box of its own
 * knows nothing: the nearest that has one is asked.
 */
function isRendered(elements: Element[]): boolean {
  const boxed = elements.find(element => getComputedStyle(element).display !== 'contents');
  return boxed?.checkVisibility() ?? true;
}

/** From the inside out, `<html>` left out: the window scrolls for it. */
function elementsAround(range: Range): Element[] {
  const walker = nodeWalker(document, document);
  walker.currentNode = range.startContainer;
  const elements: Element[] = [];
  for (let node = walker.parentNode(); node; node = walker.parentNode()) elements.push(node as Element);
  return elements.slice(0, -1);
}

function scrolls(element: Element, { overflowY }: CSSStyleDeclaration): boolean {
  if (!/auto|scroll/.test(overflowY) || furthest(element) <= 0) return false;
  return element.localName !== 'body' || !isWindows(element);
}

/** The overflow of `<body>` is the window's where `<html>` leaves its own at the default. */
function isWindows(body: Element): boolean {
  const root = body.parentElement;
  return root !== null && getComputedStyle(root).overflowY === 'visible';
}

function furthest(element: Element): number {
  return element.scrollHeight - element.clientHeight;
}

/** Where in a view the top of something belongs: so that it is centred, or starts at the top if too high. */
function restingPlace(viewTop: number, viewHeight: number, height: number): number {
  return viewTop + Math.max((viewHeight - height) / 2, MARGIN);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
