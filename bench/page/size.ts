import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How large what is injected into a page is, gzipped as well as can be, in bytes. */
export interface Sizes {
  script: number;
  styles: number;
  /** Injected only where there is something to show. */
  card: number;
}

/** @param extension folder of an unpacked build */
export function injectedSizes(extension: string): Sizes {
  const size = (file: string) => gzipSync(readFileSync(join(extension, file)), { level: 9 }).length;
  return { script: size('page.js'), styles: size('page.css'), card: size('card.js') };
}
