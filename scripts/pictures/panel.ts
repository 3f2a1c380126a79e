import { wear } from '../../test/browser/axe.ts';
import { openPanel, press, untilThere } from '../../test/browser/controls.ts';
import type { PageServer } from '../../test/browser/rig/page-server.ts';
import { until } from '../../test/browser/rig/wait.ts';
import { words } from '../../test/browser/words.ts';
import { checkSample } from '../sample.ts';
import { type Album, SCALE, saveForDocs } from './album.ts';

/** The real panel in each of its views, and the print view. */
export async function takePanel(album: Album, pages: PageServer): Promise<void> {
  const { browser, tab, popup } = await checkSample(album.name, pages, SCALE);
  const panel = await openPanel(tab, popup);
  await untilThere(panel, '.tabs');
  await album.saveBoth('panel-quotations', panel);
  await panel.evaluate(() => {
    document.querySelector<HTMLElement>('.quotation summary')?.click();
    document.querySelector('.quotation')?.scrollIntoView();
  });
  await album.saveBoth('panel-opened', panel);
  await wear(panel, 'light');
  const opened = await panel.screenshot();
  await press(panel, words('tabOutlets'));
  await untilThere(panel, '.matrix');
  await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.sign')[11]?.focus());
  await album.saveBoth('panel-outlets', panel);
  await wear(panel, 'light');
  const matrix = await panel.screenshot();
  await panel.evaluate(() =>
    document.querySelector('tfoot tr:last-child')?.scrollIntoView({ block: 'nearest' }),
  );
  await album.saveBoth('panel-totals', panel);
  await panel.evaluate(() => document.querySelector<HTMLElement>('#tab-omitted')?.click());
  await untilThere(panel, '.omitted-statement');
  await panel.evaluate(() => document.querySelector<HTMLElement>('summary')?.click());
  await album.saveBoth('panel-omitted', panel);
  await press(panel, words('tabSave'));
  await untilThere(panel, '.formats');
  await album.saveBoth('panel-save', panel);
  await press(panel, words('print'));
  const address = await until('the print view', async () =>
    (await browser.openAddresses()).find(it => it.includes('/ui/print.html?')),
  );
  const printed = await browser.printedTab(address);
  await untilThere(printed, '.sheet');
  await album.saveBoth('print', printed);
  await printed.evaluate(() => document.querySelector('table')?.scrollIntoView());
  album.save('print-table', await printed.screenshot());
  await printed.close();
  const other = await browser.open(pages.fixture('marks'));
  await untilThere(panel, '.unchecked');
  await album.saveBoth('panel-unchecked', panel);
  await other.close();
  if (album.name === 'chromium') {
    await saveForDocs('panel', opened, browser);
    await saveForDocs('matrix', matrix, browser);
  }
  await browser.close();
}
