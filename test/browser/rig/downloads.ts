import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './wait.ts';

/** While a file is on its way, the browsers keep another beside it, which is named so. */
const UNFINISHED = /\.(part|crdownload)$/;

/** Content of a file in a folder that a browser downloads to; waits until it is all there. */
export function readDownload(folder: string, name: string): Promise<string> {
  return until(`the download of ${name}`, async () => {
    if (!existsSync(folder)) return null;
    const names = await readdir(folder);
    if (!names.includes(name) || names.some(it => UNFINISHED.test(it))) return null;
    return (await readFile(join(folder, name), 'utf8')) || null;
  });
}
