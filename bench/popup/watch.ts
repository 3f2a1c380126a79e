/** What the watch has seen, in milliseconds from the start of the popup's script but for the first. */
export interface Seen {
  /** The script started, from when the browser began to open the popup's page. */
  started: number;
  /** The result stood in the document. */
  written: number;
  /** The browser painted it: the first thing that it painted at all. */
  painted: number;
  /** Frames that had begun by then: 1 where the first of all had the result. */
  frames: number;
}

/** To be evaluated ahead of the popup's own modules, all of them. `name` is where it leaves what it saw. */
export function watchScript(name: string): string {
  return `(${watch})(${JSON.stringify(name)});\n`;
}

/** Runs in the popup, as source text: it must name no function inside, or the text asks for what is not there. */
function watch(name: string): void {
  const start = performance.now();
  const seen = {
    written: 0,
    painted: 0,
    frames: 0,
    countFrames() {
      this.frames++;
      if (this.written === 0) requestAnimationFrame(() => this.countFrames());
    },
  };
  requestAnimationFrame(() => seen.countFrames());
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.result')) return;
    observer.disconnect();
    seen.written = performance.now() - start;
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver(list => {
    const paint = list.getEntries().find(entry => entry.name === 'first-contentful-paint');
    if (!paint) return;
    seen.painted = paint.startTime - start;
    const { written, painted, frames } = seen;
    Object.assign(globalThis, { [name]: { started: start, written, painted, frames } });
  }).observe({ type: 'paint', buffered: true });
}
