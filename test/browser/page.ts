import type { Tab } from './rig/rig.ts';

declare global {
  interface Window {
    /** Changes to the document's nodes since `watchNodes`. */
    nodeChanges: number;
  }
}

/** One stretch of highlighted text, as the page itself sees it. */
export interface Painted {
  verdict: string;
  /** White space collapsed. */
  text: string;
}

/** Everything that is highlighted by verdict. */
export function paintedByVerdict(tab: Tab): Promise<Painted[]> {
  return tab.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) => {
      const verdict = /^crossquote-(differs|partly|only-here|corroborated)$/.exec(name)?.[1];
      const ranges = verdict === undefined ? [] : ([...highlight] as Range[]);
      return ranges.map(range => ({ verdict: verdict ?? '', text: range.toString().replace(/\s+/g, ' ') }));
    }),
  );
}

/** How many stretches are highlighted at all, under whatever name. */
export function countHighlights(tab: Tab): Promise<number> {
  return tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}

/** Counts from now on what anybody changes in the page's nodes. */
export function watchNodes(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    window.nodeChanges = 0;
    const observer = new MutationObserver(records => {
      window.nodeChanges += records.length;
    });
    const everything = { childList: true, subtree: true, attributes: true, characterData: true };
    observer.observe(document, everything);
  });
}

/** The page's nodes as text: two that are equal hold the same elements and the same text nodes. */
export function readNodes(tab: Tab): Promise<{ html: string; texts: string[] }> {
  return tab.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    return { html: document.documentElement.outerHTML, texts };
  });
}

/** Whether the highlighted stretch with this text lies wholly in the window. */
export function isInView(tab: Tab, text: string): Promise<boolean> {
  return tab.evaluate(wanted => {
    const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight] as Range[]);
    const range = ranges.find(it => it.toString().replace(/\s+/g, ' ') === wanted);
    const box = range?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
  }, text);
}
