import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What every room tries to import, and from where in a room's subfolder it would. */
const TARGETS: Record<string, string> = {
  core: '../../core/check.ts',
  extract: '../../extract/index.ts',
  page: '../../page/index.ts',
  store: '../../store/index.ts',
  background: '../../background/index.ts',
  ui: '../../ui/popup.tsx',
  cli: '../../cli/check.ts',
  messages: '../../messages.ts',
  browser: '../../browser.ts',
  'markdown reader': '../../core/corpus/markdown.ts',
  node: 'node:fs',
  'node, a deeper path': 'node:fs/promises',
  polyfill: 'webextension-polyfill',
};

const ALLOWED: Record<string, string[]> = {
  core: ['core', 'markdown reader'],
  extract: ['core', 'extract', 'markdown reader'],
  page: ['core', 'extract', 'page', 'messages', 'browser'],
  store: ['core', 'store', 'messages', 'browser'],
  background: ['core', 'store', 'background', 'messages', 'browser'],
  ui: ['core', 'store', 'ui', 'messages', 'browser'],
  cli: ['core', 'extract', 'cli', 'markdown reader', 'node', 'node, a deeper path'],
};

interface Diagnostic {
  category: string;
  location: { path: string; start: { line: number } };
}

/** Runs the linter with the project's own settings over made-up sources; they never lie in the project. */
function lint(sources: Record<string, string>): Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-rooms-'));
  try {
    cpSync('biome.json', join(folder, 'biome.json'));
    for (const [path, source] of Object.entries(sources)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    const only = ['--only=style/noRestrictedImports', '--only=style/noRestrictedGlobals'];
    const options = ['--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json'];
    const run = spawnSync(process.execPath, [biome, 'lint', ...only, ...options, '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return JSON.parse(run.stdout).diagnostics;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The targets whose import, each on its own line in the order of `TARGETS`, was complained about. */
function refused(diagnostics: Diagnostic[], path: string): string[] {
  const lines = diagnostics
    .filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .filter(({ location }) => location.path === path)
    .map(({ location }) => location.start.line - 1);
  return Object.keys(TARGETS).filter((_target, index) => lines.includes(index));
}

describe('each room imports only what it may', () => {
  const imports = Object.values(TARGETS).map(from => `export { a } from '${from}';\n`);
  const sources = Object.keys(ALLOWED).map(room => [`src/${room}/deep/probe.ts`, imports.join('')]);
  const diagnostics = lint(Object.fromEntries(sources));

  it.each(Object.entries(ALLOWED))('%s', (room, allowed) => {
    const forbidden = Object.keys(TARGETS).filter(target => !allowed.includes(target));
    expect(refused(diagnostics, `src/${room}/deep/probe.ts`)).toEqual(forbidden);
  });
});

it('every form of import is seen', () => {
  const forms = [
    "import { a } from '../page/index.ts';",
    "import type { B } from '../page/index.ts';",
    "import '../page/index.ts';",
    "export * from '../page/index.ts';",
    "export const c = () => import('../page/index.ts');",
  ];
  const sources = Object.fromEntries(forms.map((source, index) => [`src/core/form${index}.ts`, source]));
  expect(lint(sources)).toHaveLength(forms.length);
});

it('only src/browser.ts may import the polyfill; others may take types from it', () => {
  const value = "export { default } from 'webextension-polyfill';";
  const type = "export type { Tabs } from 'webextension-polyfill';";
  const found = lint({
    'src/browser.ts': value,
    'src/ui/value.ts': value,
    'src/ui/type.ts': type,
  });
  expect(found.map(({ location }) => location.path)).toEqual(['src/ui/value.ts']);
});

it('core does not reach for the globals of a page or of Node', () => {
  const globals = ['document', 'window', 'navigator', 'fetch', 'chrome', 'process', 'Buffer'];
  const found = lint({ 'src/core/probe.ts': `export const all = [${globals.join(', ')}];` });
  expect(found).toHaveLength(globals.length);
});
