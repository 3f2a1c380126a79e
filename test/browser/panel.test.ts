import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/core/result.ts';
import { flaws } from './axe.ts';
import { openPanel, press, textsOf, untilThere } from './controls.ts';
import { isFocusSeen, lengthenWords, overflowing } from './layout.ts';
import { isInView } from './page.ts';
import { browserNames, type Key, type Tab, type View } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { storedCheck } from './stored.ts';
import { check, press as pressButton, type Suite, useSuite } from './suite.ts';
import { words } from './words.ts';

interface Opened {
  tab: Tab;
  panel: View;
  check: Check;
}

/** Checks the sample article and opens the real panel beside it, as the popup's own button does. */
async function open(suite: Suite): Promise<Opened> {
  const url = suite.pages.fixture('sample');
  const { tab, popup } = await check(suite, url);
  const stored = await storedCheck(popup, url);
  const panel = await openPanel(tab, popup);
  await untilHeadline(panel, '8 of 15');
  return { tab, panel, check: stored };
}

async function untilHeadline(panel: View, start: string): Promise<void> {
  await until(start, async () => (await textsOf(panel, 'h1'))[0]?.startsWith(start));
}

async function close({ tab, panel }: Opened): Promise<void> {
  await panel.close();
  await tab.close();
}

function seek(panel: View, query: string): Promise<void> {
  return panel.evaluate(value => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('There is no search field');
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, query);
}

function choose(panel: View, label: string, option: string): Promise<void> {
  return panel.evaluate(
    (wanted, choice) => {
      const field = [...document.querySelectorAll('label')].find(it => it.textContent.startsWith(wanted));
      const select = field?.querySelector('select');
      const at = [...(select?.options ?? [])].findIndex(({ text }) => text === choice);
      if (!select || at === -1) throw new Error(`${wanted} has no choice ${choice}`);
      select.selectedIndex = at;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    option,
  );
}

/** The quotations that the list shows, without their marks. */
function listed(panel: View): Promise<string[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('.quotation .quote-text')].map(it => it.textContent.slice(1, -1)),
  );
}

async function untilListed(panel: View, expected: string[]): Promise<void> {
  const inOrder = JSON.stringify(expected.toSorted());
  await until(`the list of ${expected.length}`, async () => {
    return JSON.stringify((await listed(panel)).toSorted()) === inOrder;
  });
}

/** What has the focus: its role or tag, and its name. */
function focused(view: View): Promise<string> {
  return view.evaluate(() => {
    const at = document.activeElement;
    return `${at?.role ?? at?.localName} ${at?.ariaLabel ?? at?.textContent}`.trim();
  });
}

/** Goes on with the tab key to what has such a name, as `focused` tells it. */
async function tabTo(view: View, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60 && !passed.at(-1)?.startsWith(name)) {
    await view.pressKey('Tab');
    passed.push(await focused(view));
  }
  if (passed.length === 60) throw new Error(`The tab key does not lead to “${name}”, but to ${passed}`);
}

async function pressKeys(view: View, ...keys: Key[]): Promise<void> {
  for (const key of keys) await view.pressKey(key);
}

describe.each(browserNames)('the real panel in %s, opened by the button in the real popup', name => {
  const suite = useSuite(name);

  it('shows what the tab in front holds, and follows the reader to another', async () => {
    const opened = await open(suite);
    const { tab, panel } = opened;
    expect(await tab.hasPopup()).toBe(false);

    const other = await suite.browser.open(suite.pages.fixture('marks'));
    await untilHeadline(panel, words('panelUnchecked'));
    expect(await flaws(panel)).toEqual([]);
    const { popup } = await pressButton(other);
    await popup.close();
    await untilHeadline(panel, words('headlineOffTopic_other', 5));
    expect(await flaws(panel)).toEqual([]);
    await other.evaluate(() => void setTimeout(() => location.reload()));
    await untilHeadline(panel, words('pageLeft'));
    expect(await flaws(panel)).toEqual([]);
    await other.close();
    await untilHeadline(panel, '8 of 15');
    await close(opened);
  });

  it('finds quotations, speakers and outlets, and marks what was found', async () => {
    const opened = await open(suite);
    const { panel } = opened;
    const { quotations } = opened.check;
    await untilListed(
      panel,
      quotations.map(({ text }) => text),
    );
    await seek(panel, 'macron');
    await untilListed(
      panel,
      quotations.filter(({ speaker }) => speaker === 'Emmanuel Macron').map(({ text }) => text),
    );
    expect(await textsOf(panel, '.speaker mark')).toEqual(['Macron']);
    await seek(panel, 'constitution');
    await until('the mark', async () => (await textsOf(panel, '.quote-text mark'))[0] === 'constitution');
    await seek(panel, 'guardian');
    const carried = quotations.filter(it => it.outlets.some(({ outlet }) => outlet.includes('Guardian')));
    await untilListed(
      panel,
      carried.map(({ text }) => text),
    );
    await press(panel, words('otherReports_other', 2));
    // What is in an item that the search has just brought back is written once that has been painted.
    await until('the mark in the outlet', async () => {
      return (await textsOf(panel, 'details[open] .outlet-name mark')).join() === 'Guardian';
    });
    await seek(panel, 'nobody said this');
    await until('the word about it', async () => (await textsOf(panel, '.shown'))[0] === words('noMatch'));
    await press(panel, words('showAll'));
    await until('all of them', async () => (await listed(panel)).length === quotations.length);
    await close(opened);
  });

  it('narrows the list by verdict, speaker and outlet', async () => {
    const opened = await open(suite);
    const { panel } = opened;
    const { quotations } = opened.check;
    await press(panel, words('countDiffers_other', 5));
    const differing = quotations.filter(({ verdict }) => verdict === 'differs');
    await untilListed(
      panel,
      differing.map(({ text }) => text),
    );
    expect(await textsOf(panel, '[aria-pressed=true]')).toEqual([words('countDiffers_other', 5)]);
    await choose(panel, words('filterOutlet'), 'The Daily Guardian');
    await untilListed(
      panel,
      differing
        .filter(it => it.outlets.some(({ outlet }) => outlet === 'The Daily Guardian'))
        .map(it => it.text),
    );
    await press(panel, words('showAll'));
    await choose(panel, words('filterSpeaker'), 'Marco Rubio');
    await untilListed(
      panel,
      quotations.filter(({ speaker }) => speaker === 'Marco Rubio').map(({ text }) => text),
    );
    await close(opened);
  });

  it('lays the outlets side by side, with the differences, what stands around, and the way there', async () => {
    const opened = await open(suite);
    const { tab, panel } = opened;
    await choose(panel, words('filterOutlet'), 'The Daily Guardian');
    await seek(panel, 'precipice');
    await untilListed(panel, ['We’re at the precipice of a peace agreement,']);
    await press(panel, words('otherReports_other', 2));
    const shown = await panel.evaluate(() => {
      const outlet = document.querySelector('details[open] .outlet');
      const added = outlet?.querySelector('ins');
      return {
        name: outlet?.querySelector('.outlet-name')?.textContent,
        changes: outlet?.querySelector('.outlet-changes')?.textContent,
        added: added?.textContent,
        line: added && getComputedStyle(added).textDecorationLine,
        context: [...(outlet?.querySelectorAll('.context') ?? [])].map(it => it.textContent.length),
        link: outlet?.querySelector('a')?.href ?? '',
      };
    });
    expect(shown).toMatchObject({
      name: 'The Daily Guardian',
      changes: 'Changed: a “not”',
      added: `[${words('onlyInReport')}: not]`,
      line: 'underline',
    });
    expect(shown.context).not.toEqual([]);
    expect(shown.link).toMatch(/^https:\/\/thedailyguardian\.com\/.*#:~:text=We/);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.quote')?.click());
    await until('the quotation in view', () => isInView(tab, 'We’re at the precipice of a peace agreement,'));
    await close(opened);
  });

  it('compares all outlets in a table that the arrow keys go through', async () => {
    const opened = await open(suite);
    const { panel } = opened;
    const judged = opened.check.quotations.filter(({ verdict }) => verdict !== null);
    const outlets = ['Economy Arab', 'The Daily Guardian', 'Daljoog News', 'The Media Line'];
    await press(panel, words('tabOutlets'));
    await untilThere(panel, '.matrix table');
    const heads = await textsOf(panel, 'thead th[scope=col]');
    expect(heads.slice(2).toSorted()).toEqual(outlets.toSorted());
    expect(await textsOf(panel, 'tbody th[scope=row]')).toHaveLength(judged.length);
    const totals = await panel.evaluate(() =>
      [...document.querySelectorAll('tfoot tr')].slice(1).map(row => {
        return [...row.querySelectorAll('td')].map(({ textContent }) => Number(textContent));
      }),
    );
    const carrying = heads
      .slice(2)
      .map(outlet => judged.filter(it => it.outlets.some(finding => finding.outlet === outlet)));
    expect(totals[0]).toEqual([judged.length, ...carrying.map(({ length }) => length)]);
    expect(totals[1]?.slice(1)).toEqual(
      carrying.map(
        some => some.filter(it => new Set(it.outlets.map(({ outlet }) => outlet)).size > 1).length,
      ),
    );
    expect(totals[2]?.[0]).toBe(judged.filter(({ verdict }) => verdict === 'differs').length);

    await tabTo(panel, `button ${words('columnArticle')}: `);
    await pressKeys(panel, 'ArrowRight', 'ArrowDown', 'ArrowDown');
    const negated = judged[2];
    expect(await focused(panel)).toBe(`button ${heads[2]}: ${words('verdictDiffers')}`);
    await until('the words', async () =>
      (await textsOf(panel, '.matrix-detail'))[0]?.includes(negated?.text ?? ''),
    );
    expect(await textsOf(panel, '.matrix-detail .passage ins')).toEqual([`[${words('onlyInReport')}: not]`]);
    expect(await isFocusSeen(panel)).toBe(true);
    await pressKeys(panel, 'End');
    expect(await isFocusSeen(panel)).toBe(true);
    expect(await focused(panel)).toBe(`button ${heads.at(-1)}: ${words('standingAbsent')}`);
    await until('the word', async () =>
      (await textsOf(panel, '.matrix-detail'))[0]?.includes(`Nothing of this quotation was found in`),
    );
    await pressKeys(panel, 'ArrowLeft', 'ArrowLeft');
    expect(await isFocusSeen(panel)).toBe(true);
    await pressKeys(panel, 'Home');
    expect(await focused(panel)).toBe(`button ${words('columnArticle')}: ${words('verdictDiffers')}`);
    // One stop of the tab key, and the next is behind the table.
    await panel.pressKey('Tab');
    expect(await focused(panel)).not.toContain(words('columnArticle'));
    await close(opened);
  });

  it('saves the check as Markdown, CSV and JSON, and copies it', async () => {
    const opened = await open(suite);
    const { panel } = opened;
    await press(panel, words('tabSave'));
    await untilThere(panel, '.formats');
    const button = (label: string, format: string) =>
      panel.evaluate(
        (name, of) => {
          const item = [...document.querySelectorAll('.format')].find(
            it => it.querySelector('h2')?.textContent === of,
          );
          [...(item?.querySelectorAll('button') ?? [])]
            .find(({ textContent }) => textContent.startsWith(name))
            ?.click();
        },
        label,
        format,
      );
    const saved = async (ending: string, format: string) => {
      await button(words('download'), format);
      return suite.browser.downloaded(`crossquote-harbour-lantern.example.${ending}`);
    };
    expect(JSON.parse(await saved('json', words('formatJson')))).toEqual(opened.check);
    const markdown = await saved('md', words('formatMarkdown'));
    expect(markdown).toMatch(/^# After Anchorage, allies weigh a promise/);
    expect(markdown).toContain('We’re {+not+} at the precipice of a peace agreement,');
    const csv = await saved('csv', words('formatCsv'));
    const judged = opened.check.quotations.filter(({ verdict }) => verdict !== null);
    expect(csv.startsWith(`\uFEFF"${words('columnQuotation')}",`)).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength(judged.length + 1);

    await button(words('copy'), words('formatMarkdown'));
    await until('the word', async () => (await textsOf(panel, '.said'))[0]?.startsWith('Copied'));
    expect(await suite.browser.clipboard()).toBe(markdown);
    await close(opened);
  });

  it('opens the whole check for the printer', async () => {
    const opened = await open(suite);
    await press(opened.panel, words('tabSave'));
    await untilThere(opened.panel, '.formats');
    await press(opened.panel, words('print'));
    const id = (await until('the print view', async () =>
      (await suite.browser.openAddresses()).find(address => address.includes('/ui/print.html?tab=')),
    )) as string;
    const printed = await suite.browser.printedTab(id);
    await untilThere(printed, '.sheet table');
    const texts = await textsOf(printed, '.sheet > h2 + .quotations > li > .quote-text');
    expect(texts.map(text => text.slice(1, -1))).toEqual(opened.check.quotations.map(({ text }) => text));
    expect(await printed.evaluate(() => document.querySelectorAll('details:not([open])').length)).toBe(0);
    expect(await flaws(printed)).toEqual([]);
    await lengthenWords(printed, 0.4);
    await printed.evaluate(() => document.documentElement.style.setProperty('width', '700px'));
    expect(await overflowing(printed)).toEqual([]);
    await printed.close();
    await close(opened);
  });

  it('has nothing that axe-core finds in any of its views, in both themes', async () => {
    const opened = await open(suite);
    const { panel } = opened;
    for (const view of ['tabQuotations', 'tabOutlets', 'tabOmitted', 'tabSave'] as const) {
      await panel.evaluate(title => {
        const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
        tabs.find(({ textContent }) => textContent.startsWith(title))?.click();
      }, words(view));
      await until(view, () => panel.evaluate(() => document.querySelector('#tab-panel > *') !== null));
      await panel.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        document.querySelectorAll<HTMLElement>('.sign')[11]?.focus();
      });
      expect(await flaws(panel), view).toEqual([]);
    }
    await close(opened);
  });

  it('is read from right to left, in longer words and with larger type', async () => {
    const opened = await open(suite);
    const { panel } = opened;
    // Twice the type in a panel as narrow as Chromium's gets; Firefox's may be narrower to begin with.
    const larger = await panel.evaluate(() => `${innerWidth / 1.8}%`);
    for (const view of ['quotations', 'outlets', 'save'] as const) {
      await panel.evaluate(id => document.querySelector<HTMLElement>(id)?.click(), `#tab-${view}`);
      await untilThere(panel, `#tab-panel[aria-labelledby=tab-${view}] > *`);
      await panel.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const [property, value] of [
        ['direction', 'rtl'],
        ['font-size', larger],
      ] as const) {
        await panel.evaluate((...of) => document.documentElement.style.setProperty(...of), property, value);
        expect(await overflowing(panel), `${view}: ${value}`).toEqual([]);
        await panel.evaluate(name => document.documentElement.style.removeProperty(name), property);
      }
    }
    await lengthenWords(panel, 0.4);
    expect(await overflowing(panel)).toEqual([]);
    await panel.evaluate(size => document.documentElement.style.setProperty('font-size', size), larger);
    expect(await overflowing(panel)).toEqual([]);
    await close(opened);
  });

  it('is reached and used by the keyboard alone, from the popup on', async () => {
    const { tab, popup } = await check(suite, suite.pages.fixture('sample'));
    await tabTo(popup, 'button “We’re at the precipice');
    await popup.pressKey('Enter');
    await until('the quotation in view', () => isInView(tab, 'We’re at the precipice of a peace agreement,'));
    await tabTo(popup, `button ${words('openPanel')}`);
    await popup.pressKey('Enter').catch(() => undefined);
    const panel = await tab.panel();
    await untilHeadline(panel, '8 of 15');
    await tabTo(panel, `tab ${words('tabQuotations')}`);
    await pressKeys(panel, 'ArrowRight');
    expect(await focused(panel)).toBe(`tab ${words('tabOutlets')}`);
    await untilThere(panel, '.matrix table');
    await pressKeys(panel, 'ArrowRight', 'Tab');
    expect(await focused(panel)).toBe(`summary ${words('omittedOutlets_other', 2)}`);
    await pressKeys(panel, 'Enter');
    await until('the outlets', async () => (await textsOf(panel, 'details[open] .outlet-name')).length === 2);
    await close({ tab, panel, check: {} as Check });
  });
});
