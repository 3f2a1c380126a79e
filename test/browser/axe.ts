import axe from 'axe-core';
import { smallTargets } from './layout.ts';
import type { View } from './rig/rig.ts';
import { until } from './rig/wait.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The part of the browsers' API that is called in the extension's own pages. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void>; remove(key: string): Promise<void> } };
};

/** What axe-core finds wrong in a document, one line for each place; its own frames are left out. */
export async function violations(view: View, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  await loadAxe(view);
  return view.evaluate(async which => {
    const found = await window.axe.run(document, {
      resultTypes: ['violations'],
      iframes: false,
      ...(which === 'all' ? {} : { runOnly: ['color-contrast'] }),
    });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rules);
}

/** As a function of the rig's: the content security policy of an extension's page forbids any other way. */
export async function loadAxe(view: View): Promise<void> {
  if (await view.evaluate(() => 'axe' in window)) return;
  await view.evaluate(new Function(axe.source) as () => void);
}

/** What axe-core and a finger find wrong in a page of the extension, in the light theme and in the dark one. */
export async function flaws(view: View): Promise<string[]> {
  await wear(view, 'light');
  const light = [...(await violations(view)), ...(await smallTargets(view)).map(it => `small: ${it}`)];
  await wear(view, 'dark');
  // What has no colour is the same in both.
  const dark = await violations(view, 'colours');
  await view.evaluate(() => chrome.storage.local.remove('preferences'));
  return [...light, ...dark.map(it => `dark: ${it}`)];
}

/** Has all pages of the extension in one theme, as the reader may choose in the settings. */
export async function wear(view: View, theme: 'light' | 'dark'): Promise<void> {
  await view.evaluate(name => chrome.storage.local.set({ preferences: { theme: name } }), theme);
  await until(theme, () => view.evaluate(name => document.documentElement.style.colorScheme === name, theme));
}
