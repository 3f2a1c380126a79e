import { describe, expect, it } from 'vitest';
import { countHighlights, isInView, paintedByVerdict } from './page.ts';
import { clickQuotation } from './popup.ts';
import { type BrowserName, browserNames } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { check, press, useSuite } from './suite.ts';
import { words } from './words.ts';

/** Pages of the browser's own, which it keeps extensions out of. */
const forbidden: Record<BrowserName, string[]> = {
  chromium: ['chrome://version', 'chrome://extensions'],
  firefox: ['about:config', 'about:support'],
};

describe.each(browserNames)('in %s', name => {
  const suite = useSuite(name);

  it('says of a page off topic that it is, and flags nothing', async () => {
    const { tab, shown } = await check(suite, suite.pages.fixture('marks'));
    expect(shown.headline).toBe(words('headlineOffTopic_other', 5));
    expect(shown.quotations).not.toHaveLength(0);
    expect(shown.quotations.filter(it => it.verdict !== null || it.outlets.length > 0)).toEqual([]);
    expect(await countHighlights(tab)).toBe(0);
    expect(await tab.badge()).toBe('');
    await tab.close();
  });

  it.each(['other-language', 'ukrainian'])(
    'says of a page in a language without reports that it is: %s',
    async page => {
      const { tab, shown } = await check(suite, suite.pages.fixture(page));
      expect(shown.headline).toBe(words('headlineLanguage'));
      expect(shown.quotations.filter(it => it.verdict !== null)).toEqual([]);
      expect(await countHighlights(tab)).toBe(0);
      await tab.close();
    },
  );

  it.each(['empty', 'no-article'])('says of a page without an article that it has none: %s', async page => {
    const { tab, shown } = await check(suite, suite.pages.fixture(page));
    expect(shown.headline).toBe(words('noArticle'));
    expect(await countHighlights(tab)).toBe(0);
    expect(await tab.badge()).toBe('');
    await tab.close();
  });

  it.each(forbidden[name])('says of a page it may not read that it may not: %s', async url => {
    const { tab, shown } = await check(suite, url);
    expect(shown.headline).toBe(words('notAllowed'));
    expect(await tab.badge()).toBe('');
    await tab.close();
  });

  it('paints on a page with the strictest content policy', async () => {
    const { tab, shown } = await check(suite, suite.pages.fixture('csp'));
    const judged = shown.quotations.filter(({ verdict }) => verdict !== null);
    expect(await paintedByVerdict(tab)).toHaveLength(judged.length);
    expect(judged).not.toHaveLength(0);
    await tab.close();
  });

  it('checks a page with 200 quotations', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.manyQuotations);
    expect(shown.quotations).toHaveLength(200);
    expect(await paintedByVerdict(tab)).toHaveLength(200);
    const last = shown.quotations.at(-1)?.text ?? '';
    await clickQuotation(popup, last);
    await until('the last quotation in view', () => isInView(tab, last));
    const sideways = await popup.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth;
    });
    expect(sideways).toBe(false);
    await tab.close();
  });

  it('says that a quotation cannot be shown where the page does not render it, and does not scroll', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.manyQuotations);
    await tab.evaluate(() => {
      document.body.style.contentVisibility = 'hidden';
    });
    await clickQuotation(popup, shown.quotations.at(-1)?.text ?? '');
    const lost = () => popup.evaluate(() => document.querySelector('.lost:not(:empty)')?.textContent);
    expect(await until('the word about it', lost)).toBe(words('notOnPage'));
    expect(await tab.evaluate(() => scrollY)).toBe(0);
    await tab.close();
  });

  it('checks a page of 5 MB', async () => {
    const tab = await suite.browser.open(suite.pages.fiveMegabytes);
    await tab.pressButton();
    await until('the highlights', async () => (await countHighlights(tab)) > 0);
    // On a slow machine the popup may have given up waiting meanwhile: opened again, it has the result.
    await (await tab.popup()).close();
    const { shown } = await press(tab);
    expect(shown.quotations).toHaveLength(1);
    expect(await paintedByVerdict(tab)).toEqual([
      {
        verdict: 'corroborated',
        text: 'We covered almost all the other issues necessary for a peace deal,',
      },
    ]);
    await tab.close();
  });

  it('shows markup, scripts and odd letters in quotations as text', async () => {
    const url = suite.pages.fixture('hostile');
    const { tab, popup, shown } = await check(suite, url);
    const texts = shown.quotations.map(({ text }) => text).join('\n');
    expect(texts).toContain("<svg id='boo-svg' onload='window.pwned=1'>");
    expect(texts).toContain('<script>window.pwned=2</script>');
    expect(shown.title).toContain('<img id="boo-title"');

    const made = await popup.evaluate(() => ({
      elements: document.querySelectorAll('[id^="boo"], script:not([src]), [onload], [onerror]').length,
      foreign: [...document.images].filter(({ src }) => !src.startsWith(location.origin)).length,
      links: [...document.links].filter(
        ({ protocol, origin }) => protocol !== 'https:' && origin !== location.origin,
      ).length,
    }));
    expect(made).toEqual({ elements: 0, foreign: 0, links: 0 });
    expect(await popup.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined();
    expect(await tab.evaluate(() => Reflect.get(window, 'pwned'))).toBeNull();
    expect(await tab.evaluate(() => Reflect.get(window, 'touched'))).toBe(0);
    await tab.close();
  });

  it('keeps text that runs from right to left from turning its surroundings round', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.fixture('hostile'));
    expect(shown.quotations.map(({ text }) => text)).toContain('אנחנו נמשיך לדבר זה עם זה גם מחר בבוקר,');
    const direction = await popup.evaluate(() => {
      const quotes = [...document.querySelectorAll<HTMLElement>('.quote [dir]')];
      const hebrew = quotes.find(it => it.textContent?.includes('אנחנו'));
      return (
        hebrew && {
          text: getComputedStyle(hebrew).direction,
          page: getComputedStyle(document.body).direction,
        }
      );
    });
    expect(direction).toEqual({ text: 'rtl', page: 'ltr' });
    await tab.close();
  });
});
