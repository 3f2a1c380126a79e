import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { readCorpus } from '../src/cli/corpus.ts';
import type { Pack } from '../src/core/corpus/report.ts';
import { type Browser, manifestFor } from './manifest.ts';

/**
 * Builds the extension, unpacked, into the folders `chrome` and `firefox` of the given one. The same sources
 * give the same bytes.
 *
 * @returns The corpus that went in.
 * @throws ReportFileError on a broken report file, before anything is written.
 */
export async function buildExtension(folder: string): Promise<Pack> {
  const corpus = readCorpus('corpus');
  const [chrome, firefox] = [join(folder, 'chrome'), join(folder, 'firefox')];
  await writeFiles(chrome, corpus);
  rmSync(firefox, { recursive: true, force: true });
  cpSync(chrome, firefox, { recursive: true });
  writeManifest(chrome, 'chrome');
  writeManifest(firefox, 'firefox');
  return corpus;
}

/** Everything but the manifest: the same for both browsers. */
async function writeFiles(folder: string, corpus: Pack): Promise<void> {
  // Libraries and bundler look at it; what it happens to be here must not show in the build.
  process.env.NODE_ENV = 'production';
  for (const mode of ['modules', 'popup', 'page', 'card', 'automatic']) {
    await build({ mode, build: { outDir: resolve(folder) }, logLevel: 'warn' });
  }
  writeFileSync(
    join(folder, 'page.css'),
    readFileSync('src/page.css', 'utf8').replace(/\/\*.*?\*\/\n*/gs, ''),
  );
  cpSync('src/_locales', join(folder, '_locales'), { recursive: true });
  for (const icon of readdirSync('icons').filter(name => name.endsWith('.png'))) {
    cpSync(join('icons', icon), join(folder, 'icons', icon));
  }
  cpSync('LICENSE', join(folder, 'licenses/crossquote.txt'));
  writeFileSync(join(folder, 'corpus.json'), JSON.stringify(corpus));
}

function writeManifest(folder: string, browser: Browser): void {
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifestFor(browser), null, 2)}\n`);
}
