import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import type { BrowserUnderTest, Tab } from '../rig/rig.ts';

/** Opens a page of the extension in whose global scope the store lies as `store`, as no page of ours has it. */
export async function openStore(browser: BrowserUnderTest): Promise<Tab> {
  const tab = await browser.openOwn('ui/options.html');
  await tab.evaluate(new Function(await storeScript()) as () => void);
  return tab;
}

async function storeScript(): Promise<string> {
  const entry = fileURLToPath(new URL('entry.ts', import.meta.url));
  const lib = { entry, name: 'unused', formats: ['iife' as const] };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [{ output }] = built as [Rollup.RollupOutput];
  return output[0].code;
}
