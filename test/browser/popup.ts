import type { View } from './rig/rig.ts';
import { until } from './rig/wait.ts';

/** One outlet of an opened quotation, as shown. */
export interface ShownOutlet {
  name: string;
  relation: string;
  passage: string;
  link: string | null;
}

/** One quotation in the popup's list. */
export interface ShownQuotation {
  /** Without the marks around it. */
  text: string;
  speaker: string | null;
  /** Null for one that is not judged. */
  verdict: string | null;
  outlets: ShownOutlet[];
}

/** What the popup shows once it is done. */
export interface Shown {
  headline: string;
  /** Title, site and size of what was checked; empty where nothing was. */
  title: string;
  site: string;
  scope: string;
  counts: string[];
  notes: string[];
  quotations: ShownQuotation[];
}

/** Waits until the popup shows the result, or the reason why there is none. */
export async function untilDone(popup: View): Promise<void> {
  await until('the result in the popup', () => popup.evaluate(isDone));
}

/** Waits for the result, or for the reason why there is none, and reads it off the popup. */
export async function readPopup(popup: View): Promise<Shown> {
  await untilDone(popup);
  return popup.evaluate(readDocument);
}

/** Clicks a quotation in the list, which brings it into view on the page. */
export async function clickQuotation(popup: View, text: string): Promise<void> {
  const clicked = await popup.evaluate(wanted => {
    const quotes = [...document.querySelectorAll<HTMLElement>('.quotation .quote')];
    const quote = quotes.find(it => it.querySelector('[dir]')?.textContent?.slice(1, -1) === wanted);
    quote?.click();
    return quote !== undefined;
  }, text);
  if (!clicked) throw new Error(`The popup lists no quotation “${text}”`);
}

/** Runs in the popup: what is out of sight at first is written last. */
function isDone(): boolean {
  if (document.querySelector('.progress, ol[aria-busy="true"]')) return false;
  const opening = [...document.querySelectorAll('.quotation > details')];
  return (
    document.querySelector('.result, .failure') !== null &&
    opening.every(details => details.children.length > 1)
  );
}

/** Runs in the popup. */
function readDocument(): Shown {
  const all = (selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ];
  const text = (selector: string, within: ParentNode = document) =>
    within.querySelector(selector)?.textContent?.trim() ?? '';
  return {
    headline: text('h1'),
    title: text('.title'),
    site: text('.site'),
    scope: text('.scope'),
    counts: all('.count').map(it => it.textContent.trim()),
    notes: all('.note, .failure p').map(it => it.textContent.trim()),
    quotations: all('.quotation').map(item => ({
      text: text('.quote [dir]', item).slice(1, -1),
      speaker: text('.speaker', item) || null,
      verdict: [...item.classList].find(it => it !== 'quotation' && it !== 'not-judged') ?? null,
      outlets: all('.outlet', item).map(outlet => ({
        name: text('.outlet-name', outlet),
        relation: text('.outlet-relation', outlet),
        passage: text('.passage', outlet),
        link: outlet.querySelector('a')?.href ?? null,
      })),
    })),
  };
}
