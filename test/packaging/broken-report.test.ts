import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-broken-'));

afterEach(() => rmSync(folder, { recursive: true }));

it('fails the build with one line: file, line and reason', () => {
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'corpus/gazette.md'), '---\nid: gazette\noutlet: [a, b]\n---\n\nText.\n');
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const build = spawnSync(process.execPath, [tsx, resolve('scripts/build.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(build.status).toBe(1);
  expect(build.stderr).toBe('corpus/gazette.md:3: front matter must be keys with single values\n');
  expect(readdirSync(folder)).toEqual(['corpus']);
});
