import { around, type Box } from './boxes.ts';

export interface Size {
  width: number;
  height: number;
}

/** Where the card goes, in CSS pixels of the view, and how high it may be there. */
export interface Spot {
  left: number;
  top: number;
  maxHeight: number;
}

/** Between the quotation and the card. */
const GAP = 6;
/** Between the card and the edges of the view. */
const MARGIN = 8;
/** A card less high than this shows too little to be of use; it scrolls. */
const LOWEST = 120;

/**
 * Finds room for the card where it covers nothing of the quotation: below it, above it, beside it, in this
 * order. Where none is enough, the roomier of below and above, with less height.
 *
 * @param lines those of the quotation; at least one. Where all are out of the view, the card goes to the edge
 *   that is nearest to them.
 * @param card its natural size
 * @param rtl whether the text of the page runs from right to left
 */
export function placeCard(lines: readonly Box[], card: Size, view: Size, rtl: boolean): Spot {
  const quotation = around(inView(lines, view));
  // Where a card below begins, and where one above ends.
  const edge = {
    top: Math.max(quotation.bottom + GAP, MARGIN),
    bottom: Math.min(quotation.top - GAP, view.height - MARGIN),
  };
  const lowest = (size: number, room: number, from: number) =>
    Math.max(MARGIN, Math.min(from, room - size - MARGIN));
  const across = (from: number) => lowest(card.width, view.width, from);
  const below = view.height - edge.top - MARGIN;
  const above = edge.bottom - MARGIN;
  const left = across(rtl ? quotation.right - card.width : quotation.left);
  const at = { left, top: edge.top, maxHeight: below };
  const over = { left, top: edge.bottom - Math.min(card.height, above), maxHeight: above };
  if (card.height <= below) return at;
  if (card.height <= above) return over;
  const top = lowest(card.height, view.height, quotation.top);
  const beside = { top, maxHeight: view.height - 2 * MARGIN };
  if (view.width - quotation.right >= card.width + GAP + MARGIN) {
    return { ...beside, left: quotation.right + GAP };
  }
  if (quotation.left >= card.width + GAP + MARGIN) {
    return { ...beside, left: quotation.left - GAP - card.width };
  }
  if (Math.max(below, above) >= LOWEST) return below >= above ? at : over;
  // The quotation fills the view: some of it must be covered.
  return { left, top: view.height - LOWEST - MARGIN, maxHeight: LOWEST };
}

/** What of the lines can be seen; where nothing can, the edge of the view behind which they lie. */
function inView(lines: readonly Box[], { width, height }: Size): Box[] {
  const clamp = (value: number, high: number) => Math.min(Math.max(value, 0), high);
  const clipped = lines.map(({ left, top, right, bottom }) => ({
    left: clamp(left, width),
    top: clamp(top, height),
    right: clamp(right, width),
    bottom: clamp(bottom, height),
  }));
  const seen = clipped.filter(({ left, top, right, bottom }) => left < right && top < bottom);
  return seen.length > 0 ? seen : clipped;
}

/** Whether any of the lines can be seen. */
export function isInView(lines: readonly Box[], { width, height }: Size): boolean {
  return lines.some(
    ({ left, top, right, bottom }) => left < width && top < height && right > 0 && bottom > 0,
  );
}
