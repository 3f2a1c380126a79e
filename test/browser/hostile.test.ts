import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { pointAt, untilCard, untilNoCard } from './card.ts';
import { prepend } from './moving-page.ts';
import { paintedByVerdict } from './page.ts';
import { browserNames, openPopup, type Tab } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { check, press, useSuite } from './suite.ts';

declare global {
  interface Window {
    highlighted(): string[];
    touched?: number;
  }
}

const first = {
  verdict: 'corroborated',
  text: 'We covered almost all the other issues necessary for a peace deal,',
};
const second = {
  verdict: 'differs',
  text: 'The contact line is the worst line for talking, and the Europeans support this,',
};
const both = [second, first];
const added = '“Maybe not enough for a peace deal, but we are on the path for the first time,”';
const third = { verdict: 'corroborated', text: added.slice(1, -1) };

/** All marks, as one would list them: by verdict, then in reading order. */
async function marks(tab: Tab) {
  const painted = await paintedByVerdict(tab);
  return painted.sort((a, b) => b.verdict.localeCompare(a.verdict));
}

async function untilMarks(tab: Tab, wanted: readonly object[]): Promise<void> {
  const sorted = wanted.map(mark => JSON.stringify(mark)).sort();
  await until('the marks', async () => {
    const now = (await marks(tab)).map(mark => JSON.stringify(mark)).sort();
    return now.join() === sorted.join();
  });
}

/**
 * Changes a text in the article as fast as the page can, in turns with whoever else wants to run. Each turn has some
 * fixed work besides: the share of the time that goes into it falls where somebody else slows the page down, and
 * stays where the whole machine is slow.
 */
function storm(tab: Tab, milliseconds: number): Promise<{ perSecond: number; share: number }> {
  return tab.evaluate(async duration => {
    const node = document.createTextNode('');
    document.querySelector('.article-body')?.lastElementChild?.append(node);
    const start = performance.now();
    let [changes, worked, now, sum] = [0, 0, start, 0];
    while (now - start < duration) {
      for (let i = 0; i < 1_000; i++) node.data = ` “And ${changes++} more,” he said.`;
      const before = performance.now();
      for (let i = 0; i < 300_000; i++) sum = (sum * 31 + i) | 0;
      worked += performance.now() - before;
      await new Promise(resolve => setTimeout(resolve));
      now = performance.now();
    }
    node.data = String(sum);
    node.remove();
    return { perSecond: (1_000 * changes) / (now - start), share: worked / (now - start) };
  }, milliseconds);
}

describe.each(browserNames)('a hostile page, in %s', name => {
  const suite = useSuite(name);

  afterAll(async () => expect(await suite.browser.faults()).toEqual([]));

  it('that puts traps into all prototypes is checked and followed all the same', async () => {
    const { tab, shown } = await check(suite, suite.pages.hostile('overrides'));
    expect(shown.quotations).toHaveLength(2);
    const highlighted = () => tab.evaluate(() => window.highlighted());
    expect(await highlighted()).toEqual([
      `crossquote-corroborated: ${first.text}`,
      `crossquote-differs: ${second.text}`,
    ]);
    await tab.evaluate(html => {
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      document.getElementsByClassName('article-body')[0]?.prepend(...body.children);
    }, `<p>${added} Witkoff said.</p>`);
    await until('the new mark', async () => (await highlighted()).length === 3);
    // Made once by the page itself, and neither moved, changed nor copied since.
    expect(await tab.evaluate(() => window.touched)).toBe(1);
    await tab.close();
  });

  it('whose elements hide what a document and a form can do is checked and followed', async () => {
    const { tab } = await check(suite, suite.pages.hostile('clobbering'));
    await untilMarks(tab, both);
    // A form is no part of an article; what happens in it is looked at all the same.
    await tab.evaluate(() => {
      const form = document.querySelector('#everything') as Element;
      const html = '<p>“Sign up here and never miss a word,” the form says.</p>';
      Element.prototype.insertAdjacentHTML.call(form, 'beforeend', html);
    });
    await prepend(tab, `<p>${added} Witkoff said.</p>`);
    await untilMarks(tab, [...both, third]);
    await tab.pressShortcut('next-quotation');
    // Nothing is read from the card: that asks the document for its window, which this page hides.
    await until('a card', () => tab.evaluateInClosedRoot(root => root.querySelector('.card') !== null));
    await tab.close();
  });

  it('that talks like the extension is not heard', async () => {
    const { tab, popup, shown } = await check(suite, suite.pages.hostile('forging'));
    await untilMarks(tab, both);
    const badge = await tab.badge();
    await popup.close();
    await sleep(3_000);
    await untilMarks(tab, both);
    expect(await tab.badge()).toBe(badge);
    expect((await press(tab)).shown).toEqual(shown);
    await tab.close();
  });

  it('keeps its own highlights, and ours come back where it clears them all', async () => {
    const { tab } = await check(suite, suite.pages.hostile('own-highlights'));
    const names = () => tab.evaluate(() => [...CSS.highlights.keys()].sort());
    const all = ['crossquote', 'crossquote-corroborated', 'crossquote-differs', 'search'];
    expect(await names()).toEqual(all);
    await prepend(tab, `<p>${added} Witkoff said.</p>`);
    await untilMarks(tab, [...both, third]);
    expect(await names()).toEqual(all);
    await tab.evaluate(() => CSS.highlights.clear());
    await untilMarks(tab, [...both, third]);
    expect(await names()).toEqual(all.filter(it => it.startsWith('crossquote-')));
    await tab.close();
  });

  it('that takes all style sheets away and writes its own leaves the marks as they look', async () => {
    const { tab } = await check(suite, suite.pages.hostile('plain'));
    const tint = () =>
      tab.evaluate(() => {
        const paragraph = document.querySelector('.article-body p') as Element;
        return getComputedStyle(paragraph, '::highlight(crossquote-differs)').backgroundColor;
      });
    const none = /^(transparent|rgba\(0, 0, 0, 0\))$/;
    expect(await tint()).not.toMatch(none);
    await tab.evaluate(() => {
      for (const { ownerNode } of [...document.styleSheets]) (ownerNode as Element).remove();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { all: initial !important }');
      document.adoptedStyleSheets = [sheet];
    });
    expect(await tab.evaluate(() => document.styleSheets.length)).toBe(0);
    expect(await tint()).not.toMatch(none);
    await tab.close();
  });

  it('that changes without end goes on as fast as before', async () => {
    const tab = await suite.browser.open(suite.pages.hostile('plain'));
    const alone = await storm(tab, 3_000);
    await (await press(tab)).popup.close();
    const followed = await storm(tab, 8_000);
    expect(followed.perSecond).toBeGreaterThan(10_000);
    expect(followed.share).toBeGreaterThan(alone.share / 2);
    await untilMarks(tab, both);
    await prepend(tab, `<p>${added} Witkoff said.</p>`);
    await untilMarks(tab, [...both, third]);
    await tab.close();
  });

  it('with 100,000 text nodes is checked and followed', async () => {
    const { tab } = await check(suite, suite.pages.hostile('text-nodes'));
    await untilMarks(tab, both);
    await prepend(tab, `<p>${added} Witkoff said.</p>`);
    await untilMarks(tab, [...both, third]);
    await tab.close();
  });

  it('with 5,000 elements in each other is checked and followed', async () => {
    const { tab, shown } = await check(suite, suite.pages.hostile('deep'));
    expect(shown.quotations).toHaveLength(2);
    await untilMarks(tab, both);
    await tab.evaluate(() => {
      let deepest = document.querySelector('.article-body > div') as Element;
      while (deepest.firstElementChild) deepest = deepest.firstElementChild;
      deepest.innerHTML = '<p>“Nobody ever looks down here,” a diver said.</p>';
    });
    await prepend(tab, `<p>${added} Witkoff said.</p>`);
    await until('the new mark', async () => (await marks(tab)).some(({ text }) => text === third.text));
    await tab.close();
  });

  it.each([
    ['an editable article', 'editable', ''],
    ['a page in design mode', 'plain', 'on'],
  ])('or %s lets its reader type undisturbed', async (_, page, designMode) => {
    const { tab, popup } = await check(suite, suite.pages.hostile(page));
    await popup.close();
    const typed = 'She wrote: “Nothing may move this caret while I write.” And on.';
    const end = await tab.evaluate(
      async (text, mode) => {
        if (mode) document.designMode = mode;
        const paragraph = [...document.querySelectorAll('p')].find(it =>
          it.textContent.includes('Nobody in the'),
        );
        const node = paragraph?.firstChild as Text;
        if (paragraph?.parentElement?.isContentEditable) paragraph.parentElement.focus();
        const [selection, start] = [getSelection(), node.length];
        selection?.collapse(node, start);
        for (const [index, letter] of [...text].entries()) {
          document.execCommand('insertText', false, letter);
          await new Promise(resolve => setTimeout(resolve, 50));
          const at = selection?.anchorNode?.textContent?.slice(0, selection.anchorOffset);
          if (!at?.endsWith(letter.trim())) return `lost after ${index}: ${at}`;
        }
        return paragraph?.textContent?.slice(start).replace(/\s/g, ' ');
      },
      typed,
      designMode,
    );
    expect(end).toBe(typed);
    await untilMarks(tab, [
      ...both,
      { verdict: 'only-here', text: 'Nothing may move this caret while I write.' },
    ]);
    await tab.close();
  });

  it('that writes itself anew loses its marks, and gets those of what it writes', async () => {
    const { tab } = await check(suite, suite.pages.report('ea'));
    await tab.evaluate(async address => {
      const html = await (await fetch(address)).text();
      document.open();
      document.write(html);
      document.close();
    }, suite.pages.hostile('plain'));
    await untilMarks(tab, both);
    await tab.close();
  });

  it('that takes the frame of its article away is followed to what it shows next', async () => {
    const { tab, popup } = await check(suite, suite.pages.fixture('framed'));
    await popup.close();
    await pointAt(tab, 'corroborated');
    await untilCard(tab);
    await tab.evaluate(() => document.querySelector('#story')?.remove());
    await untilNoCard(tab);
    await tab.evaluate(async address => {
      const next = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
      const main = next.querySelector('main');
      if (main) document.body.append(main);
    }, suite.pages.hostile('plain'));
    await untilMarks(tab, both);
    await tab.close();
  });

  it('that puts another article there during the check shows none of the first one’s marks', async () => {
    const tab = await suite.browser.open(suite.pages.manyQuotations);
    const popup = await openPopup(tab);
    await tab.evaluate(async address => {
      const next = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
      const main = next.querySelector('main');
      if (main) document.querySelector('main')?.replaceWith(main);
    }, suite.pages.hostile('plain'));
    await untilMarks(tab, both);
    await popup.close();
    await tab.close();
  });
});
