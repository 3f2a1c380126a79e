import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { prepend, showInPlace } from './moving-page.ts';
import { countHighlights, type Painted, paintedByVerdict } from './page.ts';
import { readPopup } from './popup.ts';
import { browserNames, openPopup, type Tab, type View } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { check, press, type Suite, useSuite } from './suite.ts';
import { words } from './words.ts';

declare const chrome: {
  storage: { session: { get(keys: null): Promise<Record<string, { visit: string; address: string }>> } };
  tabs: { query(which: { active: true; currentWindow: true }): Promise<{ id: number }[]> };
  runtime: { sendMessage(request: { type: 'check'; tabId: number | undefined }): Promise<unknown> };
};

/** What another report quotes without the “not”. */
const denied =
  'We were able to win the following concession: that the United States could not offer protection,';
const post = `<p>“${denied}” Witkoff told reporters in a corridor.</p>`;
/** Longer than anything would take that was not put off. */
const A_WHILE = 3_000;

function storedVisits(popup: View): Promise<string[]> {
  return popup.evaluate(async () =>
    Object.values(await chrome.storage.session.get(null)).map(({ visit }) => visit),
  );
}

/** Checks a page and closes the popup. */
async function checked(suite: Suite, url: string) {
  const { tab, popup, shown } = await check(suite, url);
  const visits = await storedVisits(popup);
  await popup.close();
  return { tab, shown, visits, painted: await paintedByVerdict(tab) };
}

/** Has the page of an open popup checked once more: another page script takes the place of the one before. */
function checkAgain(popup: View): Promise<void> {
  return popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.runtime.sendMessage({ type: 'check', tabId: tab?.id });
  });
}

function untilPainted(tab: Tab, what: string, wanted: (painted: Painted[]) => boolean): Promise<Painted[]> {
  return until(what, async () => {
    const painted = await paintedByVerdict(tab);
    return wanted(painted) && painted;
  });
}

describe.each(browserNames)('a page that moves, in %s', name => {
  const suite = useSuite(name);

  afterAll(async () => expect(await suite.browser.faults()).toEqual([]));

  it('shows the next article’s marks, badge and result after a navigation of its own', async () => {
    const next = await checked(suite, suite.pages.report('dg'));
    const badge = await next.tab.badge();
    await next.tab.close();

    const { tab, visits } = await checked(suite, suite.pages.report('ea'));
    await showInPlace(tab, suite.pages.report('dg'));
    const painted = await untilPainted(tab, 'the next marks', all => all.length === next.painted.length);
    expect(painted).toEqual(next.painted);
    await until('the badge', async () => (await tab.badge()) === badge);

    const { popup, shown } = await press(tab);
    expect(shown).toEqual(next.shown);
    const stored = await storedVisits(popup);
    expect(stored).toHaveLength(1);
    expect(stored).not.toEqual(visits);

    // With the popup open, it goes on to the article after that.
    await showInPlace(tab, suite.pages.report('ml'));
    await until('the result in the popup', async () => (await readPopup(popup)).site === 'themedialine.org');
    await tab.close();
  });

  it('loses marks, badge and result with its article', async () => {
    const { tab } = await checked(suite, suite.pages.report('ea'));
    expect(await tab.badge()).not.toBe('');
    const popup = await openPopup(tab);
    await readPopup(popup);
    await tab.evaluate(() => {
      history.pushState(null, '', '/');
      document.querySelector('main')?.replaceChildren('The front page');
    });
    await until('the marks to go', async () => (await countHighlights(tab)) === 0);
    await until('the badge to go', async () => (await tab.badge()) === '');
    await until('the word in the popup', async () => (await readPopup(popup)).headline === words('pageLeft'));
    expect(await storedVisits(popup)).toEqual([]);
    await popup.close();
    expect((await press(tab)).shown.headline).toBe(words('noArticle'));
    await tab.close();
  });

  it('keeps its result at other addresses of the same article', async () => {
    const { tab, visits, painted, shown } = await checked(suite, suite.pages.report('ea'));
    await tab.evaluate(() => {
      location.hash = 'comments';
      history.replaceState(null, '', `${location.pathname}?utm_source=feed`);
    });
    const again = await press(tab);
    expect(again.shown).toEqual(shown);
    expect(await storedVisits(again.popup)).toEqual(visits);
    expect(await paintedByVerdict(tab)).toEqual(painted);
    await tab.close();
  });

  it('keeps its marks where a framework writes the same text into new nodes', async () => {
    const { tab, visits, painted } = await checked(suite, suite.pages.report('ea'));
    await tab.evaluate(() => {
      for (const part of document.querySelectorAll('.article-body p'))
        part.outerHTML = String(part.outerHTML);
    });
    await untilPainted(tab, 'the marks again', all => JSON.stringify(all) === JSON.stringify(painted));
    await tab.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = String(main.innerHTML);
    });
    await untilPainted(tab, 'the marks once more', all => JSON.stringify(all) === JSON.stringify(painted));
    // Asked before it has found out that all is as it was, the page would be checked anew.
    await sleep(A_WHILE);
    const { popup } = await press(tab);
    expect(await storedVisits(popup)).toEqual(visits);
    await tab.close();
  });

  it('gets marks on posts that come in at the top, and keeps the others', async () => {
    const { tab, painted } = await checked(suite, suite.pages.report('ea'));
    await prepend(tab, post);
    const now = await untilPainted(tab, 'the new mark', all => all.some(({ text }) => text === denied));
    expect(now.find(({ text }) => text === denied)?.verdict).toBe('differs');
    expect(now).toHaveLength(painted.length + 1);
    await tab.close();
  });

  it('gets marks on text that is unfolded', async () => {
    const tab = await suite.browser.open(suite.pages.report('ea'));
    await tab.evaluate(html => {
      const more = `<div id="more" hidden>${html}</div>`;
      document.querySelector('.article-body')?.insertAdjacentHTML('beforeend', more);
    }, post);
    const { popup } = await press(tab);
    await popup.close();
    expect((await paintedByVerdict(tab)).map(({ text }) => text)).not.toContain(denied);
    await tab.evaluate(() => document.querySelector('#more')?.removeAttribute('hidden'));
    await untilPainted(tab, 'the new mark', all => all.some(({ text }) => text === denied));
    await tab.close();
  });

  it('gets marks on text that fills a place kept free beside it', async () => {
    const tab = await suite.browser.open(suite.pages.report('ea'));
    await tab.evaluate(() => {
      const body = document.querySelector('.article-body') as Element;
      body.insertAdjacentHTML('afterend', '<div class="article-body" id="rest"></div>');
    });
    const { popup } = await press(tab);
    await popup.close();
    await tab.evaluate(html => {
      const rest = document.querySelector('#rest') as Element;
      rest.innerHTML = html.repeat(3);
    }, `${post}<p>There was more to come, the reporters heard, and so they stayed where they were, in the corridor.</p>`);
    await untilPainted(tab, 'the new mark', all => all.some(({ text }) => text === denied));
    await tab.close();
  });

  it('follows an article in a frame where the frame goes elsewhere', async () => {
    const { tab, popup } = await check(suite, suite.pages.fixture('framed'));
    await popup.close();
    const inFrame = () =>
      tab.evaluate(() => {
        const frame = document.querySelector('#story') as HTMLIFrameElement;
        const { CSS: css } = frame.contentWindow as Window & typeof globalThis;
        return [...css.highlights.values()].flatMap(highlight => [...highlight].map(String));
      });
    expect(await inFrame()).not.toContain(denied);
    await tab.evaluate(address => {
      (document.querySelector('#story') as HTMLIFrameElement).src = address;
    }, suite.pages.report('ea'));
    await until('the marks of what the frame shows now', async () =>
      (await inFrame().catch(() => [])).some(text => text.startsWith('We were able to win')),
    );
    await tab.close();
  });

  it('loses a mark at once where its words are changed, and judges them anew', async () => {
    const { tab, painted } = await checked(suite, suite.pages.report('ea'));
    const before = painted.find(({ text }) => text.startsWith('We were able to win'));
    expect(before?.verdict).toBe('corroborated');
    await tab.evaluate(() => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        node.nodeValue = (node.nodeValue ?? '').replace('could offer', 'could not offer');
      }
    });
    const isChanged = ({ text }: Painted) => text.includes('could not offer');
    await untilPainted(
      tab,
      'the mark to go',
      all => !all.some(it => isChanged(it) && it.verdict === 'corroborated'),
    );
    const now = await untilPainted(tab, 'the new verdict', all => all.some(isChanged));
    expect(now.find(isChanged)?.verdict).toBe('differs');
    await tab.close();
  });

  it('has the marks of its whole article where a second one comes in below it, and its result says the same', async () => {
    const second = await checked(suite, suite.pages.report('dj'));
    await second.tab.close();
    const first = await checked(suite, suite.pages.report('ea'));
    await first.tab.evaluate(async address => {
      const next = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
      const article = next.querySelector('article');
      if (article) document.querySelector('main')?.append(article);
      history.replaceState(null, '', address);
    }, suite.pages.report('dj'));
    await sleep(A_WHILE);
    const { tab, popup, shown } = await press(first.tab);
    const marked = new Set((await paintedByVerdict(tab)).map(({ text }) => text));
    // Readability takes them for one, or chooses one of them.
    const isMarked = ({ painted }: typeof first) => painted.every(({ text }) => marked.has(text));
    expect(isMarked(first) || isMarked(second)).toBe(true);
    const judged = shown.quotations.filter(({ verdict }) => verdict !== null);
    expect(new Set(judged.map(({ text }) => text))).toEqual(marked);
    await popup.close();
    await tab.close();
  });

  it('has its badge and result again when the reader comes back to it from another page', async () => {
    const { tab, painted, shown } = await checked(suite, suite.pages.report('ea'));
    const badge = await tab.badge();
    await tab.goto(suite.pages.report('dg'));
    await (await press(tab)).popup.close();
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await until('the page', () => tab.evaluate(() => location.pathname.endsWith('/ea')).catch(() => false));
    await until('the badge', async () => (await tab.badge()) === badge);
    expect(await paintedByVerdict(tab)).toEqual(painted);
    const again = await press(tab);
    expect(again.shown).toEqual(shown);
    await tab.close();
  });

  it('does nothing while it is out of sight, and catches up when it is back', async () => {
    const { tab, painted } = await checked(suite, suite.pages.report('ea'));
    const other = await suite.browser.open(suite.pages.fixture('empty'));
    await until('the tab to be hidden', () => tab.evaluate(() => document.visibilityState === 'hidden'));
    await prepend(tab, post);
    // Longer than anything would take that was not put off.
    await sleep(A_WHILE);
    expect(await paintedByVerdict(tab)).toEqual(painted);
    await other.close();
    await untilPainted(tab, 'the new mark', all => all.some(({ text }) => text === denied));
    await tab.close();
  });

  it('follows under the strictest content policy, too', async () => {
    const { tab, painted } = await checked(suite, suite.pages.fixture('csp'));
    await tab.evaluate(html => {
      document.querySelector('article p')?.insertAdjacentHTML('beforebegin', html);
    }, post);
    const now = await untilPainted(tab, 'the new mark', all => all.some(({ text }) => text === denied));
    expect(now.length).toBe(painted.length + 1);
    await tab.close();
  });

  it('is let go of when the reader turns Crossquote off, until they press the button again', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.report('ea'));
    const style = () => {
      const paragraph = document.querySelector('.article-body p') as Element;
      return getComputedStyle(paragraph, '::highlight(crossquote-differs)').backgroundColor;
    };
    const styled = await tab.evaluate(style);
    await checkAgain(popup);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.turn-off')?.click());
    await until('the word about it', () =>
      popup.evaluate(title => document.querySelector('h1')?.textContent === title, words('turnedOff')),
    );
    await until('the marks to go', async () => (await countHighlights(tab)) === 0);
    await until('the badge to go', async () => (await tab.badge()) === '');
    await until('the result to go', async () => (await storedVisits(popup)).length === 0);
    await until('the styles to go', async () => (await tab.evaluate(style)) !== styled);

    await prepend(tab, post);
    await showInPlace(tab, suite.pages.report('ea'));
    await sleep(A_WHILE);
    expect(await countHighlights(tab)).toBe(0);
    await popup.close();

    const again = await press(tab);
    expect(again.shown).toEqual(shown);
    expect(await countHighlights(tab)).toBeGreaterThan(0);
    expect(await tab.evaluate(style)).toBe(styled);
    await tab.close();
  });
});
