import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageServer } from './rig/page-server.ts';
import { browserNames, launch, openPopup } from './rig/rig.ts';
import { until } from './rig/wait.ts';

const leaky = fileURLToPath(new URL('../fixtures/extensions/leaky', import.meta.url));

let pages: PageServer;

beforeAll(async () => {
  pages = await PageServer.start();
});

afterAll(() => pages.close());

describe.each(browserNames)('the rig in %s', name => {
  it('sees every request and every fault, whichever part of an extension makes it', async () => {
    const browser = await launch({ name, extension: leaky });
    const tab = await browser.open(pages.fixture('empty'));
    const popup = await openPopup(tab);
    await until('the leaks', () =>
      popup.evaluate(() => document.querySelector('#state')?.textContent === 'done'),
    );
    expect(await tab.badge()).toBe('3');
    await until('the faults', async () => (await browser.faults()).length >= 3);
    const faults = (await browser.faults()).map(fault => /a fault.*/.exec(fault)?.[0]).sort();
    expect(faults).toEqual(['a fault in a page', 'a fault in the background', 'a fault that was promised']);

    const requests = await browser.close();
    const leaks = requests.filter(({ initiator }) => initiator !== null).map(({ url }) => url);
    expect(leaks).toEqual([
      'http://popup.leak.example/',
      'http://background.leak.example/',
      'http://content.leak.example/',
    ]);
  });
});
