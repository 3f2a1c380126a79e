/** Builds the extension, unpacked, into `dist/chrome` and `dist/firefox`. */
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { ReportFileError } from '../src/core/corpus/markdown.ts';
import type { Pack } from '../src/core/corpus/report.ts';
import { readCorpus } from './corpus.ts';
import { type Browser, manifestFor } from './manifest.ts';

/** Everything but the manifest: the same for both browsers. */
async function buildFiles(folder: string, corpus: Pack): Promise<void> {
  for (const mode of ['modules', 'page']) {
    await build({ mode, build: { outDir: `../${folder}` }, logLevel: 'warn' });
  }
  cpSync('src/page/page.css', `${folder}/page.css`);
  cpSync('src/_locales', `${folder}/_locales`, { recursive: true });
  for (const icon of readdirSync('icons').filter(name => name.endsWith('.png'))) {
    cpSync(`icons/${icon}`, `${folder}/icons/${icon}`);
  }
  cpSync('LICENSE', `${folder}/licenses/crossquote.txt`);
  writeFileSync(`${folder}/corpus.json`, JSON.stringify(corpus));
}

function writeManifest(browser: Browser): void {
  writeFileSync(`dist/${browser}/manifest.json`, `${JSON.stringify(manifestFor(browser), null, 2)}\n`);
}

async function main(): Promise<void> {
  // First, because it is quick and the likeliest to fail.
  const corpus = readCorpus('corpus');
  await buildFiles('dist/chrome', corpus);
  rmSync('dist/firefox', { recursive: true, force: true });
  cpSync('dist/chrome', 'dist/firefox', { recursive: true });
  writeManifest('chrome');
  writeManifest('firefox');
  console.log(`Built dist/chrome and dist/firefox with ${corpus.reports.length} reports.`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ReportFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
