import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldFor, reports } from './gold.ts';
import { isInView, paintedByVerdict, readNodes, watchNodes } from './page.ts';
import { clickQuotation, type ShownQuotation } from './popup.ts';
import { browserNames } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { type Checked, press, useSuite } from './suite.ts';
import { words } from './words.ts';

describe.each(browserNames)('the five reports as pages, in %s', name => {
  const suite = useSuite(name);

  describe.each(reports)('$outlet', ({ id, site }) => {
    const gold = goldFor(id);
    let before: Awaited<ReturnType<typeof readNodes>>;
    let checked: Checked;

    beforeAll(async () => {
      const tab = await suite.browser.open(suite.pages.report(id));
      await watchNodes(tab);
      before = await readNodes(tab);
      checked = await press(tab);
    });

    afterAll(async () => {
      await checked.popup.close();
      await checked.tab.close();
    });

    it('lists the quotations an editor finds, with the editor’s verdicts and speakers', () => {
      const { quotations } = checked.shown;
      expect(quotations.map(({ text }) => text).sort()).toEqual(gold.map(({ text }) => text).sort());
      for (const { text, verdicts, speakers } of gold) {
        const { verdict, speaker } = find(quotations, text);
        expect(verdicts, `verdict on “${text}”`).toContain(verdict);
        expect(speakers, `speaker of “${text}”`).toContain(speaker);
      }
    });

    it('says what was checked and counts the verdicts', () => {
      const { title, site: shownSite, scope, notes, counts, quotations } = checked.shown;
      expect(title).not.toBe('');
      expect(shownSite).toBe(site);
      expect(scope).toContain(words('compared_other', 4));
      expect(notes).toContain(words('ownReport'));
      const total = counts.reduce((sum, count) => sum + Number.parseInt(count, 10), 0);
      expect(total).toBe(quotations.length);
    });

    it('shows who carries the same words, with a link to the report, and never the page itself', () => {
      for (const { text, same } of gold) {
        const { outlets } = find(checked.shown.quotations, text);
        for (const { outlet, url } of same) {
          const found = outlets.find(({ name }) => name === outlet);
          expect(found, `${outlet} on “${text}”`).toBeDefined();
          expect(found?.link?.startsWith(`${url}#:~:text=`), `link to ${outlet}`).toBe(true);
          expect(found?.relation).toContain(words('relationSame'));
          expect(found?.passage).not.toBe('');
        }
      }
      const names = checked.shown.quotations.flatMap(({ outlets }) => outlets.map(it => it.name));
      expect(names).not.toContain(reports.find(report => report.id === id)?.outlet);
    });

    it('paints each judged quotation by its verdict', async () => {
      const judged = checked.shown.quotations.filter(({ verdict }) => verdict !== null);
      const painted = await paintedByVerdict(checked.tab);
      const expected = judged.map(({ text, verdict }) => `${verdict}: ${text}`);
      expect(painted.map(({ text, verdict }) => `${verdict}: ${text}`).sort()).toEqual(expected.sort());
    });

    it('counts the quotations that differ on the button', async () => {
      const differing = checked.shown.quotations.filter(({ verdict }) => verdict === 'differs').length;
      expect(await checked.tab.badge()).toBe(differing === 0 ? '' : String(differing));
    });

    it('scrolls the page to the quotation that is clicked', async () => {
      const { tab, popup, shown } = checked;
      const painted = gold.filter(({ text }) => find(shown.quotations, text).verdict !== null);
      // From the end to the start: at rest the window shows the first ones anyway.
      for (const { text } of painted.reverse()) {
        await clickQuotation(popup, text);
        await until(`“${text}” in view`, () => isInView(tab, text));
      }
    });

    it('leaves the page’s nodes as they were', async () => {
      expect(await checked.tab.evaluate(() => window.nodeChanges)).toBe(0);
      expect(await readNodes(checked.tab)).toEqual(before);
    });
  });
});

function find(quotations: ShownQuotation[], text: string): ShownQuotation {
  const found = quotations.find(it => it.text === text);
  if (!found) throw new Error(`“${text}” is not listed`);
  return found;
}
