import type { Scripting } from 'webextension-polyfill';
import type { browser } from '../browser.ts';
import type { Undressed } from '../messages.ts';
import rules from '../page.css?inline';

type Api = Pick<typeof browser, 'scripting'>;

/** The names in it are the page's: what else one may hold has no place in a style sheet. */
const PLAIN = /^[a-z][a-z0-9-]*(?: > [a-z][a-z0-9-]*)*$/;

/**
 * Gives text of a tab's page the styles it is painted in: only the elements that hold it. Rules for all elements
 * would have the browser style the whole page anew, which on a long one takes longer than the check.
 */
export async function addStyles({ scripting }: Api, tabId: number, undressed: Undressed): Promise<void> {
  const target = undressed.inFrames ? { tabId, allFrames: true } : { tabId };
  await Promise.all(sheetsFor(undressed).map(sheet => scripting.insertCSS({ ...sheet, target })));
}

/**
 * Takes them out again.
 *
 * @param dressed what was given styles, each time's by itself
 */
export async function removeStyles(
  { scripting }: Api,
  tabId: number,
  dressed: readonly Undressed[],
): Promise<void> {
  const target = { tabId, allFrames: true };
  await Promise.all(dressed.flatMap(sheetsFor).map(sheet => scripting.removeCSS({ ...sheet, target })));
}

/**
 * The same selectors give the same sheets: what is taken out must be just what was put in.
 *
 * Into shadow roots reach only rules of the user. Those paint no background in Chromium, where the text takes after the
 * element around its shadow root instead, which has the rules of a page's author (see `hostsOf` in `page/dressing.ts`).
 */
function sheetsFor({ selectors, inShadow }: Undressed): Pick<Scripting.CSSInjection, 'css' | 'origin'>[] {
  if (selectors.length === 0) return [];
  const elements = selectors.every(selector => PLAIN.test(selector)) ? selectors : ['*'];
  const css = rules.replace(/::highlight\([a-z-]+\)/g, pseudo =>
    elements.map(element => element + pseudo).join(', '),
  );
  const origins = inShadow ? (['AUTHOR', 'USER'] as const) : (['AUTHOR'] as const);
  return origins.map(origin => ({ css, origin }));
}
