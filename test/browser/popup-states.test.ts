import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/messages.ts';
import { flaws } from './axe.ts';
import { press, textsOf, untilThere } from './controls.ts';
import { isFocusSeen, lengthenWords, overflowing } from './layout.ts';
import { popupStates } from './popup-states.ts';
import { PageServer } from './rig/page-server.ts';
import { browserNames, type Key, type Tab, type View } from './rig/rig.ts';
import { until } from './rig/wait.ts';
import { Stage } from './staged.ts';
import { words } from './words.ts';

const result = popupStates.result as Extract<Outcome, { state: 'checked' }>;

/** What one browser shows so does the other: Firefox has one state of each shape. */
const SHAPES = [
  'checking',
  'result',
  'off-topic',
  'no-quotations',
  'right-to-left',
  'not-allowed',
  'unexpected',
];

/** Once in each theme, and then with type and words that need more room. */
async function inspect(popup: View): Promise<string[]> {
  await untilThere(popup, 'h1');
  await popup.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const found = await flaws(popup);
  await popup.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await lengthenWords(popup, 0.4);
  // The browser makes room for it.
  await until('the popup to hold all of it', async () => (await overflowing(popup)).length === 0);
  await popup.close();
  return found;
}

describe.each(browserNames)(
  'the real popup in %s, of a background that gives the answers it is told to',
  name => {
    let stage: Stage;
    let pages: PageServer;
    let tab: Tab;
    beforeAll(async () => {
      pages = await PageServer.start();
      stage = await Stage.open(name);
      tab = await stage.browser.open(pages.fixture('sample'));
    });
    afterAll(async () => {
      await stage.close();
      await pages.close();
    });

    it.each(name === 'chromium' ? Object.keys(popupStates) : SHAPES)(
      'has nothing that axe-core finds, and fits: %s',
      async state => {
        const popup = await stage.popup(tab, popupStates[state] ?? null);
        expect(await inspect(popup)).toEqual([]);
      },
    );

    it('has nothing that axe-core finds while a result is worked out again', async () => {
      const stored = { visit: 'earlier', address: pages.fixture('sample'), check: result.check };
      const popup = await stage.popup(tab, null, stored);
      await untilThere(popup, '.progress');
      expect(await textsOf(popup, '.progress')).toEqual([words('checkingAgain')]);
      expect(await inspect(popup)).toEqual([]);
    });

    it('leads the keyboard past the quotations, and to its end in a few steps', async () => {
      const popup = await stage.popup(tab, result);
      await untilThere(popup, '.skip');
      const step = async (key: Key) => {
        await popup.pressKey(key);
        expect(await isFocusSeen(popup)).toBe(true);
        return popup.evaluate(() => document.activeElement?.className ?? '');
      };
      const passed = [await step('Tab'), await step('Tab')];
      expect(passed).toEqual(['omitted-line', 'skip']);
      expect(await step('Enter')).toBe('add-line');
      for (let count = 0; count < 6; count++) await step('Tab');
      const end = () => document.activeElement === [...document.querySelectorAll('a')].at(-1);
      expect(await popup.evaluate(end)).toBe(true);
      await popup.close();
    });

    it('has nothing that axe-core finds where it was turned off', async () => {
      const popup = await stage.popup(tab, result);
      await untilThere(popup, '.turn-off');
      await press(popup, words('turnOff'));
      await untilThere(popup, '.failure');
      expect(await inspect(popup)).toEqual([]);
    });
  },
);
