import type { Check } from '../../src/core/result.ts';
import { VERDICTS } from '../../src/page/highlights.ts';
import { paintedByVerdict } from '../../test/browser/page.ts';
import { untilDone } from '../../test/browser/popup.ts';
import type { ChromiumTab } from '../../test/browser/rig/chromium.ts';
import { openPopup } from '../../test/browser/rig/rig.ts';
import type { Site } from '../../test/browser/rig/sites/sites.ts';
import { storedCheck } from '../../test/browser/stored.ts';
import { WrongResult } from '../speed/measure.ts';
import { inFreshTab, type Lab, traceOf } from './tabs.ts';
import { type CheckCost, checkCost } from './trace.ts';

const PRESS = 'crossquote-bench:press';

/**
 * Presses the button over a page in a fresh tab and says what the check cost.
 *
 * @throws {WrongResult} where it did not find or paint what it must
 */
export function timeCheck(lab: Lab, site: Site): Promise<CheckCost> {
  const address = lab.pages.site(site.name);
  return inFreshTab(lab, address, async tab => {
    const cost = await timePress(tab);
    const check = await storedCheck(await tab.popup(), address);
    verifyFound(check, site);
    await verifyPainted(check, tab, site.name);
    return cost;
  });
}

/** Presses the button over a tab's page; the popup stays open. */
export async function timePress(tab: ChromiumTab): Promise<CheckCost> {
  const events = await traceOf(tab, async () => {
    await tab.evaluate(name => void performance.mark(name), PRESS);
    await untilDone(await openPopup(tab));
    await nextPicture(tab);
  });
  return checkCost(events, PRESS);
}

async function nextPicture(tab: ChromiumTab): Promise<void> {
  await tab.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))));
}

/** @throws {WrongResult} where the check of a page lacks a quotation that must be found */
export function verifyFound({ article, quotations }: Check, site: Site): void {
  if (article.title !== site.title) throw new WrongResult(`${site.name}: the title is “${article.title}”`);
  const texts = quotations.map(({ text }) => text);
  const missed = site.quotations.find(text => !texts.includes(text));
  if (missed !== undefined) throw new WrongResult(`${site.name}: not found: ${missed}`);
}

/** @throws {WrongResult} where something else is painted than was judged */
export async function verifyPainted({ quotations }: Check, tab: ChromiumTab, name: string): Promise<void> {
  const painted = await paintedByVerdict(tab);
  for (const verdict of VERDICTS) {
    const judged = quotations.filter(quotation => quotation.verdict === verdict);
    const wanted = judged.flatMap(({ text, places }) => places.map(() => text)).join('');
    const found = painted.filter(it => it.verdict === verdict).map(({ text }) => text);
    if (withoutSpace(found.join('')) !== withoutSpace(wanted)) {
      throw new WrongResult(`${name}: what is painted as “${verdict}” is not what was judged so`);
    }
  }
}

/** Texts that are equal but for white space are the same. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
