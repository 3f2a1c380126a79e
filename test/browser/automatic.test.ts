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
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
};

/** The site of all test pages; a pattern knows no port. */
const HERE = '*://127.0.0.1/*';
const ELSEWHERE = '*://*.news.example/*';

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
  const suite = useSuite(name, { grantable: [HERE, ELSEWHERE] });

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

  it('is not checked in a tab that the reader has not looked at yet', async () => {
    const control = await openControl(suite);
    await allowHere(suite, control);
    const address = suite.pages.report('ml');
    const isChecked = async () => (await visits(control)).some(visit => visit.address === address);
    const tab = await suite.browser.open(suite.pages.fixture('empty'));
    const front = await suite.browser.open(suite.pages.fixture('empty'));
    await tab.goto(address);
    await untilAnotherIsChecked(suite);
    expect(await countHighlights(tab)).toBe(0);
    expect(await isChecked()).toBe(false);
    await front.close();
    await until('the check of the tab that has come to the front', isChecked);
    await tab.close();
    await control.close();
  });

  it('is checked as a whole, its frames with it and not by themselves', async () => {
    const control = await openControl(suite);
    await allowHere(suite, control);
    const tab = await suite.browser.open(suite.pages.fixture('framed'));
    const checked = async () => (await visits(control)).map(({ address }) => address);
    await until('the check', async () => (await checked()).includes(suite.pages.fixture('framed')));
    await untilAnotherIsChecked(suite);
    expect(await checked()).toContain(suite.pages.fixture('framed'));
    expect(await checked()).not.toContain(suite.pages.fixture('framed-article'));
    await tab.close();
    await control.close();
  });

  it('is another matter than pages of other sites, which are left alone', async () => {
    const control = await openControl(suite);
    await suite.browser.grantHosts([ELSEWHERE]);
    await choose(control, [ELSEWHERE]);
    await untilRegistered(control, [ELSEWHERE]);
    const tab = await suite.browser.open(suite.pages.report('ea'));
    await allowHere(suite, control);
    await untilAnotherIsChecked(suite);
    expect(await countHighlights(tab)).toBe(0);
    expect(await visits(control)).not.toContainEqual(
      expect.objectContaining({ address: suite.pages.report('ea') }),
    );
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
