import { parsePack } from '../core/corpus/pack.ts';
import type { Pack } from '../core/corpus/report.ts';
import { BundledUnusable } from './corpus-errors.ts';
import { sha256 } from './digest.ts';

/**
 * Reads the corpus that comes with the extension.
 *
 * @returns with the pack, what names its state: an update of the extension may bring another one
 * @throws BundledUnusable
 */
export async function readBundled(): Promise<{ pack: Pack; revision: string }> {
  try {
    const response = await fetch('/corpus.json');
    const bytes = await response.arrayBuffer();
    return { pack: parsePack(JSON.parse(new TextDecoder().decode(bytes))), revision: await sha256(bytes) };
  } catch (error) {
    throw new BundledUnusable('The bundled corpus could not be read.', { cause: error });
  }
}
