import { describe, expect, it } from 'vitest';
import { wear } from './axe.ts';
import {
  cardFlaws,
  linesOf,
  overlap,
  pointAt,
  readCard,
  type ShownCard,
  untilCard,
  untilNoCard,
} from './card.ts';
import { untilThere } from './controls.ts';
import { countHighlights, readNodes } from './page.ts';
import type { ChromiumTab } from './rig/chromium.ts';
import { PageServer } from './rig/page-server.ts';
import { changedShare } from './rig/picture.ts';
import { browserNames, type Tab } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { check, press, type Suite, useSuite } from './suite.ts';
import { words } from './words.ts';

/** The part of the browsers' API that is called in a page of the extension. */
declare const chrome: { storage: { local: { clear(): Promise<void> } } };

/** Opens a page, checks it and closes the popup. */
async function checked(suite: Suite, url: string): Promise<Tab> {
  const { tab, popup } = await check(suite, url);
  await popup.close();
  return tab;
}

/** Points at a highlighted stretch until its card shows, which covers nothing of it. */
async function cardAt(tab: Tab, verdict: string): Promise<ShownCard> {
  const lines = await pointAt(tab, verdict);
  const card = await untilCard(tab);
  expect(lines.filter(line => overlap(line, card.box))).toEqual([]);
  return card;
}

describe.each(browserNames)('the card in %s', name => {
  const suite = useSuite(name);

  it('opens where the reader points, stays while they are on it, and goes', async () => {
    const tab = await checked(suite, suite.pages.fixture('sample'));
    const before = await readNodes(tab);
    const card = await cardAt(tab, 'differs');
    expect(card.title).toBe(words('verdictDiffers'));
    expect(card.text).toContain('The Daily Guardian');
    expect(card.focus).toBeNull();
    const { left, right, top, bottom } = card.box;
    await tab.movePointer((left + right) / 2, (top + bottom) / 2);
    await new Promise(resolve => setTimeout(resolve, 1_000));
    expect(await readCard(tab)).not.toBeNull();

    await tab.movePointer(3, 3);
    await untilNoCard(tab);
    expect(await readNodes(tab)).toEqual(before);
    await tab.close();
  });

  it('comes although the background has ended', async () => {
    const tab = await checked(suite, suite.pages.fixture('sample'));
    await suite.browser.killBackground();
    const card = await cardAt(tab, 'differs');
    expect(card.title).toBe(words('verdictDiffers'));
    await tab.close();
  });

  it('closes at Escape, which the page does not hear', async () => {
    const tab = await checked(suite, suite.pages.fixture('sample'));
    await tab.evaluate(() => {
      Reflect.set(window, 'heard', 0);
      document.addEventListener('keydown', () =>
        Reflect.set(window, 'heard', Reflect.get(window, 'heard') + 1),
      );
    });
    await cardAt(tab, 'corroborated');
    await tab.pressKey('Escape');
    await untilNoCard(tab);
    expect(await tab.evaluate(() => Reflect.get(window, 'heard'))).toBe(0);
    await tab.pressKey('Escape');
    expect(await tab.evaluate(() => Reflect.get(window, 'heard'))).toBe(1);
    await tab.close();
  });

  it('leads through the quotations by keyboard, and gives the focus back', async () => {
    const tab = await checked(suite, suite.pages.fixture('sample'));
    await tab.evaluate(() => {
      window.scrollTo(0, 0);
      document.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
    });
    await tab.pressShortcut('next-quotation');
    const first = await untilCard(tab, ({ heard }) => heard !== '');
    expect(first.focus).toBe('card');
    expect(first.heard).toMatch(/^1 of \d+ · /);
    await tab.pressShortcut('next-quotation');
    const second = await untilCard(tab, ({ heard }) => heard.startsWith('2 of'));
    expect(second.focus).toBe('card');
    await tab.pressShortcut('previous-quotation');
    await untilCard(tab, ({ heard }) => heard.startsWith('1 of'));

    await tab.pressKey('Tab');
    expect((await readCard(tab))?.focus).toBe('outlet');
    await tab.pressKey('Tab');
    await tab.pressKey('Tab', { shift: true });
    expect((await readCard(tab))?.focus).toBe('outlet');
    await tab.pressKey('Escape');
    await untilNoCard(tab);
    const focused = await tab.evaluate(() => document.activeElement === document.querySelector('a[href]'));
    expect(focused).toBe(true);
    await tab.close();
  });

  it('lets the focus go on through the page behind its last link', async () => {
    const tab = await checked(suite, suite.pages.fixture('sample'));
    await tab.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.focus());
    await tab.pressShortcut('next-quotation');
    await untilCard(tab, ({ focus }) => focus === 'card');
    for (let presses = 0; presses < 12 && (await readCard(tab)) !== null; presses++)
      await tab.pressKey('Tab');
    await untilNoCard(tab);
    const second = await tab.evaluate(
      () => document.activeElement === document.querySelectorAll('a[href]')[1],
    );
    expect(second).toBe(true);
    await tab.close();
  });

  it('follows the quotation as it scrolls into view', async () => {
    const tab = await checked(suite, suite.pages.report('ea'));
    await tab.pressShortcut('previous-quotation');
    await untilCard(tab);
    await until('the card beside its words', async () => {
      const card = await readCard(tab);
      const line = await tab.evaluate(() => {
        const [range] = [...(CSS.highlights.get('crossquote-flash') ?? [])] as Range[];
        const box = range?.getBoundingClientRect();
        return box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
      });
      if (!card || !line) return false;
      const near = Math.min(Math.abs(card.box.top - line.bottom), Math.abs(line.top - card.box.bottom));
      return near < 12 && !overlap(card.box, line);
    });
    await tab.close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe-core finds, in the %s theme', async theme => {
    const own = await suite.browser.openOwn('ui/options.html');
    await untilThere(own, '.options section');
    await wear(own, theme);
    for (const page of ['sample', 'dark', 'right-to-left']) {
      const tab = await checked(suite, suite.pages.fixture(page));
      const card = await cardAt(tab, 'differs');
      expect(card.background).toBe(theme === 'light' ? 'rgb(255, 254, 251)' : 'rgb(38, 37, 34)');
      expect(await cardFlaws(tab), page).toEqual([]);
      await tab.close();
    }
    const tab = await checked(suite, suite.pages.fixture('sample'));
    await tab.pressShortcut('next-quotation');
    await untilCard(tab, ({ heard }) => heard !== '');
    expect(await cardFlaws(tab), 'opened by keyboard').toEqual([]);
    await tab.close();
    await own.evaluate(() => chrome.storage.local.clear());
    await own.close();
  });

  it('wears its own clothes on a dark page that would undress it', async () => {
    const tab = await checked(suite, suite.pages.fixture('dark'));
    const card = await cardAt(tab, 'differs');
    expect(card.background).toBe('rgb(255, 254, 251)');
    expect(card.box.right - card.box.left).toBe(340);
    expect(card.box.bottom - card.box.top).toBeGreaterThan(120);
    await tab.close();
  });

  it('is styled under the strictest content policy', async () => {
    const tab = await checked(suite, suite.pages.fixture('csp'));
    const card = await cardAt(tab, 'corroborated');
    expect(card.background).toBe('rgb(255, 254, 251)');
    await tab.close();
  });

  it('reads from left to right on a page that does not, and ends where the words begin', async () => {
    const tab = await checked(suite, suite.pages.fixture('right-to-left'));
    const lines = await pointAt(tab, 'differs');
    const card = await untilCard(tab);
    expect(card.direction).toBe('ltr');
    expect(Math.abs(card.box.right - Math.max(...lines.map(({ right }) => right)))).toBeLessThan(2);
    await tab.close();
  });

  it('comes again where the page has taken it away', async () => {
    const tab = await checked(suite, suite.pages.fixture('sample'));
    await cardAt(tab, 'differs');
    await tab.evaluate(() => document.documentElement.lastElementChild?.remove());
    await tab.movePointer(3, 3);
    // Its timer has to see it: a card that is given up has no key listener that holds Escape back.
    await until('the card to be given up', () =>
      tab.evaluate(() => new Promise<boolean>(resolve => setTimeout(() => resolve(true), 600))),
    );
    await cardAt(tab, 'differs');
    await tab.close();
  });

  it('opens at words in open shadow roots, which are tinted as the reader sees it, too', async () => {
    const tab = await suite.browser.open(suite.pages.fixture('shadow-roots'));
    const before = await tab.screenshot();
    const { popup } = await press(tab);
    await popup.close();
    await until('the highlights', async () => (await countHighlights(tab)) > 0);
    const after = await tab.screenshot();
    const stretches = await tab.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap(ranges => [...ranges] as Range[])
        .filter(({ startContainer }) => startContainer.getRootNode() !== document)
        .map(range => {
          const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
          const [scale, left, top] = [window.devicePixelRatio, Math.ceil(x), Math.ceil(y)];
          const size = [Math.floor(width) - 1, Math.floor(height) - 1].map(length => length * scale);
          return { x: left * scale, y: top * scale, width: size[0] as number, height: size[1] as number };
        }),
    );
    expect(stretches).toHaveLength(6);
    // A line under the words alone would change a small part of them.
    for (const stretch of stretches)
      expect(await changedShare(suite.browser, [before, after], stretch)).toBeGreaterThan(0.5);
    await cardAt(tab, 'corroborated');
    await tab.close();
  });

  it('opens in the page at words in a frame', async () => {
    const tab = await checked(suite, suite.pages.fixture('framed'));
    const card = await cardAt(tab, 'corroborated');
    expect(card.title).toBe(words('verdictCorroborated'));
    await tab.pressKey('Escape');
    await untilNoCard(tab);
    await tab.close();
  });

  it('opens on the article that comes with the extension, too', async () => {
    const tab = await suite.browser.openOwn('ui/try.html');
    await until('the button', () => tab.evaluate(() => document.querySelector('#try button') !== null));
    await tab.evaluate(() => document.querySelector<HTMLElement>('#try button')?.click());
    await until('the highlights', async () => (await countHighlights(tab)) > 0);
    const card = await cardAt(tab, 'differs');
    expect(card.background).toBe('rgb(255, 254, 251)');
    await tab.close();
  });

  it('is no more once the page script has ended', async () => {
    const tab = await checked(suite, suite.pages.fixture('sample'));
    await cardAt(tab, 'differs');
    const [line] = await linesOf(tab, 'differs');
    await suite.browser.updateExtension();
    await until('the highlights to go', async () => (await countHighlights(tab)) === 0);
    await untilNoCard(tab);
    await tab.movePointer((line?.left ?? 0) + 30, ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2);
    await new Promise(resolve => setTimeout(resolve, 1_000));
    expect(await readCard(tab)).toBeNull();
    await tab.close();
  });
});

describe.each(browserNames)('a selection in %s', name => {
  const suite = useSuite(name);

  /** Selects an element's text; a page that has no article gets some. */
  function select(tab: Tab, text: string): Promise<void> {
    return tab.evaluate(words => {
      const p = document.body.appendChild(document.createElement('p'));
      p.textContent = words;
      getSelection()?.selectAllChildren(p);
      p.scrollIntoView({ block: 'center' });
    }, text);
  }

  const denied =
    'We were able to win the following concession: that the United States could not offer protection';

  it('is checked on a page without an article', async () => {
    const tab = await checked(suite, suite.pages.fixture('no-article'));
    await select(tab, denied);
    await tab.chooseMenuItem('check-selection', denied);
    const card = await untilCard(tab);
    expect(card.title).toBe(words('verdictDiffers'));
    expect(card.focus).toBe('card');
    const box = await tab.evaluate(() => {
      const { left, top, right, bottom } = (getSelection() as Selection)
        .getRangeAt(0)
        .getBoundingClientRect();
      return { left, top, right, bottom };
    });
    expect(overlap(card.box, box)).toBe(false);
    const gap = Math.min(Math.abs(card.box.top - box.bottom), Math.abs(box.top - card.box.bottom));
    expect(gap).toBeLessThan(12);
    await tab.pressKey('Escape');
    await untilNoCard(tab);
    await tab.close();
  });

  it.each([
    ['The recipe asks for three ripe tomatoes and a little salt.', words('verdictOnlyHere')],
    ['of the', words('tooLittle')],
    ['A very long story. '.repeat(400), words('tooMuch')],
  ])('that cannot be found says so: %.30s', async (text, title) => {
    const tab = await checked(suite, suite.pages.fixture('no-article'));
    await select(tab, text);
    await tab.chooseMenuItem('check-selection', text);
    expect((await untilCard(tab)).title).toBe(title);
    await tab.close();
  });

  it('that the page does not know of gets its card all the same', async () => {
    const tab = await checked(suite, suite.pages.fixture('no-article'));
    await tab.chooseMenuItem('check-selection', denied);
    const card = await untilCard(tab);
    expect(card.text).toContain(denied);
    expect(card.title).toBe(words('verdictDiffers'));
    await tab.close();
  });
});

describe('a shortcut in firefox', () => {
  const suite = useSuite('firefox');

  it('checks a page that was not checked yet', async () => {
    const tab = await suite.browser.open(suite.pages.fixture('sample'));
    await tab.pressShortcut('next-quotation');
    const card = await untilCard(tab, ({ heard }) => heard !== '');
    expect(card.heard).toMatch(/^1 of /);
    expect(await countHighlights(tab)).toBeGreaterThan(1);
    await tab.close();
  });

  it('chosen from the menu, a selection is checked where nothing ran before', async () => {
    const tab = await suite.browser.open(suite.pages.fixture('no-article'));
    await tab.chooseMenuItem('check-selection', 'We’re at the precipice of a peace agreement');
    expect((await untilCard(tab)).title).toBe(words('verdictDiffers'));
    expect(await tab.badge()).toBe('');
    await tab.close();
  });

  it('says where a page cannot be checked that something is to be read in the popup', async () => {
    const tab = await suite.browser.open('about:config');
    await tab.pressShortcut('next-quotation');
    await until('the mark or the popup', async () => (await tab.badge()) === '!' || (await tab.hasPopup()));
    await tab.close();
  });
});

describe('the card as chromium tells it to those who hear', () => {
  const suite = useSuite('chromium');

  it('is a dialog with a name, links that say where they lead, and a button with a name', async () => {
    const tab = (await checked(suite, suite.pages.fixture('sample'))) as ChromiumTab;
    await tab.pressShortcut('next-quotation');
    await untilCard(tab, ({ heard }) => heard !== '');
    const tree = await tab.page.accessibility.snapshot({ interestingOnly: true });
    const all = (node: typeof tree): { role: string; name?: string }[] =>
      node ? [node, ...(node.children ?? []).flatMap(child => all(child))] : [];
    const nodes = all(tree).slice(all(tree).findIndex(({ role }) => role === 'dialog'));
    expect(nodes[0]).toMatchObject({ role: 'dialog', name: words('verdictCorroborated') });
    const links = nodes.filter(({ role }) => role === 'link');
    expect(links).not.toEqual([]);
    for (const { name } of links) expect(name).toContain(words('opensReport'));
    expect(nodes.filter(({ role }) => role === 'button').map(({ name }) => name)).toEqual([words('close')]);
    await tab.close();
  });
});

describe('the card in chromium, after a visit to another site', () => {
  const suite = useSuite('chromium');

  it('opens as before, although the browser lets nobody into the page any more', async () => {
    const other = await PageServer.start();
    const tab = (await checked(suite, suite.pages.report('ea'))) as ChromiumTab;
    // As by the address bar: nothing has been pressed or pointed at in the page before.
    await tab.goto(other.report('dg'));
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await until('the highlights again', () =>
      countHighlights(tab)
        .catch(() => 0)
        .then(count => count > 0),
    );
    await cardAt(tab, 'corroborated');
    await tab.close();
    await other.close();
  });
});

describe('touch in chromium', () => {
  const suite = useSuite('chromium');

  it('opens the card at a tap and closes it at the next one beside it', async () => {
    const tab = (await checked(suite, suite.pages.fixture('sample'))) as ChromiumTab;
    const lines = await linesOf(tab, 'differs');
    const [{ left, top, bottom }] = lines as [(typeof lines)[0]];
    await tab.page.touchscreen.tap(left + 20, (top + bottom) / 2);
    const card = await untilCard(tab);
    expect(card.title).toBe(words('verdictDiffers'));
    expect(lines.filter(line => overlap(line, card.box))).toEqual([]);
    await tab.page.touchscreen.tap(6, 6);
    await untilNoCard(tab);
    await tab.close();
  });
});
