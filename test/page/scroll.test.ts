// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scrollToRange } from '../../src/page/scroll.ts';

const view = document.defaultView as Window;
const windowScroll = vi.fn();
let calm = false;
/** What jsdom, which renders nothing, has no answer for: whether an element has a box that is rendered. */
const checkVisibility = vi.fn(isBoxed);
function isBoxed(this: Element) {
  return getComputedStyle(this).display !== 'contents';
}

beforeEach(() => {
  calm = false;
  windowScroll.mockReset();
  checkVisibility.mockReset();
  checkVisibility.mockImplementation(isBoxed);
  Element.prototype.checkVisibility = checkVisibility;
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: calm && query.includes('reduce') }));
  Object.assign(view, { scrollBy: windowScroll, innerHeight: 800 });
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  document.body.innerHTML = '<div id="outer"><div id="inner"><p>“We stay,” she said.</p></div></div>';
});

afterEach(() => vi.unstubAllGlobals());

/** A range that stands `top` pixels below the top of the window. */
function rangeAt(top: number, height = 20): Range {
  const range = new Range();
  range.selectNodeContents(document.querySelector('p')?.firstChild as Text);
  range.getBoundingClientRect = () => new DOMRect(0, top, 300, height);
  return range;
}

/** Gives an element the looks of a scrolling box. */
function scrolling(
  element: HTMLElement,
  box: { top: number; height: number; content: number; scrolled?: number },
) {
  const scrollBy = vi.fn();
  element.style.overflowY = 'auto';
  Object.assign(element, { scrollBy, getBoundingClientRect: () => new DOMRect(0, box.top, 300, box.height) });
  Object.defineProperty(element, 'clientHeight', { value: box.height });
  Object.defineProperty(element, 'scrollHeight', { value: box.content });
  element.scrollTop = box.scrolled ?? 0;
  return scrollBy;
}

const inner = () => document.querySelector('#inner') as HTMLElement;
const outer = () => document.querySelector('#outer') as HTMLElement;

describe('scrolling to a range', () => {
  it('puts it in the middle of the window, smoothly', () => {
    expect(scrollToRange(rangeAt(2_000))).toBe(true);
    expect(windowScroll).toHaveBeenCalledExactlyOnceWith({ top: 2_000 - 390, behavior: 'smooth' });
  });

  it('jumps where the reader has asked for less motion', () => {
    calm = true;
    scrollToRange(rangeAt(-500));
    expect(windowScroll).toHaveBeenCalledExactlyOnceWith({ top: -890, behavior: 'instant' });
  });

  it('starts a range that is longer than the window at its top', () => {
    scrollToRange(rangeAt(1_000, 2_000));
    expect(windowScroll).toHaveBeenCalledExactlyOnceWith({ top: 984, behavior: 'smooth' });
  });

  it('scrolls every box around it, from the inside out', () => {
    const scrollInner = scrolling(inner(), { top: 100, height: 200, content: 5_000 });
    const scrollOuter = scrolling(outer(), { top: 50, height: 400, content: 600 });
    scrollToRange(rangeAt(3_000));
    expect(scrollInner).toHaveBeenCalledExactlyOnceWith({ top: 3_000 - 190, behavior: 'smooth' });
    // It stands 190 pixels down now, 50 above the middle of the outer box, which is at its top already.
    expect(scrollOuter).toHaveBeenCalledExactlyOnceWith({ top: 0, behavior: 'smooth' });
    expect(windowScroll).toHaveBeenCalledExactlyOnceWith({ top: 190 - 390, behavior: 'smooth' });
  });

  it('knows how far a box can scroll', () => {
    const scrollInner = scrolling(inner(), { top: 0, height: 200, content: 1_000, scrolled: 700 });
    scrollToRange(rangeAt(250));
    expect(scrollInner).toHaveBeenCalledExactlyOnceWith({ top: 100, behavior: 'smooth' });
    expect(windowScroll).toHaveBeenCalledExactlyOnceWith({ top: 150 - 390, behavior: 'smooth' });
  });

  it('leaves alone what the reader cannot scroll back', () => {
    const scrollInner = scrolling(inner(), { top: 0, height: 200, content: 1_000 });
    inner().style.overflowY = 'hidden';
    scrollToRange(rangeAt(500));
    expect(scrollInner).not.toHaveBeenCalled();
  });

  it('leaves the window where the range moves with it', () => {
    outer().style.position = 'fixed';
    expect(scrollToRange(rangeAt(500))).toBe(true);
    expect(windowScroll).not.toHaveBeenCalled();
  });

  it('takes the body for the window, unless the page gives it a scroll bar of its own', () => {
    const scrollBody = scrolling(document.body, { top: 0, height: 800, content: 4_000 });
    scrollToRange(rangeAt(2_000));
    expect(scrollBody).not.toHaveBeenCalled();
    document.documentElement.style.overflowY = 'hidden';
    scrollToRange(rangeAt(2_000));
    expect(scrollBody).toHaveBeenCalledExactlyOnceWith({ top: 1_610, behavior: 'smooth' });
  });

  it('does not try where the range is not rendered, although it has a place, as in a closed <details>', () => {
    checkVisibility.mockReturnValueOnce(false);
    expect(scrollToRange(rangeAt(2_000))).toBe(false);
    expect(checkVisibility.mock.contexts).toEqual([document.querySelector('p')]);
    expect(windowScroll).not.toHaveBeenCalled();
  });

  it('does not take words for hidden because the element right around them has no box of its own', () => {
    (document.querySelector('p') as HTMLElement).style.display = 'contents';
    expect(scrollToRange(rangeAt(2_000))).toBe(true);
  });
});

describe('scrolling to a range in a frame', () => {
  /** A frame `top` pixels below the top of the window, its own window 300 pixels high, with a page of 1,000. */
  function frameAt(top: number) {
    document.body.innerHTML = '<div id="outer"><iframe></iframe></div>';
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    const inner = frame.contentDocument as Document;
    inner.body.innerHTML = '<p>“We stay,” she said.</p>';
    const scrollBy = vi.fn();
    Object.assign(inner.defaultView as Window, { scrollBy, innerHeight: 300 });
    Object.defineProperty(inner.documentElement, 'clientHeight', { value: 300 });
    Object.defineProperty(inner.documentElement, 'scrollHeight', { value: 1_000 });
    (inner.defaultView as typeof globalThis.window).Element.prototype.checkVisibility = checkVisibility;
    frame.getBoundingClientRect = () => new DOMRect(0, top, 300, 300);
    const range = inner.createRange();
    range.selectNodeContents(inner.querySelector('p')?.firstChild as Text);
    return { frame, range, scrollBy };
  }

  it('scrolls the frame as far as it goes, and then the page', () => {
    const { range, scrollBy } = frameAt(2_000);
    range.getBoundingClientRect = () => new DOMRect(0, 950, 300, 20);
    expect(scrollToRange(range)).toBe(true);
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 950 - 140, behavior: 'smooth' });
    // 700 pixels are left to scroll in the frame: the range comes to stand 250 below its top.
    expect(windowScroll).toHaveBeenCalledExactlyOnceWith({ top: 2_250 - 390, behavior: 'smooth' });
  });

  it('does not try where the frame is not rendered', () => {
    const { frame, range, scrollBy } = frameAt(0);
    checkVisibility.mockImplementation(function (this: Element) {
      return this !== frame;
    });
    expect(scrollToRange(range)).toBe(false);
    expect(scrollBy).not.toHaveBeenCalled();
  });
});

describe('scrolling to a range in a shadow root', () => {
  it('scrolls the boxes around its slot', () => {
    const root = outer().attachShadow({ mode: 'open' });
    root.innerHTML = '<div id="box"><slot></slot></div>';
    const scrollBox = scrolling(root.querySelector('#box') as HTMLElement, {
      top: 0,
      height: 200,
      content: 1_000,
    });
    expect(scrollToRange(rangeAt(500))).toBe(true);
    expect(scrollBox).toHaveBeenCalledExactlyOnceWith({ top: 500 - 90, behavior: 'smooth' });
    expect(windowScroll).toHaveBeenCalledExactlyOnceWith({ top: 90 - 390, behavior: 'smooth' });
  });
});
