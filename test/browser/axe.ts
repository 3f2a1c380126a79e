import axe from 'axe-core';
import type { View } from './rig/rig.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe-core finds wrong in a document, one line for each place; its own frames are left out. */
export async function violations(view: View): Promise<string[]> {
  // As a function of the rig's: the content security policy of an extension's page forbids any other way.
  await view.evaluate(new Function(axe.source) as () => void);
  return view.evaluate(async () => {
    const found = await window.axe.run(document, { resultTypes: ['violations'], iframes: false });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
