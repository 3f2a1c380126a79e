// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pointing } from '../../../src/page/card/pointing.ts';

interface Spot {
  name: string;
  ranges: Range[];
}

let life: AbortController;
let spots: Spot[];
let open: Spot | null;
const enter = vi.fn((spot: Spot) => {
  open = spot;
});
const leave = vi.fn(() => {
  open = null;
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  vi.clearAllMocks();
  document.body.innerHTML = '<p>One</p><p>Two</p><p><a href="#x">Three</a></p><p>Four</p>';
  // Each paragraph is a line of 20 pixels; the last is none of ours.
  spots = [...document.querySelectorAll('p')].slice(0, 3).map((p, index) => {
    const range = new Range();
    range.selectNodeContents(p);
    range.getClientRects = () => [new DOMRect(0, index * 20, 100, 20)] as unknown as DOMRectList;
    return { name: p.textContent ?? '', ranges: [range] };
  });
  open = null;
  life = new AbortController();
  new Pointing<Spot>({
    spots: () => spots,
    get open() {
      return open;
    },
    isInCard: event => (event.target as Element).id === 'card',
    enter,
    leave,
  }).listen(window, life.signal);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function send(type: string, target: Element, y: number, pointerType = 'mouse', buttons = 0): void {
  const event = new MouseEvent(type, { bubbles: true, composed: true, clientX: 10, clientY: y, buttons });
  Object.assign(event, { pointerType });
  target.dispatchEvent(event);
}

function paragraph(index: number): Element {
  return document.querySelectorAll('p')[index] as Element;
}

function pointAt(index: number, type = 'mouse', buttons = 0): void {
  send('pointermove', paragraph(index), index * 20 + 5, type, buttons);
  vi.advanceTimersToNextFrame();
}

function tap(target: Element, y: number): void {
  send('pointerdown', target, y, 'touch');
  send('click', target, y, 'touch');
}

describe('pointing', () => {
  it('opens after a moment', () => {
    pointAt(0);
    vi.advanceTimersByTime(250);
    expect(enter).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(enter).toHaveBeenCalledExactlyOnceWith(spots[0]);
  });

  it('opens nothing on the way', () => {
    pointAt(0);
    vi.advanceTimersByTime(200);
    pointAt(3);
    vi.advanceTimersByTime(1_000);
    expect(enter).not.toHaveBeenCalled();
  });

  it('goes on to another quotation', () => {
    pointAt(0);
    vi.advanceTimersByTime(400);
    pointAt(1);
    vi.advanceTimersByTime(400);
    expect(enter.mock.lastCall).toEqual([spots[1]]);
    expect(leave).not.toHaveBeenCalled();
  });

  it('leaves after a moment, not at once', () => {
    pointAt(0);
    vi.advanceTimersByTime(400);
    pointAt(3);
    vi.advanceTimersByTime(300);
    expect(leave).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(leave).toHaveBeenCalledOnce();
  });

  it('stays open while the pointer is on the card', () => {
    pointAt(0);
    vi.advanceTimersByTime(400);
    pointAt(3);
    paragraph(3).id = 'card';
    pointAt(3);
    vi.advanceTimersByTime(5_000);
    expect(leave).not.toHaveBeenCalled();
  });

  it('leaves when the pointer leaves the window', () => {
    pointAt(0);
    vi.advanceTimersByTime(400);
    document.documentElement.dispatchEvent(new Event('pointerleave'));
    vi.advanceTimersByTime(400);
    expect(leave).toHaveBeenCalledOnce();
  });

  it.each([
    ['with a pressed button', 'mouse', 1],
    ['with a finger', 'touch', 0],
  ])('does not count %s', (_how, type, buttons) => {
    pointAt(0, type, buttons);
    vi.advanceTimersByTime(1_000);
    expect(enter).not.toHaveBeenCalled();
  });

  it('does not count what lies over the words', () => {
    send('pointermove', paragraph(3), 5);
    vi.advanceTimersToNextFrame();
    vi.advanceTimersByTime(1_000);
    expect(enter).not.toHaveBeenCalled();
  });

  it('takes the inner one of two that overlap', () => {
    const { ranges } = spots[0] as Spot;
    spots.push({ name: 'inner', ranges });
    pointAt(0);
    vi.advanceTimersByTime(400);
    expect(enter.mock.lastCall?.[0].name).toBe('inner');
  });

  it('looks once for each frame', () => {
    const measure = vi.spyOn(spots[0]?.ranges[0] as Range, 'getClientRects');
    for (let i = 0; i < 20; i++) send('pointermove', paragraph(0), 5);
    vi.advanceTimersToNextFrame();
    expect(measure).toHaveBeenCalledOnce();
  });

  it('ends with its signal, and what it was about to do with it', () => {
    pointAt(0);
    life.abort();
    pointAt(1);
    vi.advanceTimersByTime(1_000);
    expect(enter).not.toHaveBeenCalled();
  });
});

describe('a tap', () => {
  it('opens at once', () => {
    tap(paragraph(1), 25);
    expect(enter).toHaveBeenCalledExactlyOnceWith(spots[1]);
  });

  it('on a link in a quotation is left to the link', () => {
    tap(document.querySelector('a') as Element, 45);
    expect(enter).not.toHaveBeenCalled();
  });

  it('keeps nothing from the page', () => {
    let prevented = true;
    addEventListener('click', event => {
      prevented = event.defaultPrevented;
    });
    tap(paragraph(1), 25);
    expect(prevented).toBe(false);
  });

  it('is one of a finger: a click of the mouse opens nothing', () => {
    send('pointerdown', paragraph(1), 25);
    send('click', paragraph(1), 25);
    expect(enter).not.toHaveBeenCalled();
  });
});
