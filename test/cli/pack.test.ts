import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { parsePack } from '../../src/core/corpus/pack.ts';
import { bundledPack } from '../core/build.ts';
import { runCommand } from './run.ts';

// Each of these starts a process.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'crossquote-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCommand('src/cli/pack.ts', ...args);

function fileWith(name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const output = join(folder, 'pack.json');
const written = () => parsePack(JSON.parse(readFileSync(output, 'utf8')));

const line = {
  id: 'gazette',
  outlet: 'The Harbour Gazette',
  site: 'gazette.example',
  url: 'https://gazette.example/ferry',
  language: 'en',
  text: 'The ferry sails.\n“It sails again,” Mayor Ada Person said.',
};

const page = `<!doctype html><html lang="en"><head><title>The ferry sails</title>
<link rel="canonical" href="https://www.lantern.example/world/ferry?utm_source=x">
<meta property="og:site_name" content="The Lantern"></head><body><article><h1>The ferry sails</h1>
<p>The ferry of Port Ellis sails again after six months, and the town came down to the pier to see it go.</p>
<p>“It sails again, and we are glad of it,” Mayor Ada Person said on Tuesday, in the rain, before a band.</p>
<p>The terminal had been closed since March, when divers found cracks in two of its piles.</p>
</article></body></html>`;

describe('a pack', () => {
  it('is made of the bundled folder', async () => {
    const { code, out, err } = await run('corpus', '-o', output, '--name', bundledPack.name);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('5 reports');
    expect(written()).toEqual(bundledPack);
  });

  it('is made of Markdown, saved pages and lines of JSON together', async () => {
    const inputs = [
      'corpus/kh.md',
      fileWith('ferry.html', page),
      fileWith('more.jsonl', `${JSON.stringify(line)}\n\n${JSON.stringify({ ...line, id: 'second' })}\n`),
    ];
    expect(await run(...inputs, '-o', output)).toMatchObject({ code: 0, err: '' });
    const { name, reports } = written();
    expect(name).toBe('pack');
    expect(reports.map(({ id }) => id)).toEqual([
      'kh',
      expect.stringMatching(/^lantern-example-world-ferry-[a-z0-9]+$/),
      'gazette',
      'second',
    ]);
    expect(reports[1]).toMatchObject({ outlet: 'The Lantern', site: 'lantern.example', language: 'en' });
    expect(reports[1]?.text).toContain('“It sails again, and we are glad of it,” Mayor');
    expect(reports[2]).toMatchObject({ kind: 'report', title: null, published: null });
  });

  it('is made without what is bad, each told with its file, line and reason', async () => {
    const lines = [line, { ...line, url: 'ftp://x' }, line].map(value => JSON.stringify(value));
    const inputs = [
      fileWith('bad/a.md', 'no front matter'),
      fileWith('bad/b.html', '<!doctype html><p>Nothing.</p>'),
      fileWith('bad/c.jsonl', [...lines, '{', '[]'].join('\n')),
      fileWith('bad/d.txt', 'text'),
      join(folder, 'missing.md'),
      join(folder, 'missing'),
      fileWith('bad/empty.jsonl', '\n\n'),
      join(folder, 'round'),
    ];
    symlinkSync('round', join(folder, 'round'));
    const { code, out, err } = await run(...inputs, '-o', output);
    expect(code).toBe(1);
    expect(out).toContain('1 report, 11 left out');
    const told = err
      .trim()
      .replace(/no JSON .*/, 'no JSON')
      .split('\n');
    expect(told.toSorted()).toEqual([
      `${inputs[0]}:1: must begin with front matter: a line ---`,
      `${inputs[1]}: no article found on this page`,
      `${inputs[2]}:2: url: must be an http or https address`,
      `${inputs[2]}:3: id: gazette is the id of ${inputs[2]}:1 already`,
      `${inputs[2]}:4: no JSON`,
      `${inputs[2]}:5: must be an object`,
      `${inputs[3]}: no report: neither .md nor .html nor .jsonl`,
      `${inputs[6]}: no reports in this file`,
      `${inputs[4]}: no such file or folder`,
      `${inputs[5]}: no such file or folder`,
      `${inputs[7]}: cannot be read (ELOOP)`,
    ]);
    expect(written().reports).toHaveLength(1);
  });

  it('is not written where nothing is good', async () => {
    rmSync(output, { force: true });
    const { code, err } = await run(fileWith('only.md', ''), '-o', output);
    expect(code).toBe(2);
    expect(err).toContain('no report to make a pack of');
    expect(() => readFileSync(output)).toThrow();
  });

  it.each(['two\nlines', 'x'.repeat(2_001)])('is not written under a name that none can have', async name => {
    rmSync(output, { force: true });
    const { code, err } = await run('corpus', '-o', output, '--name', name);
    expect([code, err]).toEqual([2, expect.stringMatching(/^name: must be /)]);
    expect(() => readFileSync(output)).toThrow();
  });

  it('is checked', async () => {
    await run('corpus', '-o', output);
    expect(await run('--check', output)).toMatchObject({
      code: 0,
      out: expect.stringContaining('5 reports'),
    });
    const broken = fileWith(
      'broken.json',
      JSON.stringify({ ...bundledPack, reports: [{ ...line, id: 'A' }] }),
    );
    const { code, err } = await run('--check', broken, output);
    expect(code).toBe(1);
    expect(err).toContain(`${broken}: reports[0].id: must be lower-case letters`);
  });

  it.each([[[]], [['corpus']], [['corpus', '-o', output, '--check']], [['--check']]])(
    'explains itself where it is called wrongly: %j',
    async args => {
      const { code, err } = await run(...args);
      expect(code).toBe(2);
      expect(err).toContain('usage:');
    },
  );
});

it('is what a page can be checked against', async () => {
  await run(fileWith('lines.jsonl', JSON.stringify(line)), '-o', output);
  const file = fileWith('page.html', page.replaceAll('lantern', 'other'));
  const { code, out } = await runCommand('src/cli/check.ts', file, '--corpus', output, '--json');
  expect(code).toBe(0);
  const { corpus, quotations } = JSON.parse(out);
  expect(corpus.reports).toBe(1);
  expect(quotations[0]).toMatchObject({ outlets: [{ report: 'gazette' }] });
});
