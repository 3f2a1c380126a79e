import { renderedParent, TEXT_NODE } from '../extract/nodes.ts';

/** Room between the top of the view and the start of a range that is too long for the view, in CSS pixels. */
const MARGIN = 16;

/** The top of something, and how high it is; in CSS pixels, from the top of its window's view. */
interface Box {
  top: number;
  height: number;
}

/**
 * Scrolls a range to the middle of the window, and of each scrolling element and frame around it. Smoothly,
 * unless the reader has asked their system for less motion.
 *
 * An element's own `scrollIntoView` would centre the paragraph, which may be longer than the window.
 *
 * @returns false where the range is not rendered (in a closed `<details>`, say): nothing is opened for it
 */
export function scrollToRange(range: Range): boolean {
  const text = range.startContainer as Text;
  const frames = framesAround(text);
  if (![text, ...frames].every(isRendered)) return false;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const { top, height } = range.getBoundingClientRect();
  let place = scrollWithin(text, { top, height }, behavior);
  for (const frame of frames) {
    place += frame.getBoundingClientRect().top + frame.clientTop;
    place = scrollWithin(frame, { top: place, height }, behavior);
  }
  return true;
}

/** @returns where the top of the box comes to stand in its window's view */
function scrollWithin(node: Text | Element, { top, height }: Box, behavior: ScrollBehavior): number {
  let place = top;
  for (const element of elementsAround(node)) {
    const style = getComputedStyle(element);
    if (scrolls(element, style)) {
      const view = element.getBoundingClientRect().top + element.clientTop;
      const wanted = place - restingPlace(view, element.clientHeight, height);
      const by = clamp(element.scrollTop + wanted, 0, furthest(element)) - element.scrollTop;
      element.scrollBy({ top: by, behavior });
      place -= by;
    }
    if (style.position === 'fixed') return place;
  }
  return place - scrollWindow(windowOf(node), place, height, behavior);
}

/** @returns how far it scrolls, in CSS pixels */
function scrollWindow(view: Window, place: number, height: number, behavior: ScrollBehavior): number {
  const by = place - restingPlace(0, view.innerHeight, height);
  const page = view.document.scrollingElement ?? view.document.documentElement;
  const reached = clamp(view.scrollY + by, 0, furthest(page)) - view.scrollY;
  view.scrollBy({ top: by, behavior });
  return reached;
}

/**
 * Text in a closed `<details>` still has client rects; its element knows better. One without a box of its own
 * knows nothing: the nearest that has one is asked.
 */
function isRendered(node: Text | Element): boolean {
  const boxed = elementsAround(node).find(element => getComputedStyle(element).display !== 'contents');
  return boxed?.checkVisibility() ?? true;
}

function windowOf(node: Text | Element): Window {
  return node.ownerDocument.defaultView as Window;
}

/** The frames that hold the node's document, from the inside out. */
function framesAround(node: Text | Element): Element[] {
  const frame = windowOf(node).frameElement;
  return frame ? [frame, ...framesAround(frame)] : [];
}

/** As they are rendered, from the inside out, `<html>` left out: the window scrolls for it. Itself among them. */
function elementsAround(node: Text | Element): Element[] {
  const elements: Element[] = [];
  const first = node.nodeType === TEXT_NODE ? renderedParent(node) : (node as Element);
  for (let up = first; up; up = renderedParent(up)) elements.push(up);
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
