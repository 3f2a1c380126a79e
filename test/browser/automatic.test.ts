import { describe, expect, it } from 'vitest';
import { countHighlights } from './page.ts';
import { browserNames, type Tab, type View } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { press, type Suite, useSuite } from './suite.ts';

/** The part of the browsers' API that is called in a page of the extension. */
declare const chrome: {
  storage: {
    local: { get(): Promise<object>; set(items: object): Promise<void> };
    session: { get(keys: null): Promise<Record<string, { visit: string; address: string }>> };
  };
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<{ id: number }>;
    query(which: { active: true; currentWindow: true }): Promise<{ id: number }[]>;
    update(id: number, change: { active: true }): Promise<unknown>;
    remove(id: number): Promise<void>;
    sendMessage(id: number, message: object, options: { frameId: number }): Promise<unknown>;
  };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[]; allFrames?: boolean }[]> };
};

/** The site of all test pages; a pattern knows no port. */
const HERE = '*://127.0.0.1/*';

/** A page of the extension, from which the tests reach what no page of the web can. */
async function openControl({ browser }: Suite): Promise<Tab> {
  return browser.openOwn('ui/options.html');
}

function choose(control: View, automatic: string[]): Promise<void> {
  return control.evaluate(
    sites => chrome.storage.local.set({ preferences: { automatic: sites } }),
    automatic,
  );
}

/** Waits until the browser runs our script on these sites, and on no others. */
async function untilRegistered(control: View, sites: string[]): Promise<void> {
  await until(`the script on ${sites}`, async () => {
    const scripts = await control.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    return JSON.stringify(scripts.flatMap(({ matches }) => matches)) === JSON.stringify(sites);
  });
}

/** Grants and chooses the site of the test pages; the grant by the rig, for no driver can answer the browser. */
async function allowHere(suite: Suite, control: View): Promise<void> {
  await suite.browser.grantHosts([HERE]);
  await choose(control, [HERE]);
  await untilRegistered(control, [HERE]);
}

function visits(control: View): Promise<{ visit: string; address: string }[]> {
  return control.evaluate(async () =>
    Object.entries(await chrome.storage.session.get(null))
      .filter(([key]) => key.startsWith('visit:'))
      .map(([, visit]) => visit),
  );
}

async function untilPainted(tab: Tab): Promise<void> {
  await until('the highlights', async () => (await countHighlights(tab)) > 0);
}

/** Waits until a page was checked unasked; what was opened before it and looked at has had its turn by then. */
async function untilAnotherIsChecked({ browser, pages }: Suite): Promise<void> {
  const tab = await browser.open(pages.report('dj'));
  await untilPainted(tab);
  await tab.close();
}

describe.each(browserNames)('a page of a chosen site in %s', name => {
  const suite = useSuite(name, { grantable: [HERE] });

  it('is checked and painted by itself, and the popup shows that check', async () => {
    const control = await openControl(suite);
    await allowHere(suite, control);
    const tab = await suite.browser.open(suite.pages.report('ea'));
    await untilPainted(tab);
    await until('the badge', async () => (await tab.badge()) !== '');
    const [before] = await visits(control);
    const { popup, shown } = await press(tab);
    expect(shown.site).toBe('economyarab.com');
    expect(await visits(control)).toEqual([before]);
    // Nothing of a page is kept on the disk.
    expect(Object.keys(await control.evaluate(() => chrome.storage.local.get()))).toEqual(['preferences']);
    await popup.close();
    await tab.close();
    await control.close();
  });

  it('shows nothing where there is nothing to say', async () => {
    const control = await openControl(suite);
    await allowHere(suite, control);
    for (const page of ['empty', 'no-article', 'other-language']) {
      const tab = await suite.browser.open(suite.pages.fixture(page));
      await untilAnotherIsChecked(suite);
      expect(await countHighlights(tab), page).toBe(0);
      expect(await tab.badge(), page).toBe('');
      await tab.close();
    }
    await control.close();
  });

  it('is checked when its article comes later', async () => {
    const control = await openControl(suite);
    await allowHere(suite, control);
    const tab = await suite.browser.open(suite.pages.fixture('empty'));
    await untilAnotherIsChecked(suite);
    await tab.evaluate(async address => {
      const html = await (await fetch(address)).text();
      history.pushState(null, '', '/world/summit');
      document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
    }, suite.pages.report('ea'));
    await untilPainted(tab);
    const address = `${suite.pages.origin}/world/summit`;
    await until('the visit', async () => (await visits(control)).some(visit => visit.address === address));
    await tab.close();
    await control.close();
  });

  it.each(['the reader takes the site off the list', 'the browser takes the grant back'])(
    'is wiped at once when %s, and left alone from then on',
    async how => {
      const control = await openControl(suite);
      await allowHere(suite, control);
      const tab = await suite.browser.open(suite.pages.report('ea'));
      await untilPainted(tab);
      if (how.startsWith('the reader')) await choose(control, []);
      else await suite.browser.withdrawHosts([HERE]);
      await until('the highlights to go', async () => (await countHighlights(tab)) === 0);
      await untilRegistered(control, []);
      expect(await visits(control)).toEqual([]);
      await tab.goto(suite.pages.report('ea'));
      expect(await tab.badge()).toBe('');
      expect(await countHighlights(tab)).toBe(0);
      await tab.close();
      await control.close();
    },
  );
});
