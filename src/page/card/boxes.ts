/** Edges in CSS pixels, from the top left of a window's view. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The lines that ranges are rendered in, in the view of the top window whichever frame they lie in. */
export function boxesOf(ranges: readonly Range[]): Box[] {
  return ranges.flatMap(range => {
    const { left: x, top: y } = originOf(range.startContainer.ownerDocument?.defaultView ?? null);
    return linesOf(range).map(({ left, top, right, bottom }) => ({
      left: left + x,
      top: top + y,
      right: right + x,
      bottom: bottom + y,
    }));
  });
}

/** Whether a point of the view of the ranges' own window lies on one of them. */
export function areAt(ranges: readonly Range[], x: number, y: number): boolean {
  return ranges.some(range =>
    linesOf(range).some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom),
  );
}

/** What encloses all of some boxes; there is at least one. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function linesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Where a window's view begins in that of the top window. */
function originOf(view: Window | null): { left: number; top: number } {
  const frame = view?.frameElement;
  if (!frame) return { left: 0, top: 0 };
  const { left, top } = frame.getBoundingClientRect();
  const outer = originOf(frame.ownerDocument.defaultView);
  return { left: outer.left + left + frame.clientLeft, top: outer.top + top + frame.clientTop };
}
