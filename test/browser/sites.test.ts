import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../src/core/result.ts';
import { VERDICTS } from '../../src/page/highlights.ts';
import { paintedByVerdict } from './page.ts';
import { clickQuotation, untilDone } from './popup.ts';
import { browserNames, openPopup, type Tab, type View } from './rig/rig.ts';
import { sites } from './rig/sites/sites.ts';
import { until } from './rig/wait.ts';
import { storedCheck } from './stored.ts';
import { useSuite } from './suite.ts';

declare global {
  interface Window {
    /** Every text that was flashed since `recordFlashes`, without white space. */
    flashed: string[];
  }
}

describe.each(browserNames)('in the manner of real sites, in %s', name => {
  const suite = useSuite(name);

  describe.each(sites)('$manner', site => {
    let tab: Tab;
    let popup: View;
    let check: Check;

    beforeAll(async () => {
      const address = suite.pages.site(site.name);
      tab = await suite.browser.open(address);
      popup = await openPopup(tab);
      await untilDone(popup);
      check = await storedCheck(popup, address);
    });

    afterAll(async () => {
      await popup.close();
      await tab.close();
    });

    it('is read whole, without what stands beside it', () => {
      const texts = check.quotations.map(({ text }) => text);
      expect(check.article.title).toBe(site.title);
      expect(texts).toEqual(expect.arrayContaining(site.quotations));
      expect(texts.filter(text => site.beside.includes(text))).toEqual([]);
      const { fewest, most } = site.words;
      expect(check.article.words).toBeGreaterThanOrEqual(fewest);
      expect(check.article.words).toBeLessThanOrEqual(most);
    });

    it('has each quotation set off just where its words stand', async () => {
      await recordFlashes(tab);
      for (const { text } of check.quotations) {
        await clickQuotation(popup, text);
        const flashed = () => tab.evaluate(wanted => window.flashed.includes(wanted), withoutSpace(text));
        await until(`“${text}” set off on the page`, flashed);
      }
    });

    it('has all that is judged painted, and nothing else', async () => {
      const painted = await paintedByVerdict(tab);
      for (const verdict of VERDICTS) {
        const judged = check.quotations.filter(quotation => quotation.verdict === verdict);
        const wanted = judged.flatMap(({ text, places }) => places.map(() => text)).join('');
        const found = painted.filter(it => it.verdict === verdict).map(({ text }) => text);
        expect(withoutSpace(found.join('')), verdict).toBe(withoutSpace(wanted));
      }
    });
  });
});

/** Notes from now on every text that is set off, however short. */
function recordFlashes(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    window.flashed = [];
    const look = () => {
      const ranges = [...(CSS.highlights.get('crossquote-flash') ?? [])];
      const text = ranges.join('').replace(/\s+/g, '');
      if (text !== '' && text !== window.flashed.at(-1)) window.flashed.push(text);
    };
    setInterval(look, 20);
  });
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
