import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACK_VERSION, type Pack, type Report } from '../../src/core/corpus/report.ts';
import { flaws } from './axe.ts';
import { press, textsOf, untilThere } from './controls.ts';
import { lengthenWords, overflowing } from './layout.ts';
import type { Shown } from './popup.ts';
import { browserNames, type Tab, type View } from './rig/rig.ts';
import { makeTemporaryFolder, type TemporaryFolder } from './rig/temporary.ts';
import { until } from './rig/wait.ts';
import { check, press as pressButton, useSuite } from './suite.ts';
import { words } from './words.ts';

/** As the extension asks for it: Chromium takes one that only lies within a granted one for another. */
const HOST = 'http://127.0.0.1/*';
const SUMMIT = 'Alaska summit, August 2025';
const MINE = words('ownCorpus');

const report: Report = {
  id: 'gazette',
  outlet: 'The Harbour Gazette',
  site: 'harbour-gazette.example',
  url: 'https://harbour-gazette.example/another',
  language: 'en',
  kind: 'transcript',
  title: 'What the mayor said',
  published: '2026-03-02',
  added: null,
  text: 'Ada Lindqvist: “We have put this off for twelve years, and the channel will not wait for us any longer.”',
};

function packOf(reports: Report[]): Pack {
  return { format: 'crossquote-pack', version: PACK_VERSION, name: 'Speeches', reports };
}

function untilTexts(view: View, selector: string, expected: string[]): Promise<unknown> {
  return until(`${selector}: ${expected}`, async () => {
    return JSON.stringify(await textsOf(view, selector)) === JSON.stringify(expected);
  });
}

/** Opens the form in a popup. */
async function openForm(popup: View): Promise<void> {
  await press(popup, words('addReport'));
  await untilThere(popup, '.add-form');
}

async function addReport(popup: View): Promise<void> {
  await openForm(popup);
  await press(popup, words('addSubmit'));
  await untilTexts(popup, '.add-line p', [words('addedTo', MINE)]);
}

function verdictsOf({ quotations }: Shown): (string | null)[] {
  return quotations.map(({ verdict }) => verdict);
}

describe.each(browserNames)('corpora in %s', name => {
  const suite = useSuite(name, { grantable: [HOST], fetched: ['/pack.json', '/pack.json'] });
  let folder: TemporaryFolder;
  let options: Tab;

  beforeAll(async () => {
    folder = await makeTemporaryFolder('packs');
  });

  afterAll(() => folder.remove());

  async function openOptions(): Promise<void> {
    options = await suite.browser.openOwn('ui/options.html');
    await until('the corpora', async () => (await textsOf(options, '.corpus-name')).length > 0);
  }

  async function importFile(content: string): Promise<string[]> {
    const path = join(folder.path, 'speeches.json');
    await writeFile(path, content);
    await options.setFiles('.pack-file', [path]);
    return until('the end of the import', async () => {
      const told = await textsOf(options, '.ended p');
      return told.length > 0 ? told : null;
    });
  }

  /** With the mouse: only for a reader do the browsers ask about a host. */
  async function click(button: string): Promise<void> {
    const [x, y] = await options.evaluate(wanted => {
      const all = [...document.querySelectorAll('button')];
      const found = all.find(({ textContent }) => textContent.trim() === wanted);
      found?.scrollIntoView({ block: 'center' });
      const { left = 0, top = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      return [left + width / 2, top + height / 2] as const;
    }, button);
    await options.movePointer(x, y);
    await options.clickPointer();
  }

  async function checkHerald(): Promise<Shown> {
    const { tab, popup, shown } = await check(suite, suite.pages.harbour('herald'));
    await popup.close();
    await tab.close();
    return shown;
  }

  it('take in a page’s report, against which the next page is checked, and let it go again', async () => {
    expect(verdictsOf(await checkHerald())).toEqual([null, null]);
    const { tab, popup, shown } = await check(suite, suite.pages.harbour('gazette'));
    expect(shown.headline).toBe(words('headlineOffTopic_other', 5));
    await addReport(popup);
    await popup.close();

    const next = await check(suite, suite.pages.harbour('herald'));
    expect(verdictsOf(next.shown)).toEqual(['differs', 'corroborated']);
    expect(next.shown.scope).toBe(`${words('compared_one', 1)}: ${MINE}`);
    expect(next.shown.quotations[1]?.outlets).toMatchObject([{ name: 'The Harbour Gazette' }]);
    expect(await textsOf(next.popup, '.outlet-corpus')).toEqual(Array(2).fill(words('fromCorpus', MINE)));
    await next.popup.close();

    // In the popup of the page that was added, after the background has ended: the other page loses its witness.
    await suite.browser.killBackground();
    await next.tab.close();
    const again = await pressButton(tab);
    await untilTexts(again.popup, '.add-line p', [words('heldIn', MINE)]);
    await press(again.popup, words('addRemove'));
    await untilTexts(again.popup, '.add-line p', [words('removedFrom', MINE)]);
    await press(again.popup, words('undo'));
    await untilTexts(again.popup, '.add-line p', [words('undone')]);
    await again.popup.close();
    expect(verdictsOf(await checkHerald())).toEqual(['differs', 'corroborated']);
    await tab.close();
  });

  it('change the result of a page that is open as they are switched off and on', async () => {
    const { tab, popup } = await check(suite, suite.pages.harbour('herald'));
    await popup.close();
    await openOptions();
    await press(options, MINE);
    await until('the badge to go', async () =>
      (await textsOf(options, '.status')).includes(words('optionsStored')),
    );
    await options.close();
    const off = await pressButton(tab);
    expect(off.shown.headline).toBe(words('headlineOffTopic_other', 5));
    await off.popup.close();
    await openOptions();
    await press(options, SUMMIT);
    await untilTexts(options, 'section > .problem', [words('corporaOff')]);
    await options.close();
    const none = await pressButton(tab);
    expect(none.shown.headline).toBe(words('noCorpus'));
    expect(await textsOf(none.popup, '.failure .primary')).toEqual([words('noCorpusWay')]);
    await none.popup.close();
    await openOptions();
    await press(options, SUMMIT);
    await press(options, MINE);
    await until('both', () =>
      options.evaluate(() => document.querySelectorAll('.corpora :checked').length === 2),
    );
    await options.close();
    const on = await pressButton(tab);
    expect(verdictsOf(on.shown)).toEqual(['differs', 'corroborated']);
    await on.popup.close();
    await tab.close();
  });

  it('are imported from a file, whose transcript comes first, exported as it came, and removed with the way back', async () => {
    await openOptions();
    expect(await importFile(JSON.stringify(packOf([report])))).toEqual([
      words('imported', 'Speeches', words('reports_one', 1)),
    ]);
    await untilTexts(options, '.corpus-name', [SUMMIT, MINE, 'Speeches']);
    const { tab, popup, shown } = await check(suite, suite.pages.harbour('herald'));
    expect(shown.quotations.find(({ text }) => text.startsWith('We have'))?.outlets[0]?.name).toBe(
      'The Harbour Gazette',
    );
    expect(await textsOf(popup, '.quotation > .transcript .transcript-has')).toEqual([
      words('transcriptHas'),
    ]);
    await popup.close();
    await tab.close();
    await openOptions();
    await press(options, `${words('export')} Speeches`);
    expect(JSON.parse(await suite.browser.downloaded('crossquote-Speeches.json'))).toEqual(packOf([report]));
    await press(options, `${words('remove')} Speeches`);
    await untilTexts(options, '.corpus-name', [SUMMIT, MINE]);
    await press(options, `${words('undo')} ${words('removed', 'Speeches')}`);
    await untilTexts(options, '.corpus-name', [SUMMIT, MINE, 'Speeches']);
    await options.close();
  });

  it('are refused where something in the file is wrong, with place and reason, and nothing changes', async () => {
    await openOptions();
    const before = await textsOf(options, '.corpus-row > .note');
    expect(await importFile(JSON.stringify(packOf([report, report])))).toEqual([
      words('importNoPack', 'speeches.json'),
      'reports[1].id: gazette is the id of reports[0] already',
    ]);
    expect(await textsOf(options, '.corpus-row > .note')).toEqual(before);
    await options.close();
  });

  it('are fetched from an address once its host is granted, and looked up there again by hand', async () => {
    await suite.browser.grantHosts([HOST]);
    suite.pages.texts.set('/pack.json', JSON.stringify({ ...packOf([report]), name: 'From afar' }));
    await openOptions();
    await options.evaluate(address => {
      const field = document.querySelector<HTMLInputElement>('#pack-address');
      if (field) field.value = address;
    }, `${suite.pages.origin}/pack.json`);
    await click(words('addressFetch'));
    await untilTexts(options, '.ended p', [words('imported', 'From afar', words('reports_one', 1))]);
    await until('the fingerprint', async () =>
      /[0-9a-f]{64}$/.test((await textsOf(options, '.fingerprint'))[0] ?? ''),
    );
    await click(`${words('lookForUpdates')} From afar`);
    await untilTexts(options, '.ended p', [words('updatesNone', 'From afar')]);
    await press(options, `${words('remove')} From afar`);
    await untilTexts(options, '.corpus-name', [SUMMIT, MINE, 'Speeches']);
    await options.close();
  });

  it('outlive an update of the extension', async () => {
    await suite.browser.updateExtension();
    await openOptions();
    await untilTexts(options, '.corpus-name', [SUMMIT, MINE, 'Speeches']);
    await options.close();
  });

  it('have nothing that axe-core finds, and large targets, light and dark', async () => {
    await openOptions();
    await press(options, `${words('corpusReports')} Speeches`);
    await press(options, words('makeCorpus'));
    await importFile('damaged');
    await untilTexts(options, '.report-row .outlet-name', ['The Harbour Gazette']);
    expect(await flaws(options)).toEqual([]);
    await options.close();
    const { tab, popup } = await check(suite, suite.pages.fixture('sample'));
    await openForm(popup);
    await popup.evaluate(() => {
      const outlet = document.querySelector<HTMLInputElement>('[name=outlet]');
      if (outlet) outlet.value = '';
      document.querySelector<HTMLFormElement>('.add-form')?.requestSubmit();
    });
    await until('the problem', async () =>
      (await textsOf(popup, '.problem')).includes(words('problemOutlet')),
    );
    expect(await flaws(popup)).toEqual([]);
    await popup.close();
    await tab.close();
  });

  it('fit a window at 200 % with longer words', async () => {
    await openOptions();
    await press(options, `${words('corpusReports')} Speeches`);
    await press(options, words('makeCorpus'));
    await importFile('damaged');
    await options.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      document.documentElement.style.width = '640px';
    });
    await lengthenWords(options, 0.4);
    expect(await overflowing(options)).toEqual([]);
    await options.close();
    const { tab, popup } = await check(suite, suite.pages.harbour('gazette'));
    await press(popup, words('addAgain'));
    await untilThere(popup, '.add-form');
    await popup.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await lengthenWords(popup, 0.4);
    // The browser makes room for it.
    await until('the popup to hold all of it', async () => (await overflowing(popup)).length === 0);
    await popup.close();
    await tab.close();
  });
});
