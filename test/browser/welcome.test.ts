import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { lengthenWords, overflowing, smallTargets } from './layout.ts';
import { countHighlights, isInView, paintedByVerdict } from './page.ts';
import { clickQuotation } from './popup.ts';
import { buildFor } from './rig/builds.ts';
import { browserNames, launch, type Tab, type View } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { press, useSuite } from './suite.ts';

const WELCOME = /\/ui\/welcome\.html$/;

function pressOwnButton(tab: View): Promise<void> {
  return tab.evaluate(() => document.querySelector<HTMLElement>('#try button')?.click());
}

async function untilReady(tab: View): Promise<void> {
  await until('the button', () => tab.evaluate(() => document.querySelector('#try button') !== null));
}

function result(tab: View): Promise<string> {
  return until('the result', () =>
    tab.evaluate(() => document.querySelector('#try .headline, #try .failure h1')?.textContent ?? null),
  );
}

async function untilPainted(tab: Tab): Promise<void> {
  await until('the highlights', async () => (await countHighlights(tab)) > 0);
}

describe.each(browserNames)('the first run in %s', name => {
  it('opens one page after the installation, and none after an update', async () => {
    const browser = await launch({ name, extension: buildFor(name), welcome: true });
    const opened = async () => (await browser.openAddresses()).filter(address => WELCOME.test(address));
    await until('the welcome page', async () => (await opened()).length > 0);
    await browser.updateExtension();
    // By the time that the new version answers, it has heard of its own installation.
    const tab = await browser.openOwn('ui/try.html');
    await untilReady(tab);
    await pressOwnButton(tab);
    await result(tab);
    expect((await opened()).length).toBeLessThanOrEqual(1);
    await browser.close();
  });
});

describe.each(browserNames)('the welcome page in %s', name => {
  const suite = useSuite(name);

  it.each(['light', 'dark'])('has nothing that axe-core finds, in %s', async theme => {
    const tab = await suite.browser.openOwn('ui/welcome.html');
    await until('the page', () => tab.evaluate(() => document.querySelector('.permissions') !== null));
    await tab.evaluate(scheme => document.documentElement.style.setProperty('color-scheme', scheme), theme);
    expect(await violations(tab)).toEqual([]);
    expect(await smallTargets(tab)).toEqual([]);
    await tab.close();
  });

  it('fits a window at 200 % with longer words', async () => {
    const tab = await suite.browser.openOwn('ui/welcome.html');
    await until('the page', () => tab.evaluate(() => document.querySelector('.permissions') !== null));
    await tab.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      document.documentElement.style.width = '640px';
    });
    await lengthenWords(tab, 0.4);
    expect(await overflowing(tab)).toEqual([]);
    await tab.close();
  });
});

describe.each(browserNames)('the sample article in %s', name => {
  const suite = useSuite(name);

  it('is checked by its own button, after a reload again', async () => {
    const tab = await suite.browser.openOwn('ui/try.html');
    await untilReady(tab);
    expect(await countHighlights(tab)).toBe(0);
    await pressOwnButton(tab);
    const said = await result(tab);
    await untilPainted(tab);
    const painted = await paintedByVerdict(tab);
    expect(new Set(painted.map(({ verdict }) => verdict))).toEqual(
      new Set(['differs', 'partly', 'corroborated', 'only-here']),
    );
    expect(await violations(tab)).toEqual([]);

    await tab.evaluate(() => void setTimeout(() => location.reload()));
    await until('the page to be fresh', () =>
      tab.evaluate(() => document.querySelector('#try button') !== null).catch(() => false),
    );
    expect(await countHighlights(tab)).toBe(0);
    await pressOwnButton(tab);
    expect(await result(tab)).toBe(said);
    await until('the highlights', async () => (await countHighlights(tab)) === painted.length);
    await tab.close();
  });

  it('is checked by the toolbar button as any page is, which leads to each quotation', async () => {
    const tab = await suite.browser.openOwn('ui/try.html');
    await untilReady(tab);
    const { popup, shown } = await press(tab);
    expect(shown.site).toBe('harbour-lantern.example');
    await untilPainted(tab);
    expect(await tab.badge()).not.toBe('');
    const last = shown.quotations.filter(({ verdict }) => verdict === 'only-here').at(-1)?.text ?? '';
    await clickQuotation(popup, last);
    await until('the quotation to come into view', () => isInView(tab, last));
    await popup.close();
    await tab.close();
  });

  it('is shown as it was when the reader comes back to it', async () => {
    const tab = await suite.browser.openOwn('ui/try.html');
    await untilReady(tab);
    await pressOwnButton(tab);
    await result(tab);
    await tab.evaluate(() => document.querySelector<HTMLElement>('.brand a')?.click());
    await until('the welcome page', () =>
      tab.evaluate(() => document.querySelector('.welcome') !== null).catch(() => false),
    );
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await until('the article', () =>
      tab.evaluate(() => document.querySelector('#try .brand') !== null).catch(() => false),
    );
    // From the browser's memory it comes back checked, else fresh: the toolbar button knows both.
    const { shown } = await press(tab);
    expect(shown.quotations).not.toHaveLength(0);
    await untilPainted(tab);
    await tab.close();
  });
});
