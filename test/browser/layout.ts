import type { View } from './rig/rig.ts';

/** What a reader could press whose smaller side has less than 24 CSS px; links inside running text may. */
export function smallTargets(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, label')];
    return all
      .filter(element => element.checkVisibility() && !element.closest('label')?.querySelector('input:focus'))
      .filter(element => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return element.matches('a, button, input, select, summary') && Math.min(width, height) < 24;
      })
      .map(element => element.outerHTML);
  });
}

/** Whether what has the focus is seen, and nothing lies over it. */
export function isFocusSeen(view: View): Promise<boolean> {
  return view.evaluate(() => {
    const focused = document.activeElement;
    const { left, top, width, height } = focused?.getBoundingClientRect() ?? new DOMRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return focused?.contains(seen) === true;
  });
}

/** Makes every text of the document longer by so many parts of itself, as another language may. */
export function lengthenWords(view: View, share: number): Promise<void> {
  return view.evaluate(part => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue ?? '';
      if (text.trim() !== '')
        walker.currentNode.nodeValue = text + text.slice(0, Math.ceil(part * text.length));
    }
  }, share);
}

/** What stands out of the document's width; what has a scroll bar of its own may be wider inside. */
export function overflowing(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const { clientWidth } = document.documentElement;
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter(element => element.checkVisibility() && !element.closest('.unseen, svg, .matrix-scroll *'))
      .filter(element => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > clientWidth + 1;
      })
      .map(element => element.outerHTML.slice(0, 200));
  });
}
