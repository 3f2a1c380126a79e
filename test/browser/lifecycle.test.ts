import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { countHighlights, paintedByVerdict } from './page.ts';
import { readPopup } from './popup.ts';
import { browserNames, openPopup, type View } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { check, press, useSuite } from './suite.ts';
import { words } from './words.ts';

declare const chrome: { storage: { session: { get(): Promise<Record<string, { visit: string }>> } } };

/** The tab that the popup was set for, as its own address says. */
function namedTab(popup: View): Promise<string | null> {
  return popup.evaluate(() => new URLSearchParams(location.search).get('tab'));
}

/** Names of the extractions whose results are stored. */
function storedVisits(popup: View): Promise<string[]> {
  return popup.evaluate(async () => Object.values(await chrome.storage.session.get()).map(it => it.visit));
}

describe.each(browserNames)('a check in %s', name => {
  const suite = useSuite(name);

  it('is shown again at once when the popup is reopened, without a new one', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.report('ea'));
    const visits = await storedVisits(popup);
    expect(visits).toHaveLength(1);
    const painted = await paintedByVerdict(tab);
    await popup.close();

    const again = await press(tab);
    expect(again.shown).toEqual(shown);
    expect(await namedTab(again.popup)).toMatch(/^\d+$/);
    expect(await storedVisits(again.popup)).toEqual(visits);
    expect(await paintedByVerdict(tab)).toEqual(painted);
    await tab.close();
  });

  it('outlives the background', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.report('ea'));
    const visits = await storedVisits(popup);
    expect(visits).toHaveLength(1);
    await popup.close();
    await suite.browser.killBackground();

    const again = await press(tab);
    expect(again.shown).toEqual(shown);
    expect(await storedVisits(again.popup)).toEqual(visits);
    await tab.close();
  });

  it('can be made after the background was ended', async () => {
    await suite.browser.killBackground();
    const { tab, shown } = await check(suite, suite.pages.report('dj'));
    expect(shown.quotations).not.toHaveLength(0);
    await tab.close();
  });

  it('goes on when the popup is closed meanwhile', async () => {
    const tab = await suite.browser.open(suite.pages.oneMegabyte);
    const popup = await openPopup(tab);
    await until('the check to begin', () => popup.evaluate(() => document.querySelector('main') !== null));
    await popup.close();
    await until('the highlights', async () => (await countHighlights(tab)) > 0);

    const { popup: reopened } = await press(tab);
    expect(await storedVisits(reopened)).toHaveLength(1);
    await tab.close();
  });

  it('is made once and painted once when the button is pressed twice quickly', async () => {
    const tab = await suite.browser.open(suite.pages.report('ea'));
    await Promise.all([tab.pressButton(), tab.pressButton()]);
    // The second press may close what the first one is about to open: no event says when that is settled.
    await sleep(1000);
    const popup = (await tab.hasPopup()) ? await tab.popup() : await openPopup(tab);
    const { quotations } = await readPopup(popup);
    const judged = quotations.filter(({ verdict }) => verdict !== null);
    expect(await paintedByVerdict(tab)).toHaveLength(judged.length);
    expect(await storedVisits(popup)).toHaveLength(1);
    await tab.close();
  });

  it('gives way to a second one that is asked for while it runs', async () => {
    const tab = await suite.browser.open(suite.pages.oneMegabyte);
    const first = await openPopup(tab);
    await first.close();
    const { shown, popup } = await press(tab);
    expect(shown.quotations).toHaveLength(1);
    expect(await paintedByVerdict(tab)).toHaveLength(1);
    expect(await storedVisits(popup)).toHaveLength(1);
    await tab.close();
  });

  it('ends without a trace when the reader goes to another page meanwhile', async () => {
    const tab = await suite.browser.open(suite.pages.oneMegabyte);
    const popup = await openPopup(tab);
    const visits = await storedVisits(popup);
    await tab.goto(suite.pages.report('dg'));
    expect((await readPopup(popup)).headline).toBe(words('pageChanged'));
    expect(await countHighlights(tab)).toBe(0);
    expect(await tab.badge()).toBe('');
    expect(await storedVisits(popup)).toEqual(visits);
    await popup.close();

    const { shown } = await press(tab);
    expect(shown.site).toBe('thedailyguardian.com');
    await tab.close();
  });

  it('is not shown any more once the tab goes to another page while the popup is open', async () => {
    const { tab, popup } = await check(suite, suite.pages.report('dg'));
    await tab.goto(suite.pages.report('ea'));
    await until('the word in the popup', async () => (await readPopup(popup)).headline === words('movedOn'));
    expect(await countHighlights(tab)).toBe(0);
    await popup.close();
    expect((await press(tab)).shown.site).toBe('economyarab.com');
    await tab.close();
  });

  it('is not shown of a page that goes away as it is painted', async () => {
    const page = '/generated/fleeting';
    const article = await (await fetch(suite.pages.report('ea'))).text();
    const leave = `const look = setInterval(() => {
      if (CSS.highlights.size > 0) { clearInterval(look); location.href = '${suite.pages.report('dg')}'; }
    });`;
    suite.pages.texts.set(page, `${article}<script>${leave}</script>`);
    const tab = await suite.browser.open(suite.pages.origin + page);
    const popup = await openPopup(tab);
    const gone = [words('movedOn'), words('pageChanged')];
    await until('the word in the popup', async () => gone.includes((await readPopup(popup)).headline));
    await tab.close();
  });

  it('is not shown any more once the tab goes back to a page that had none', async () => {
    const { tab, popup } = await check(suite, suite.pages.fixture('no-article'));
    await popup.close();
    await tab.goto(suite.pages.report('dg'));
    const { popup: open } = await press(tab);
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await until('the word in the popup', async () => (await readPopup(open)).headline === words('movedOn'));
    await tab.close();
  });

  it('leaves nothing of a page that has no article any more when it is loaded again', async () => {
    const page = '/generated/changing';
    const article = await (await fetch(suite.pages.report('ea'))).text();
    suite.pages.texts.set(page, article);
    const { tab, popup } = await check(suite, suite.pages.origin + page);
    await popup.close();
    suite.pages.texts.set(page, '<!doctype html><title>Gone</title><p>Gone.');
    await tab.goto(suite.pages.origin + page);
    const { popup: reopened, shown } = await press(tab);
    expect(shown.headline).toBe(words('noArticle'));
    expect(await storedVisits(reopened)).toEqual([]);
    await tab.close();
  });

  it('gives no stale result for another page in the same tab', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.report('dg'));
    await popup.close();
    await tab.goto(suite.pages.report('ea'));
    expect(await tab.badge()).toBe('');
    const reopened = await openPopup(tab);
    expect(await reopened.evaluate(() => document.body.textContent)).not.toContain(shown.title);
    expect(await namedTab(reopened)).toBeNull();
    expect((await readPopup(reopened)).site).toBe('economyarab.com');
    await tab.close();
  });

  it('is shown with its badge again when the reader comes back to the page', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.report('ea'));
    const visits = await storedVisits(popup);
    const badge = await tab.badge();
    expect(badge).not.toBe('');
    await popup.close();
    await tab.goto(suite.pages.report('dg'));
    await tab.evaluate(() => void setTimeout(() => history.back()));
    // Whoever asks a page on its way out gets no answer.
    await until('the highlights again', () =>
      countHighlights(tab)
        .catch(() => 0)
        .then(count => count > 0),
    );

    const again = await press(tab);
    expect(again.shown).toEqual(shown);
    expect(await storedVisits(again.popup)).toEqual(visits);
    await until('the badge', async () => (await tab.badge()) === badge);
    await tab.close();
  });

  it('is made anew when the page was loaded again', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.report('ml'));
    const visits = await storedVisits(popup);
    await popup.close();
    await tab.goto(suite.pages.report('ml'));

    const again = await press(tab);
    expect(again.shown).toEqual(shown);
    expect(await storedVisits(again.popup)).not.toEqual(visits);
    expect(await paintedByVerdict(tab)).not.toHaveLength(0);
    await tab.close();
  });

  it('is wiped off the page when the extension is updated, and can be made again', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.report('ea'));
    const painted = await paintedByVerdict(tab);
    await popup.close();
    await suite.browser.updateExtension();
    await until('the old highlights to go', async () => (await countHighlights(tab)) === 0);

    const again = await press(tab);
    expect(again.shown).toEqual(shown);
    expect(await paintedByVerdict(tab)).toEqual(painted);
    await tab.close();
  });
});

describe.each(browserNames)('the extension in %s', name => {
  const suite = useSuite(name);

  it('wipes its highlights off open pages when it is removed', async () => {
    const { tab, popup } = await check(suite, suite.pages.report('ea'));
    await popup.close();
    expect(await countHighlights(tab)).toBeGreaterThan(0);
    await suite.browser.removeExtension();
    await until('the highlights to go', async () => (await countHighlights(tab)) === 0);
  });
});
