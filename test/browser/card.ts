import { loadAxe } from './axe.ts';
import type { Tab } from './rig/rig.ts';
import { until } from './rig/wait.ts';

/** The card as its own closed shadow root shows it. */
export interface ShownCard {
  title: string;
  text: string;
  /** What was last said to those who hear the page. */
  heard: string;
  /** What has the focus in it: the class or the tag of an element; null where nothing has. */
  focus: string | null;
  direction: string;
  background: string;
  box: Box;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The card that shows; null where none does. */
export function readCard(tab: Tab): Promise<ShownCard | null> {
  return tab.evaluateInClosedRoot(root => {
    const box = root.querySelector<HTMLElement>('.card');
    if (!box) throw new Error('This is no card of ours');
    const { left, top, right, bottom } = box.getBoundingClientRect();
    const view = box.ownerDocument.defaultView as Window;
    const { direction, backgroundColor } = view.getComputedStyle(box);
    const focus = root.activeElement;
    return {
      title: root.querySelector('strong')?.textContent ?? '',
      text: root.querySelector('.content')?.textContent ?? '',
      heard: root.querySelector('[role="status"]')?.textContent ?? '',
      focus: focus && (focus.classList[0] ?? focus.localName),
      direction,
      background: backgroundColor,
      box: { left, top, right, bottom },
    };
  });
}

export function untilCard(tab: Tab, wanted: (card: ShownCard) => boolean = () => true): Promise<ShownCard> {
  return until('the card', async () => {
    const card = await readCard(tab);
    return card && wanted(card) && card;
  });
}

export async function untilNoCard(tab: Tab): Promise<void> {
  await until('the card to go', async () => (await readCard(tab)) === null);
}

/**
 * Scrolls to the `nth` stretch that is highlighted with a verdict, also in frames.
 *
 * @returns the lines it is rendered in, in the view of the page
 */
export function linesOf(tab: Tab, verdict: string, nth = 0): Promise<Box[]> {
  return tab.evaluate(
    (name, index) => {
      const documents = [document, ...[...document.querySelectorAll('iframe')].map(it => it.contentDocument)];
      for (const view of documents.map(it => it?.defaultView)) {
        if (!view) continue;
        const ranges = [...(view.CSS.highlights.get(name) ?? [])] as Range[];
        const range = ranges[index];
        if (!range) continue;
        const frame = view.frameElement;
        (range.startContainer.parentElement as Element).scrollIntoView({
          block: 'center',
          behavior: 'instant',
        });
        const origin = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
        const [x, y] = [origin.left + (frame?.clientLeft ?? 0), origin.top + (frame?.clientTop ?? 0)];
        return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
          left: left + x,
          top: top + y,
          right: right + x,
          bottom: bottom + y,
        }));
      }
      throw new Error(`Nothing is highlighted as ${name}`);
    },
    `crossquote-${verdict}`,
    nth,
  );
}

/** Points at a highlighted stretch. Resolves to its lines. */
export async function pointAt(tab: Tab, verdict: string, nth = 0): Promise<Box[]> {
  const lines = await linesOf(tab, verdict, nth);
  const [{ left, top, bottom }] = lines as [Box];
  await tab.movePointer(left + 12, (top + bottom) / 2);
  return lines;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * What axe-core finds wrong in the card that shows, and what of it is too small to press. It sees neither into
 * closed shadow roots nor outside the body, so it looks at a copy in the body, whose root is open.
 */
export async function cardFlaws(tab: Tab): Promise<string[]> {
  await loadAxe(tab);
  const small = await tab.evaluateInClosedRoot(root => {
    const { ownerDocument } = root.host;
    const copy = ownerDocument.createElement('div');
    copy.id = 'card-copy';
    copy.style.cssText = 'all: initial; position: fixed; inset: 0 auto auto 0; z-index: 2147483647';
    const open = copy.attachShadow({ mode: 'open' });
    for (const child of root.children) open.append(child.cloneNode(true));
    // Not while it fades in.
    for (const card of open.querySelectorAll<HTMLElement>('.card')) card.style.animation = 'none';
    open.adoptedStyleSheets = root.adoptedStyleSheets;
    ownerDocument.body.append(copy);
    return [...root.querySelectorAll<HTMLElement>('a, button')]
      .filter(element => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height) < 24;
      })
      .map(({ outerHTML }) => `small: ${outerHTML}`);
  });
  const found = await tab.evaluate(async () => {
    const copy = document.querySelector('#card-copy') as Element;
    const { violations, passes } = await window.axe.run(copy, { iframes: false });
    copy.remove();
    return [
      ...(passes.some(({ id }) => id === 'color-contrast') ? [] : ['axe-core could not tell the colours']),
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message}`),
      ),
    ];
  });
  return [...(small ?? ['There is no card']), ...found];
}
