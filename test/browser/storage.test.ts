import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/corpus/report.ts';
import type { Check } from '../../src/core/result.ts';
import { browserNames, type Tab } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import type { Store } from './store/entry.ts';
import { openStore } from './store/load.ts';
import { storedCheck } from './stored.ts';
import { check, type Suite, useSuite } from './suite.ts';

declare const store: Store;

const report: Report = {
  id: 'harbour',
  outlet: 'The Harbour Gazette',
  site: 'harbour.example',
  url: 'https://harbour.example/summit',
  language: 'en',
  kind: 'report',
  title: null,
  published: null,
  added: null,
  text: 'Presidents Trump and Putin met in Alaska on Friday and talked about a ceasefire in Ukraine.',
};

/** Checks a page anew and gives its result. */
async function checkAnew(suite: Suite): Promise<Check> {
  const address = suite.pages.report('ea');
  const { tab, popup } = await check(suite, address);
  const result = await storedCheck(popup, address);
  await popup.close();
  await tab.close();
  return result;
}

const stored = (tab: Tab) =>
  tab.evaluate(async () => ({
    corpora: (await store.listCorpora()).map(({ name, on, reports }) => ({ name, on, reports })),
    reports: await store.countReports(),
  }));

describe.each(browserNames)('the corpora in %s', name => {
  const suite = useSuite(name);

  it('are heard in every check, also after the background was ended and the extension updated', async () => {
    const tab = await openStore(suite.browser);
    await tab.evaluate(async report => {
      const { id } = await store.createCorpus('My own');
      await store.addReport(id, report);
    }, report);
    await tab.close();
    const own = expect.objectContaining({ name: 'My own', reports: 1 });
    expect((await checkAnew(suite)).corpora).toEqual([expect.objectContaining({ id: 'bundled' }), own]);
    await suite.browser.killBackground();
    expect((await checkAnew(suite)).corpora).toContainEqual(own);
    await suite.browser.updateExtension();
    expect((await checkAnew(suite)).corpora).toContainEqual(own);
  });

  it('keep nothing of an import whose page is closed half way', async () => {
    const before = await openStore(suite.browser);
    const expected = await stored(before);
    await before.close();

    const tab = await openStore(suite.browser);
    await tab.evaluate(report => {
      const reports = Array.from({ length: 3_000 }, (_, i) => ({
        ...report,
        id: `report-${i}`,
        url: `https://harbour.example/${i}`,
      }));
      // From the middle on it takes so long that it cannot end before the page does.
      const onProgress = (done: number) => {
        document.title = String(done);
        const end = performance.now() + (done > 1_000 ? 500 : 0);
        while (performance.now() < end);
      };
      const pack = { format: 'crossquote-pack', version: 2, name: 'Half', reports } as const;
      void store.importPack(pack, { type: 'file' }, { onProgress });
    }, report);
    await until('the middle of the import', () => tab.evaluate(() => Number(document.title) > 1_000));
    await tab.close();

    const after = await openStore(suite.browser);
    expect(await stored(after)).toEqual(expected);
    await after.close();
  });
});
