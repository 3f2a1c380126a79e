import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickQuotation } from './popup.ts';
import { buildFor } from './rig/builds.ts';
import { PageServer } from './rig/page-server.ts';
import { browserNames, launch } from './rig/rig.ts';
import { press, requestsByOthers } from './suite.ts';

let pages: PageServer;

beforeAll(async () => {
  pages = await PageServer.start();
});

afterAll(() => pages.close());

describe.each(browserNames)('the network in %s', name => {
  it('sees nothing of a check: neither the extension nor its page script asks for anything', async () => {
    const asked = pages.asked.length;
    const browser = await launch({ name, extension: buildFor(name) });
    const tab = await browser.open(pages.report('ea'));
    const { popup, shown } = await press(tab);
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await clickQuotation(popup, shown.quotations[0]?.text ?? '');
    await popup.close();
    await browser.killBackground();
    await press(tab);

    const requests = await browser.close();
    expect(requests.map(({ url }) => url)).toContain(pages.report('ea'));
    expect(requestsByOthers(requests)).toEqual([]);
    expect(pages.asked.slice(asked)).toEqual(['/reports/ea']);
  });
});
