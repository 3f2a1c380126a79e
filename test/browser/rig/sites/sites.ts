import { readFile } from 'node:fs/promises';
import index from '../../../fixtures/sites/sites.json' with { type: 'json' };
import { seededRandom } from './random.ts';
import { stuff } from './stuffing.ts';

/** A page in the manner of a real site, and what an article taken from it must hold. */
export interface Site {
  /** Of its file, without `.html`. */
  name: string;
  /** What kind of site it is like. */
  manner: string;
  title: string;
  /** How many words the article may have. */
  words: { fewest: number; most: number };
  /** Quotations that must be among those found, without their marks. */
  quotations: string[];
  /** Words in quotation marks that stand on the page beside the article. */
  beside: string[];
}

const folder = new URL('../../../fixtures/sites/', import.meta.url);

export const sites: Site[] = index;

/** A site's page, stuffed; null where there is none of that name. */
export async function sitePage(name: string): Promise<string | null> {
  if (!sites.some(site => site.name === name)) return null;
  return stuff(await readFile(new URL(`${name}.html`, folder), 'utf8'), seededRandom(name));
}

/** An advertisement with so many others in it, each in a frame of its own. */
export function advertisement(depth: number): string {
  const inner = depth > 0 ? `<iframe src="/sites/frames/${depth - 1}" width="280" height="80"></iframe>` : '';
  return `<!doctype html><title>Advertisement</title><link rel="icon" href="data:,"><p>“The last notebook you will ever need”</p>${inner}`;
}
