import { describe, expect, it } from 'vitest';
import { isInView, placeCard, type Size } from '../../../src/page/card/place-card.ts';

const view: Size = { width: 1000, height: 800 };
const card: Size = { width: 340, height: 200 };

function box(left: number, top: number, width: number, height: number) {
  return { left, top, right: left + width, bottom: top + height };
}

/** Where the card lies, as wide as it is and at most as high as it may be. */
function placed(lines: ReturnType<typeof box>[], size = card, rtl = false) {
  const { left, top, maxHeight } = placeCard(lines, size, view, rtl);
  return box(left, top, size.width, Math.min(size.height, maxHeight));
}

function overlap(a: ReturnType<typeof box>, b: ReturnType<typeof box>): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('the card', () => {
  it('lies below the quotation, where that begins', () => {
    expect(placed([box(100, 300, 500, 20), box(80, 325, 200, 20)])).toEqual(box(80, 351, 340, 200));
  });

  it('lies above where there is no room below', () => {
    expect(placed([box(100, 700, 500, 20)])).toEqual(box(100, 494, 340, 200));
  });

  it('ends where the quotation begins on a page that runs from right to left', () => {
    expect(placed([box(300, 300, 500, 20)], card, true).right).toBe(800);
  });

  it('stays in the view', () => {
    expect(placed([box(900, 300, 90, 20)]).right).toBe(992);
    expect(placed([box(5, 300, 90, 20)], card, true).left).toBe(8);
  });

  it('lies beside a quotation that is as high as the view', () => {
    expect(placed([box(100, -50, 400, 900)])).toEqual(box(506, 8, 340, 200));
    expect(placed([box(500, -50, 480, 900)])).toEqual(box(154, 8, 340, 200));
  });

  it('gives way in height where nothing else helps, on the roomier side', () => {
    const wide = box(20, 160, 960, 500);
    const low = placeCard([wide], card, view, false);
    expect(low).toEqual({ left: 20, top: 8, maxHeight: 146 });
    expect(placeCard([box(20, 100, 960, 520)], card, view, false)).toMatchObject({
      top: 626,
      maxHeight: 166,
    });
  });

  it('never covers the quotation unless that fills the view', () => {
    for (let top = -300; top <= 1000; top += 35) {
      for (const height of [20, 200, 420]) {
        const line = box(50, top, 900, height);
        const { left, top: at, maxHeight } = placeCard([line], card, view, false);
        const shown = box(left, at, card.width, Math.min(card.height, maxHeight));
        expect(overlap(shown, line), `${top} ${height}`).toBe(false);
        expect(shown.top).toBeGreaterThanOrEqual(8);
        expect(shown.bottom).toBeLessThanOrEqual(792);
      }
    }
  });

  it('takes the end of a view that a quotation fills', () => {
    expect(placed([box(0, 0, 1000, 800)])).toEqual(box(8, 672, 340, 120));
  });

  it('is never wider or higher than the view lets it be', () => {
    const small = { width: 320, height: 400 };
    const { left, top, maxHeight } = placeCard(
      [box(10, 50, 300, 40)],
      { width: 304, height: 700 },
      small,
      false,
    );
    expect({ left, top, maxHeight }).toEqual({ left: 8, top: 96, maxHeight: 296 });
  });

  it('goes to the edge behind which the quotation lies', () => {
    expect(placed([box(100, -400, 500, 20)]).top).toBe(8);
    expect(placed([box(100, 2000, 500, 20)]).bottom).toBe(792);
  });
});

it('sees whether any line is in view', () => {
  expect(isInView([box(0, -50, 10, 20)], view)).toBe(false);
  expect(isInView([box(0, 800, 10, 20)], view)).toBe(false);
  expect(isInView([box(0, -50, 10, 20), box(0, 790, 10, 20)], view)).toBe(true);
  expect(isInView([], view)).toBe(false);
});
