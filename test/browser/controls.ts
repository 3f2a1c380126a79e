import type { Tab, View } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { words } from './words.ts';

/** Clicks the button, link or choice that is called so; what only ears hear of its name may be left out. */
export async function press(view: View, name: string): Promise<void> {
  const found = await view.evaluate(wanted => {
    const all = [...document.querySelectorAll<HTMLElement>('button, label, a, summary')];
    const control = all.find(element => {
      const seen = element.cloneNode(true) as Element;
      for (const unseen of seen.querySelectorAll('.unseen')) unseen.remove();
      return element.checkVisibility() && [element, seen].some(it => it.textContent.trim() === wanted);
    });
    control?.click();
    return control !== undefined;
  }, name);
  if (!found) throw new Error(`Nothing is called “${name}”`);
}

/** Opens the real panel by the popup's own button. */
export async function openPanel(tab: Tab, popup: View): Promise<View> {
  await untilThere(popup, '.to-panel');
  // The popup closes under the press, and may not live to answer.
  await press(popup, words('openPanel')).catch(error => {
    if (!/closed/i.test(String(error))) throw error;
  });
  const panel = await tab.panel();
  await untilThere(panel, 'h1');
  return panel;
}

/** Waits until an element is there. */
export async function untilThere(view: View, selector: string): Promise<void> {
  await until(selector, () =>
    view.evaluate(wanted => document.querySelector(wanted) !== null, selector).catch(() => false),
  );
}

/** The texts of all elements that a selector names, spaces at their ends left out. */
export function textsOf(view: View, selector: string): Promise<string[]> {
  return view.evaluate(
    wanted => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent.trim()),
    selector,
  );
}
