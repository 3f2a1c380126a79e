import type { browser } from '../browser.ts';

type Api = Pick<typeof browser, 'commands'>;

/** A keyboard shortcut as the browser has it. */
export interface Shortcut {
  /** Empty for the one that presses the toolbar button. */
  what: string;
  /** As the browser writes it; empty where none is set. */
  keys: string;
}

/** The extension's shortcuts, as the reader may have changed them. */
export async function readShortcuts({ commands }: Api): Promise<Shortcut[]> {
  const all = await commands.getAll();
  return all.map(({ description = '', shortcut = '' }) => ({ what: description, keys: shortcut }));
}
