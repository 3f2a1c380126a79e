import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { press } from './controls.ts';
import { lengthenWords, overflowing, smallTargets } from './layout.ts';
import { paintedByVerdict } from './page.ts';
import { browserNames, type Tab, type View } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { check, type Suite, useSuite } from './suite.ts';
import { words } from './words.ts';

declare const chrome: {
  storage: {
    local: {
      get(): Promise<object>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
};

async function openOptions({ browser }: Suite): Promise<Tab> {
  const tab = await browser.openOwn('ui/options.html');
  await until('the settings', () => tab.evaluate(() => document.querySelector('.options section') !== null));
  return tab;
}

function untilTold(view: View, text: string): Promise<unknown> {
  return until(text, () =>
    view.evaluate(wanted => document.querySelector('[role=status]')?.textContent === wanted, text),
  );
}

/** The colour of the paper, as `light` or `dark`. */
function shade(view: View): Promise<'light' | 'dark'> {
  return view.evaluate(() => {
    const [red = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red > 127 ? 'light' : 'dark';
  });
}

function chosen(view: View): Promise<string[]> {
  return view.evaluate(() =>
    [...document.querySelectorAll('.choices input:checked')].map(it => it.parentElement?.textContent ?? ''),
  );
}

const everything = ['verdictDiffers', 'verdictPartly', 'verdictOnlyHere', 'verdictCorroborated'] as const;
const atFirst = [...everything, 'themeSystem' as const].map(key => words(key));

describe.each(browserNames)('the settings in %s', name => {
  const suite = useSuite(name);

  it('repaint open pages at once', async () => {
    const { tab, popup } = await check(suite, suite.pages.fixture('sample'));
    await popup.close();
    const before = await paintedByVerdict(tab);
    expect(new Set(before.map(({ verdict }) => verdict))).toContain('only-here');
    const options = await openOptions(suite);
    await press(options, words('verdictOnlyHere'));
    await untilTold(options, words('optionsStored'));
    const left = before.filter(({ verdict }) => verdict !== 'only-here');
    await until('the page to be repainted', async () => (await paintedByVerdict(tab)).length === left.length);
    expect(await paintedByVerdict(tab)).toEqual(left);
    await press(options, words('verdictOnlyHere'));
    await until(
      'the page to be repainted',
      async () => (await paintedByVerdict(tab)).length === before.length,
    );
    await options.close();
    await tab.close();
  });

  it('hold at once on all pages of the extension, and after the background has ended', async () => {
    const [first, second] = [await openOptions(suite), await openOptions(suite)];
    const welcome = await suite.browser.openOwn('ui/welcome.html');
    for (const [theme, expected] of [
      ['themeDark', 'dark'],
      ['themeLight', 'light'],
    ] as const) {
      await press(first, words(theme));
      for (const page of [first, second, welcome]) {
        await until(theme, async () => (await shade(page)) === expected);
      }
      await until('the other tab', async () => (await chosen(second)).includes(words(theme)));
    }
    await suite.browser.killBackground();
    const third = await openOptions(suite);
    expect(await shade(third)).toBe('light');
    for (const page of [third, welcome, second, first]) await page.close();
  });

  it('go back to what they were at a reset, on which the reader is asked once more', async () => {
    const options = await openOptions(suite);
    await press(options, words('themeDark'));
    await press(options, words('verdictPartly'));
    await until('the choices', async () => (await chosen(options)).length === 4);
    await press(options, words('resetButton'));
    await until('the question', () =>
      options.evaluate(text => document.activeElement?.textContent === text, words('cancel')),
    );
    await press(options, words('resetSure'));
    await untilTold(options, words('resetDone'));
    await until('the defaults', async () => (await chosen(options)).join() === atFirst.join());
    expect(await options.evaluate(() => chrome.storage.local.get())).toEqual({});
    await options.close();
  });

  it('outlive damage to what is stored', async () => {
    const options = await openOptions(suite);
    await options.evaluate(() =>
      chrome.storage.local.set({ preferences: { theme: 'pink', automatic: 'all' } }),
    );
    await until('the defaults', async () => (await chosen(options)).join() === atFirst.join());
    await options.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });

  it.each(['light', 'dark'])('have nothing that axe-core finds, in the %s theme', async theme => {
    const options = await openOptions(suite);
    const automatic = ['*://*.news.example/*', '*://*/*'];
    await options.evaluate(preferences => chrome.storage.local.set({ preferences }), { theme, automatic });
    await until('the sites', () =>
      options.evaluate(() => document.querySelectorAll('.site-row').length === 2),
    );
    await press(options, words('siteAdd'));
    await press(options, words('resetButton'));
    expect(await violations(options)).toEqual([]);
    expect(await smallTargets(options)).toEqual([]);
    await options.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });

  it('fit a window at 200 % with longer words', async () => {
    const options = await openOptions(suite);
    await options.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      document.documentElement.style.width = '640px';
    });
    await lengthenWords(options, 0.4);
    expect(await overflowing(options)).toEqual([]);
    await options.close();
  });
});
