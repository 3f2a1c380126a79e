import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPage } from '../browser/rig/news-page.ts';
import { bundledPack } from '../core/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-library-'));
const tsc = resolve('node_modules/typescript/bin/tsc');

/** A project of somebody else's, with the library in its `node_modules`. */
beforeAll(() => {
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.library.json']);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve('.'), join(folder, 'node_modules/crossquote'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(bundledPack));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the library', () => {
  const examples = [...readFileSync('docs/library.md', 'utf8').matchAll(/```js\n(.*?)```/gs)].map(
    match => match[1],
  );

  it('has two examples in its documentation', () => {
    expect(examples).toHaveLength(2);
  });

  it.each(examples)('runs an example of its documentation', example => {
    writeFileSync(join(folder, 'example.js'), example ?? '');
    writeFileSync(join(folder, 'page.html'), reportPage(readFileSync('corpus/dg.md', 'utf8'), 'dg.md'));
    const out = execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' });
    expect(out.trim().split('\n')).toHaveLength(15);
    expect(out).toMatch(/^corroborated We covered almost all the other issues/m);
  });

  it('is typed', () => {
    writeFileSync(
      join(folder, 'typed.ts'),
      `import { type Check, check, indexCorpus, toArticle } from 'crossquote';
       import { readPack } from 'crossquote/node';
       const pack = readPack('pack.json');
       const [report] = pack.reports;
       export const result: Check | undefined = report && check(toArticle(report), indexCorpus(pack));
       // @ts-expect-error a pack is no corpus
       check(report, pack);`,
    );
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck'];
    const types = ['--types', 'node', '--typeRoots', resolve('node_modules/@types')];
    const run = () =>
      execFileSync(process.execPath, [tsc, ...options, ...types, 'typed.ts'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run()).toBe('');
  });
});
