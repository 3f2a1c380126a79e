/** Packs what the stores want into `dist`: one zip for each browser, and the sources they were built from. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import project from '../package.json' with { type: 'json' };
import { archive, type Entry } from './archive.ts';

function readEntry(folder: string, path: string): Entry {
  const file = join(folder, path);
  return { path, bytes: readFileSync(file), executable: (statSync(file).mode & 0o100) !== 0 };
}

function filesIn(folder: string): Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map(path => readEntry(folder, path.replaceAll('\\', '/')));
}

/** What git knows of the project, as it lies here. */
function sources(): Entry[] {
  const list = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  return list
    .split('\0')
    .filter(path => path !== '')
    .map(path => readEntry('.', path));
}

const contents = { chrome: filesIn('dist/chrome'), firefox: filesIn('dist/firefox'), source: sources() };
for (const [name, entries] of Object.entries(contents)) {
  const path = `dist/crossquote-${name}-${project.version}.zip`;
  const bytes = archive(entries);
  writeFileSync(path, bytes);
  console.log(`${path}: ${entries.length} files, ${Math.ceil(bytes.length / 1024)} KB`);
}
